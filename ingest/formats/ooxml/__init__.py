"""Office Open XML (ECMA-376), as far as a reader of text needs it."""
