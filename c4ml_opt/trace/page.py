"""Writes a trace as one HTML file without any outside resource."""

import json
from dataclasses import asdict
from pathlib import Path

PAGE = Path(__file__).with_name("page.html")
MARK = "/*TRACE*/null"


def page(title: str, steps, texts: list[str], decisions: list[dict]) -> str:
    """The page of recorded `steps` and the `texts` that they refer to."""
    data = {"title": title, "steps": [asdict(step) for step in steps], "texts": texts, "decisions": decisions}
    # "</script>" inside a string would end the script.
    return PAGE.read_text(encoding="utf-8").replace(MARK, json.dumps(data).replace("</", "<\\/"))
