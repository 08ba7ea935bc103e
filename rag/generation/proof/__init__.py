"""How things are said and proved: sentences with their evidence, and the check of both."""
