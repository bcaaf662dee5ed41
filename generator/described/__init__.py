"""What a thing of the dossier is, as a node of linked data: the same for its page and for the file that holds all."""
