"""Forms of question, each with the route that answers it or passes on."""
