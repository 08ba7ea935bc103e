"""The gates: whether a clause can be an answer at all."""
