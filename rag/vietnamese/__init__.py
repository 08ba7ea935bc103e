"""The language of administration: its letters, words, numbers, dates and sentences."""
