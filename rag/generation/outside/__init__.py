"""Questions that are not for the documents: tasks, chat, what is somebody's own."""
