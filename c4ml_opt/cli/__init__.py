"""The command-line tools, one click command per file."""
