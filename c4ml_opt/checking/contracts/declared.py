"""Contracts that a Python pass or a schedule declares: CONTRACT = "..." in Python, `// CONTRACT: ...` in a schedule's leading comment.

    keeps              no operation comes, goes or changes its kind, and the step never fails
    each               what it does to an operation alone it does to it in a program, so that trying it tells
    each with TEXTS    the same, and nothing at all to a module in which no operation's kind has one of the texts, as [n] or arm_sme.
    needs NAMES; removes NAMES; makes NAMES     clauses: it fails without an operation of NAMES, none of NAMES is left, NAMES may come
"""

import re
from collections import namedtuple

from ...diagnostics import UserError
from ...registry import Entry, leading_comment

WORDS = ("keeps", "each")
CLAUSES = ("needs", "removes", "makes")
#: Transform operations that treat every operation they are given by itself: a schedule of these alone is as one that declares `each`.
BY_THEMSELVES = (
    "with_named_sequence", "named_sequence", "yield", "readonly", "consumed", "any_op", "any_value", "op", "foreach", "foreach_match",
    "match.operation_name", "structured.match", "apply_patterns", "apply_conversion_patterns", "apply_cse", "apply_dce", "apply_licm",
    "structured.decompose", "structured.decompose_winograd_op", "structured.generalize", "structured.convert_to_loops",
    "structured.lower_pack", "structured.lower_unpack",
)  # fmt: skip


class Contract(namedtuple("Contract", "word clauses doubt texts", defaults=("", {}, "", ()))):
    """`word` is keeps, each (with `texts`) or "" where `clauses` say it: {clause: (name patterns)}. `doubt` is why nothing is known."""

    __slots__ = ()

    def matches(self, clause: str, name: str) -> bool:
        return any(re.fullmatch(re.escape(p).replace(r"\*", ".*"), name) for p in self.clauses.get(clause, ()))


def parse(text: str, where: str) -> Contract:
    """The contract of a declaration's text; raises UserError."""
    if text.strip() in WORDS:
        return Contract(text.strip())
    if text.split()[:2] == ["each", "with"] and len(text.split()) > 2:
        return Contract("each", texts=tuple(text.split()[2:]))
    clauses = {}
    for clause in text.split(";"):
        word, *names = clause.split() or [""]
        if word not in CLAUSES or not names:
            raise UserError(f"expected a CONTRACT of {', '.join(WORDS)} or clauses '{' | '.join(CLAUSES)} NAMES; ...', found '{text.strip()}'", where)
        clauses[word] = (*clauses.get(word, ()), *names)
    return Contract("", clauses)


def of_file(path: str) -> Contract | None:
    """What a file of a pass or schedule declares, None where it declares nothing. Python is not run for it."""
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    if path.endswith(".py"):
        found = re.search(r"^CONTRACT *= *(.+)$", text, re.M)
        if not found:
            return None
        import ast

        try:
            value = ast.literal_eval(found[1])
        except (ValueError, SyntaxError):
            value = None
        if not isinstance(value, str):
            raise UserError("expected CONTRACT to be one plain string", path)
        return parse(value, path)
    found = re.search(r"^CONTRACT: *(.*)$", leading_comment(text), re.M)
    return parse(found[1], path) if found else None


def of_pass(entry: Entry | None) -> Contract:
    """The contract of a pass: without a declaration it is tried as upstream's are."""
    return (of_file(entry.file) if entry is not None else None) or Contract("each")


def of_schedule(name: str, path: str) -> Contract:
    """The contract of a schedule: what it declares, `each` where its operations all mean that, else a doubt that names one which does not."""
    declared = of_file(path)
    if declared is not None:
        return declared
    if path.endswith(".py"):
        return Contract(doubt=f"schedule '{name}' is built in Python and declares no CONTRACT")
    with open(path, encoding="utf-8", errors="replace") as file:
        choosing = _choosing(re.sub(r"//.*", "", file.read()))
    if choosing:
        return Contract(doubt=f"schedule '{name}' declares no CONTRACT, and what its '{choosing}' does depends on more than an operation's kind")
    return Contract("each")


def _choosing(text: str) -> str | None:
    """What in a schedule treats operations of one kind differently, None where nothing does."""
    for used in re.findall(r"\btransform\.([\w.]+)", text):
        if used not in BY_THEMSELVES and not used.startswith(("apply_patterns.", "apply_conversion_patterns.")):
            return f"transform.{used}"
    whole = re.search(r"@__transform_main\s*\(\s*(%[\w$.\-]+)", text)
    for match in re.finditer(r"transform\.structured\.match\b(.*?)\bin\s+(%[\w$.\-]+)", text, re.S):
        if not whole or match[2] != whole[1] or re.search(r"\battributes\s*\{|\bfilter_", match[1]):
            return "transform.structured.match"
    return "c4ml.libraries" if "c4ml.libraries" in text else None
