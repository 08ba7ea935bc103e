"""The core: a question in, a grounded answer out."""
