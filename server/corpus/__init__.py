"""The corpus while it serves: one snapshot for each request, replaced as documents come and go."""
