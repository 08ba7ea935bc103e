"""How a clause is said: as much of it as answers, and what completes it."""
