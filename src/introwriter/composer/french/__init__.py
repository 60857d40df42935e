"""French: its sentences turned to the reader, on the engine of ``tongues``."""
