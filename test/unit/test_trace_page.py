"""The page of a trace: texts are written as differences, and read back by the page's own script where node is there."""

import json
import random
import re
import shutil
import subprocess

import pytest

from c4ml_opt.trace.page import PAGE, compact


def restored(parts):
    texts = [parts[0].split("\n")]
    for head, tail, between in parts[1:]:
        before = texts[-1]
        texts.append([*before[:head], *between, *before[len(before) - tail :]])
    return ["\n".join(lines) for lines in texts]


def random_texts(seed):
    draw = random.Random(seed)
    lines = [draw.choice("abc") for _ in range(12)]
    for _ in range(8):
        yield "\n".join(lines)
        at, gone = draw.randrange(len(lines) + 1), draw.randrange(4)
        lines = [*lines[:at], *(draw.choice("abc") for _ in range(draw.randrange(4))), *lines[at + gone :]]


@pytest.mark.parametrize("seed", range(20))
def test_differences_restore_the_texts(seed):
    texts = list(random_texts(seed))
    assert restored(compact(texts)) == texts


def test_a_change_in_one_function_is_not_the_whole_module_again():
    functions = [f"func @f{i}" + "\n  body" * 100 for i in range(20)]
    texts = ["\n".join([*(f.replace("body", "new") for f in functions[:n]), *functions[n:]]) for n in range(21)]
    assert len(json.dumps(compact(texts))) < 3 * len(texts[0])


@pytest.mark.skipif(not shutil.which("node"), reason="node is not installed")
def test_the_page_reads_and_compares_them():
    source = PAGE.read_text(encoding="utf-8")
    script = re.search(r"<script>(.*)</script>", source, re.S)[1]
    functions = script[script.index("// Lines in common") : script.index("function show()")]
    texts = list(random_texts(3))
    code = f"const texts = {json.dumps(compact(texts))};\n{functions}\nconst all = texts.map((_, i) => lines(i));\n"
    code += "console.log(JSON.stringify([all.map(l => l.join('\\n')), compare(all[0], all[7])]))"
    ran = subprocess.run(["node", "-e", code], capture_output=True, text=True, timeout=60, check=True)
    found, difference = json.loads(ran.stdout)
    assert found == texts
    assert "\n".join(line for sign, line in difference if sign != "+") == texts[0]
    assert "\n".join(line for sign, line in difference if sign != "-") == texts[7]
