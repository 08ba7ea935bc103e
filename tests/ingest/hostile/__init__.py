"""Files made to do harm, small and made when they are needed; ``python -m`` prints a table."""
