"""Writes a trace as one HTML file without any outside resource."""

import json
from dataclasses import asdict
from pathlib import Path

PAGE = Path(__file__).with_name("page.html")
MARK = "/*TRACE*/null"


def page(title: str, steps, texts: list[str], decisions: list[dict]) -> str:
    """The page of recorded `steps` and the `texts` that they refer to."""
    data = {"title": title, "steps": [asdict(step) for step in steps], "texts": compact(texts), "decisions": decisions}
    # "</script>" inside a string would end the script.
    return PAGE.read_text(encoding="utf-8").replace(MARK, json.dumps(data).replace("</", "<\\/"))


def compact(texts: list[str]) -> list:
    """The first text, and each other one as [lines kept from the start of the one before, from its end, the lines between]."""
    found, before = [], None
    for text in texts:
        lines = text.split("\n")
        found.append(text if before is None else _against(before, lines))
        before = lines
    return found


def _against(before, lines):
    shorter = min(len(before), len(lines))
    head = next((i for i in range(shorter) if before[i] != lines[i]), shorter)
    tail = next((i for i in range(shorter - head) if before[-1 - i] != lines[-1 - i]), shorter - head)
    return [head, tail, lines[head : len(lines) - tail]]
