"""Passes that look and do not change."""
