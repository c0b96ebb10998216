"""What holds for every input: a few hundred examples of each in `make test`, a million in `make properties`."""
