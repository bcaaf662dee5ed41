"""Ground floor: positions in files, problems, text matching, dates, names. Knows nothing of dossiers."""
