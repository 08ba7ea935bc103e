"""Answering: draft from the documents' own words, verify, render, or refuse."""
