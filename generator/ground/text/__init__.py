"""Text: words, sentences, and the gate that finds a quote in its article."""
