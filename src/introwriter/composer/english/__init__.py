"""English: the sender's sentences read, tagged, cut and turned to the reader."""
