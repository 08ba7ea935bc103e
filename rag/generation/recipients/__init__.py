"""To whom documents go."""
