"""Plain questions made from what documents say of themselves, and how they are answered."""
