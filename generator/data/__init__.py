"""Data floor: the whole dossier for machines."""
