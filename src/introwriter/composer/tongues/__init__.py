"""The languages beside English: one engine, a data file for each, and its few lines of agreement."""
