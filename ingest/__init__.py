"""The door that documents come in by: files are read, understood, cut and indexed."""
