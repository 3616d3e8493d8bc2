"""Writes names.json and docs.json: the passes and pipelines that the installed bindings register.

Run `python -m c4ml_opt.upstream.generate` after a change of the pinned wheel. The names come from the registry's own memory
(the Linux wheel keeps its symbols), anchors and defaults from probing the parser, and the help texts of options from an `mlir-opt`
where there is one, which also tells the names that mlir-opt has and these bindings lack.
"""

import ctypes
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

from ..mlir import PassManager, capi_path, ir, version

HERE = Path(__file__).parent
ANCHORS = ("builtin.module", "func.func", "gpu.module", "spirv.module", "llvm.func", "any")


def _registries():
    """The two StringMaps of the pass registry, name to description, read through their local symbols."""
    path = capi_path()
    lines = subprocess.run(["nm", path], capture_output=True, text=True, check=True, timeout=120).stdout.splitlines()
    symbols = {f[2]: int(f[0], 16) for line in lines if len(f := line.split()) == 3}
    library = ctypes.CDLL(path)
    base = ctypes.cast(library.mlirRegisterAllPasses, ctypes.c_void_p).value - symbols["mlirRegisterAllPasses"]
    return [_string_map(base + symbols[s]) for s in ("_ZL12passRegistry", "_ZL20passPipelineRegistry")]


def _string_map(address):
    def word(at):
        return ctypes.c_uint64.from_address(at).value

    table, buckets = word(word(address)), word(word(address) + 8) & 0xFFFFFFFF
    found = {}
    for entry in (word(table + 8 * i) for i in range(buckets)):
        if entry and entry < 0x7FFFFFFFFFFF:  # neither empty nor a tombstone
            name, text = ((ctypes.string_at(word(entry + a), word(entry + a + 8)).decode()) for a in (8, 40))
            found[name] = text
    return found


def _anchor_and_defaults(name, context):
    anchor = None
    try:
        text = str(PassManager.parse(f"c4ml.none({name})", context=context))
    except ValueError as error:
        anchor = re.search(r"restricted to '([^']+)'", str(error)).group(1)
        text = str(PassManager.parse(f"{anchor}({name})", context=context))
    options = re.search(r"\((?:[^{}]*)\{(.*)\}\)$", text, re.S)
    return anchor, options.group(1) if options else ""


def _pipeline_anchors(name):
    """Anchors under which the pipeline `name` can be built (None: all); a wrong one aborts, so each is tried in a child."""
    good = []
    for anchor in ANCHORS:
        child = os.fork()
        if child == 0:
            os.close(2)
            try:
                PassManager.parse(f"{anchor}({name})", context=ir.Context(load_on_create_dialects=[]))
            except ValueError:
                os._exit(1)
            os._exit(0)
        if os.waitpid(child, 0)[1] == 0:
            good.append(anchor)
    return None if len(good) == len(ANCHORS) else good


def _mlir_opt_help():
    """{pass: {option: (type, help)}} of the newest mlir-opt on the PATH."""
    tool = next((t for t in ("mlir-opt", *(f"mlir-opt-{v}" for v in range(30, 18, -1))) if shutil.which(t)), None)
    if not tool:
        return {}
    text = subprocess.run([tool, "--help"], capture_output=True, text=True, timeout=60).stdout
    text = text[text.index("  Compiler passes to run") :]
    passes, current = {}, None
    for line in text.splitlines():
        if found := re.match(r"      --([\w\-]+) +- *(.*)", line):
            current = passes.setdefault(found[1], {})
        elif current is not None and (found := re.match(r"        --?([\w\-]+)(?:[= ]<([^>]+)>)? +- *(.*)", line)):
            current[found[1]] = (found[2] or "bool", found[3])
        elif line.startswith("  --"):
            current = None
    return passes


def _options(defaults, helps):
    values = {}
    for found in re.finditer(r"([\w\-]+)=(\{(?:[^{}]|\{[^{}]*\})*\}|\S*)", defaults):
        values[found[1]] = found[2]
    rows = []
    for name in sorted({*values, *helps}):
        kind, text = helps.get(name, ("", ""))
        rows.append([name, kind, values.get(name, ""), text])
    return rows


def _dialects():
    """The dialects that a context can load, as its complaint about one that it cannot tells them."""
    messages = []
    context = ir.Context(load_on_create_dialects=[])
    context.attach_diagnostic_handler(lambda d: messages.extend([d.message, *(n.message for n in d.notes)]) or True)
    context.emit_error_diagnostics = True
    try:
        ir.Module.parse("zzz.zzz", context=context)
    except ir.MLIRError:
        pass
    return re.search(r"Available dialects: ([^;]*)", " ".join(messages)).group(1).split(", ")


def main():
    passes, pipelines = _registries()
    helps = _mlir_opt_help()
    context = ir.Context(load_on_create_dialects=[])
    anchors, docs = {}, {}
    for name, text in sorted(passes.items()):
        anchors[name], defaults = _anchor_and_defaults(name, context)
        docs[name] = {"summary": text, "options": _options(defaults, helps.get(name, {}))}
    for name, text in sorted(pipelines.items()):
        docs[name] = {"summary": text, "options": _options("", helps.get(name, {}))}
    names = {
        "version": version(),
        "passes": anchors,
        "pipelines": {name: _pipeline_anchors(name) for name in sorted(pipelines)},
        "dialects": _dialects(),
        "unavailable": sorted(helps.keys() - passes.keys() - pipelines.keys()),
    }
    for path, data in (("names.json", names), ("docs.json", docs)):
        (HERE / path).write_text(json.dumps(data, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
