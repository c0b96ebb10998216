"""What is deployed, held to the code and to published schemas."""
