"""Links floor: what is derived and never typed. Total functions over a checked dossier; nothing fails here."""
