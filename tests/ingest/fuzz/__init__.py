"""Mutated files of every format, read as ingest does; ``python -m`` runs many."""
