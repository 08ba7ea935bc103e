"""Understanding a question and finding the passages that help with it."""
