"""An answer as a Word document (Office Open XML, ECMA-376), its citations real footnotes."""
