"""How articles, and what is quoted from them, are cited: in the forms of reference managers."""
