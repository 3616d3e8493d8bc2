"""Equivalence of integer code before and after a pass, proved by bit-vector terms and z3."""
