"""Write the one short note that only you could send to only that person."""

__version__ = "0.1.0"
