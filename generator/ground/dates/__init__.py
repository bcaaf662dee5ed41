"""Dates: the notation, in words, and what the words of a quote demand of a day."""
