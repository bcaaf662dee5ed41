"""Doors: what a person or a program uses to come in; they alone know the terminal, MkDocs and the disk to write to."""
