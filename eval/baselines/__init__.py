"""What a user would pick instead, measured on the same questions over the same documents."""
