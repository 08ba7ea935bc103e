"""``python -m eval.bench``: how fast, how many at once, how much memory, and against what."""
