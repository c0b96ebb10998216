"""`python -m quotewire` is the command."""

from quotewire.cli import main

main(prog_name="quotewire")
