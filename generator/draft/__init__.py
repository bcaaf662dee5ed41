"""Draft floor: what a program can propose, for a person to look at: new files, a raw article's particulars, claims.

Proposals, never facts. Nothing here writes to the disk.
"""
