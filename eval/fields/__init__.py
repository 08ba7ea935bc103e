"""What ingest finds that documents state of themselves, against a truth written by hand."""
