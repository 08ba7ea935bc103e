"""Clauses ordered by how likely they answer."""
