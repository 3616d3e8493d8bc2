"""Tuning: the knobs of a schedule, the exact set of their valid values, search, isolated trials, and what was learned as a library."""
