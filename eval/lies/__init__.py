"""A chat model that lies in every way we can think of, and what of it gets through: nothing."""
