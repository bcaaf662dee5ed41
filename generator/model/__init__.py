"""Model floor: what a dossier is. Frozen values, no I/O, no opinions."""
