"""Work divided among threads."""
