"""A language model as an option: it may choose the words of a proved answer, never what is said."""
