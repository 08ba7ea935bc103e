"""The measures, one a file, each naming where it comes from."""
