"""The dossier as one document for paper: the pages' own words, in the order of a book."""
