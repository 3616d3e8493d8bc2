"""Checks of what passes do: validation of each step by running the code, and reduction of inputs that fail."""
