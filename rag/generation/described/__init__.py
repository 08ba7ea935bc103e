"""Which document a question describes."""
