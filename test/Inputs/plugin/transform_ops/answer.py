"""Give 42, for tests of plugins."""

RESULTS = ("value",)


def apply(call):
    return [42]
