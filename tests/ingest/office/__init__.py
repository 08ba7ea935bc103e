"""The five directives in the formats that offices have: ``python -m tests.ingest.office``."""
