"""What the server keeps: conversations, answers and feedback, in one database, for a time."""
