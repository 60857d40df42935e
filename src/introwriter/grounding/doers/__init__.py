"""Who does what: the verbs of a text in seven languages, each with the person of its subject."""
