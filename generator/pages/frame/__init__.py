"""What every page stands in: addresses, escaping, templates, prose, and the page itself."""
