"""Approximations of the math dialect by arithmetic."""
