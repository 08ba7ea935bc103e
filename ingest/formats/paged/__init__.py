"""Pages: from words at places to lines, cells and paragraphs in reading order."""
