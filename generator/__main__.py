"""Lets ``python -m generator`` do what ``dossier`` does."""

from generator.doors.cli import main

main(prog_name="dossier")
