"""Commands, each in a module that is imported when it is asked for: ``command`` is what runs."""
