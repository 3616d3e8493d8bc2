"""What passes do to kinds of operations, found out by running them on one operation at a time, and what follows for a pipeline before it runs."""
