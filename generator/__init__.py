"""Dossier: news articles and hand-written YAML become a site whose every sentence leads to its words.

The floors, from the top; each imports only what lies beneath it:

- ``doors``: the command line, the MkDocs plugin, building and serving, the site and exports on disk, reports of
  problems, and the verifier, which reads the built pages again
- story: ``pipeline`` (read → check → link → render)
- ``draft``: what a program can propose for a person to look at: new files, a raw article's particulars, draft claims
- ``pages``: ``views`` (one for each kind of page, which do not know each other) stand on the ``parts`` that they share,
  and those on the ``frame`` around every page; beside it ``data``: the whole dossier for machines,
  ``search``: the index that a browser reads a little of, and ``handbook``: the pages of the manual that are made from
  the program; ``edit``: a YAML file with one thing changed, or in the one layout; ``trace``: what differs between two
  states of a dossier, in words
- ``described``: what a thing is, as a node of linked data, for its page and for the file that holds all
- ``links``: what is derived: passages in their paragraphs, origins, comparisons, mentions, backlinks, order in time
- ``read`` (files → model) and ``check`` (model → problems), which do not know each other
- ``model``: what a dossier is; beside it ``pictures``: SVG drawn at build from plain values
- ``ground``: positions in files, problems, text matching, dates, numbers, names
"""
