"""The HTML page of an evaluation: one file, no network, no script."""
