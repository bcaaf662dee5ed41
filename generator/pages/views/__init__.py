"""One view for each kind of page; no view knows another."""
