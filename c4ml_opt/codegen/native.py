"""LLVM IR text to bitcode, assembly or an object, by llvmlite in a process of its own."""

import os
import re
import shlex
import sys
import tempfile
from dataclasses import replace

from .. import isolation
from ..checked_yaml import suggest
from ..diagnostics import UserError
from ..target import Target
from . import optimize

KINDS = ("llvm-ir", "bitcode", "asm", "obj")
LEVEL = 3
_INLINE_ASSEMBLY = re.compile(r' call [^"\n]* asm (?:\w+ )*"[^"]')  # an empty one needs no assembler


def emit(text: str, target: Target, kind: str, level: int | None = None, libraries: list[str] = ()) -> bytes:
    """`kind` (of KINDS) of LLVM 22's text, with the texts `libraries` linked in; `level` is -O0 to -O3.

    llvm-ir and bitcode are optimised only where a level is given, asm and obj at LEVEL otherwise. What LLVM cannot do,
    including by a crash, is a UserError with the IR in a file and a line that replays it.
    """
    with tempfile.TemporaryFile() as log:
        step = f"code generation for target '{target.name}'"
        try:
            data = isolation.call(_generate, text, target, kind, level, libraries, log.fileno(), step=step)
        except isolation.NativeCrash as crash:
            said = _died(_read(log))
            reason = f": {said}" if said else ""
            raise isolation.NativeCrash(f"{crash.message}{reason}\n{_replay(text, target, kind, level)}") from None
        _check_log(_read(log), target)
        return data


def machine(llvm, target: Target, level: int):
    """LLVM's target machine; `llvm` is llvmlite's binding."""
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    llvm.initialize_native_asmparser()
    try:
        found = llvm.Target.from_triple(target.triple)
    except RuntimeError as error:
        raise UserError(f"target '{target.name}': the code generator has no '{target.triple}': {error}") from None
    return found.create_target_machine(
        cpu=target.cpu, features=",".join(target.features), opt=level, reloc=target.relocation, codemodel="default", abiname=target.abi
    )


def _generate(text, target, kind, level, libraries, log) -> bytes:
    import faulthandler

    import llvmlite.binding as llvm

    faulthandler.disable()  # a crash is told by the parent
    os.dup2(log, 2)
    machine_level = LEVEL if level is None else level
    tool = machine(llvm, target, machine_level)
    module = _parse(llvm, text, target)
    if kind in ("asm", "obj") and _INLINE_ASSEMBLY.search(text) and target.architecture != llvm.get_process_triple().partition("-")[0]:
        raise UserError(f"target '{target.name}': the code generator has no assembler for {target.architecture}, which inline assembly needs; emit llvm-ir and compile that with clang")
    for library in libraries:
        module.link_in(_parse(llvm, library, target))
    module.triple, module.data_layout = target.triple, str(tool.target_data)
    if kind in ("asm", "obj") or level is not None:
        optimize.run(llvm, module, tool, text, machine_level)
    if kind == "llvm-ir":
        return str(module).encode()
    if kind == "bitcode":
        return module.as_bitcode()
    return tool.emit_assembly(module).encode() if kind == "asm" else tool.emit_object(module)


def _parse(llvm, text, target):
    try:
        module = llvm.parse_assembly(text)
        module.verify()
        return module
    except RuntimeError as error:
        said = _first_error(str(error), text)
        note = _replay(text, target, "obj", None)
        raise UserError(f"the code generator (LLVM 22) does not accept the IR: {said}\n{note}") from None


def _first_error(message: str, text: str) -> str:
    match = re.search(r"<string>:(\d+):\d+: error: (.*)", message)
    if not match:
        return message.strip()
    return f"{match[2]}\n  {text.splitlines()[int(match[1]) - 1][:400].strip()}"


def _read(log) -> str:
    log.seek(0)
    return log.read(1 << 20).decode(errors="replace")


def _died(text: str) -> str:
    """What LLVM wrote before it died: its fatal error, and the function it was in."""
    lines = re.findall(r"LLVM ERROR: (.*)", text)[:1] + re.findall(r"^In function: (.*)", text, re.M)[:1]
    lines += re.findall(r"Running pass '.*' on function '(.*)'", text)[-1:]
    return "; in function ".join(line[:300] for line in lines) or text.strip()[:500]


def _check_log(text: str, target: Target):
    """LLVM only warns of a cpu or feature that it does not know, and generates code for another machine."""
    unknown = re.search(r"'(\S+)' is not a recognized (feature|processor)", text)
    if unknown:
        name, what = unknown[1].lstrip("+-"), unknown[2]
        known = isolation.call(_known, target, what, step="listing the features that LLVM knows")
        raise UserError(f"target '{target.name}': LLVM knows no {what} '{name}' of {target.architecture}{suggest(name, known)}")
    sys.stderr.write(text)


def _known(target: Target, what: str) -> list[str]:
    """Names of LLVM's cpus or features for the target's architecture, which it tells only in its help text."""
    import llvmlite.binding as llvm

    with tempfile.TemporaryFile() as log:
        os.dup2(log.fileno(), 2)
        machine(llvm, replace(target, cpu="", features=("+help",)), LEVEL)
        cpus, _, features = _read(log).partition("Available features")
    return re.findall(r"^  (\S+)\s+- ", cpus if what == "processor" else features, re.M)


def _replay(text: str, target: Target, kind: str, level: int | None) -> str:
    folder = tempfile.mkdtemp(prefix="c4ml-crash-")
    path = os.path.join(folder, "module.ll")
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text)
    line = [sys.executable, "-m", "c4ml_opt.codegen", path, f"--triple={target.triple}", f"--cpu={target.cpu}"]
    line += [f"--features={','.join(target.features)}", f"--abi={target.abi}", f"--relocation={target.relocation}", f"--emit={kind}", *([f"-O{level}"] if level is not None else [])]
    return f"note: the LLVM IR is in {path}; replay with: {shlex.join(line)}"
