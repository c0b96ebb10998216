"""How the numbers and models that ship were made, from a corpus on disk; the worker never imports it."""
