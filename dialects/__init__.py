"""Dialects of this project, one file each, found by file name."""
