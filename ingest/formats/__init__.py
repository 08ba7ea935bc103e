"""Readers: one file a format, each returning the canonical text of a file."""
