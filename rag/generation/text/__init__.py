"""What a document's text is made of: sentences, clauses, rows, lists, and whose tasks they tell."""
