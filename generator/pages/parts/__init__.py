"""Parts that several kinds of page share: claims, accounts, articles, names, pictures."""
