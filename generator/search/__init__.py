"""Search: an index of small files that a browser reads a few of, and only when somebody searches."""
