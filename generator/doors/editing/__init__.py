"""``dossier serve --edit``: words selected on a source's page become a claim in its YAML file, on this machine only.

=============  =================================================================================================
``guard``      whose requests are answered: those of the page that this very server sent, and nobody else's
``asked``      what a request may hold, and how much of it
``quoting``    the quote that stands for a selection, as the gate will find it
``dates``      relative dates in a quote, and the days that they may mean
``hedging``    words in a quote that may show how sure it is
``proposals``  who may be speaking as in claims nearby, and what the words may be about
``speaking``   who speaks by the reporting verbs of the sentence
``chains``     both of these, the likeliest first
``finding``    actors, questions, events and places by name
``drafted``    a draft → files with it in them
``dropping``   a claim is taken out: what goes with it, and what is left to do
``leftovers``  what was proposed with a draft and nothing needs any more
``further``    what else a claim may say: how sure, when, in another language, with which note
``words``      what the panel says, in the language of the dossier
``trial``      such files → what `check` says of them, and what the answer is compared with
``saving``     files are written and put back, in the dossier's folder alone
``desk``       all of it
``requests``   requests over HTTP → the desk
=============  =================================================================================================
"""
