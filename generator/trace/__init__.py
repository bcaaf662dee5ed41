"""Trace floor: what differs between two states of a dossier, in words. Knows no files, no git and no pages."""
