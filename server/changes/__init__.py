"""Changes of the corpus while it serves: files taken in, documents withdrawn, the index rebuilt."""
