"""Handbook room: the pages of the manual that are made from the program: every key, and every rule."""
