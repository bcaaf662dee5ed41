"""Dossier: news articles and hand-written YAML become a site whose every sentence leads to its words.

The floors, from the top; each imports only what lies beneath it:

- doors: ``cli`` (the command), ``plugin`` (MkDocs), ``building`` and ``disk`` (the site on disk), ``verify`` (reads the
  built pages again), ``report`` (prints problems)
- story: ``pipeline`` (read → check → link → render)
- ``pages``: one view and one template per kind of page
- ``pictures``: SVG drawn at build
- ``links``: what is derived: passages in their paragraphs, origins, mentions, backlinks, order in time
- ``read`` (files → model) and ``check`` (model → problems), which do not know each other
- ``model``: what a dossier is
- ``ground``: positions in files, problems, text matching, dates, numbers, names
"""
