"""Runs small modules through the default lowering and compares their results with numpy, in forked children."""

import ctypes
import os
import pickle
import select
import signal
import struct
import time
from dataclasses import dataclass, field
from typing import Any, Callable

import ml_dtypes
import numpy as np

FLOATS = {
    "f16": np.float16,
    "bf16": ml_dtypes.bfloat16,
    "f32": np.float32,
    "f64": np.float64,
    "f8E4M3FN": ml_dtypes.float8_e4m3fn,
    "f8E5M2": ml_dtypes.float8_e5m2,
    "f8E4M3": ml_dtypes.float8_e4m3,
    "f8E3M4": ml_dtypes.float8_e3m4,
    "f8E4M3FNUZ": ml_dtypes.float8_e4m3fnuz,
    "f8E5M2FNUZ": ml_dtypes.float8_e5m2fnuz,
    "f8E4M3B11FNUZ": ml_dtypes.float8_e4m3b11fnuz,
    "f8E8M0FNU": ml_dtypes.float8_e8m0fnu,
}
OPTIMIZE = int(os.environ.get("C4ML_TEST_OPTIMIZE", "0"))  # LLVM's speed level: its optimiser takes most of the time of a test
TOLERANCE = {"float64": (1e-11, 1e-12), "float32": (1e-4, 1e-5), "float16": (4e-3, 4e-3), "bfloat16": (2e-2, 2e-2)}


@dataclass
class Case:
    """A module with an entry `@main`; `expected` holds its results, then the final contents of its memref arguments (None: any)."""

    name: str
    text: str
    inputs: list = field(default_factory=list)
    expected: Any = ()
    stdout: str | None = None
    rtol: float | None = None
    exact: bool = False
    error: str | None = None

    def reference(self) -> list:
        want = self.expected(*self.inputs) if isinstance(self.expected, Callable) else self.expected
        return list(want) if isinstance(want, (tuple, list)) else [want]


def element(text: str):
    """The numpy type of an MLIR element type: integers in the next power of two of bytes."""
    if text in FLOATS:
        return np.dtype(FLOATS[text])
    if text == "index":
        return np.dtype(np.int64)
    if text == "i1":
        return np.dtype(np.bool_)
    if text.startswith("complex<"):
        return np.dtype(np.complex64 if text[8:-1] == "f32" else np.complex128)
    width = int(text.lstrip("sui"))
    return np.dtype(f"i{max(1, 1 << (width - 1).bit_length() >> 3)}")


def _odd(text: str) -> int:
    """The width of an integer narrower than its storage, which LLVM keeps zero-extended; else 0."""
    width = int(text[1:]) if text[0] == "i" and text[1:].isdigit() else 8
    return width if width not in (1, 8, 16, 32, 64) else 0


def _storage(value: np.ndarray, kind: str) -> np.ndarray:
    if _odd(kind):
        return value & value.dtype.type(2 ** _odd(kind) - 1)
    return value.copy() if value.flags.c_contiguous else value


def _signed(array: np.ndarray, type_) -> np.ndarray:
    odd = _odd(str(type_.element_type))
    return ((array & (2**odd - 1)) ^ (1 << odd - 1)) - (1 << odd - 1) if odd else array


def _ctype(type_):
    text = str(type_)
    if text.startswith(("tensor<", "memref<")):
        if "*x" in text:
            return type("Unranked", (ctypes.Structure,), {"_fields_": [("rank", ctypes.c_int64), ("desc", ctypes.c_void_p)]})
        return descriptor(type_.rank)
    if text.startswith("vector<"):
        return np.ctypeslib.as_ctypes_type(element(str(type_.element_type))) * int(np.prod(type_.shape))
    if text.startswith("complex<"):
        return (ctypes.c_float if "f32" in text else ctypes.c_double) * 2
    if text in ("f16", "bf16"):
        return ctypes.c_uint16
    return np.ctypeslib.as_ctypes_type(element(text))


def descriptor(rank: int):
    fields = [("allocated", ctypes.c_void_p), ("aligned", ctypes.c_void_p), ("offset", ctypes.c_int64)]
    if rank:
        fields += [("sizes", ctypes.c_int64 * rank), ("strides", ctypes.c_int64 * rank)]
    return type(f"Memref{rank}", (ctypes.Structure,), {"_fields_": fields})


def to_descriptor(array: np.ndarray):
    desc = descriptor(array.ndim)(array.ctypes.data, array.ctypes.data, 0)
    for i in range(array.ndim):
        desc.sizes[i] = array.shape[i]
        desc.strides[i] = array.strides[i] // array.itemsize
    return desc


def from_descriptor(desc, rank: int, dtype) -> np.ndarray:
    shape = tuple(desc.sizes) if rank else ()
    strides = tuple(s * dtype.itemsize for s in desc.strides) if rank else ()
    if 0 in shape or not desc.aligned:
        return np.zeros(shape, dtype)
    size = sum((n - 1) * abs(s) for n, s in zip(shape, strides)) + dtype.itemsize
    raw = (ctypes.c_char * size).from_address(desc.aligned + desc.offset * dtype.itemsize)
    return np.ndarray(shape, dtype, raw, strides=strides).copy()


def _read(type_, storage):
    text = str(type_)
    if text.startswith(("tensor<*", "memref<*")):
        desc = descriptor(storage.rank).from_address(storage.desc)
        return from_descriptor(desc, storage.rank, element(str(type_.element_type)))
    if text.startswith(("tensor<", "memref<")):
        return _signed(from_descriptor(storage, type_.rank, element(str(type_.element_type))), type_)
    kind = type_.element_type if text.startswith("vector<") else type_
    if not isinstance(storage, ctypes.Array):
        raw = np.uint16 if text in ("f16", "bf16") else element(text)
        return np.array(storage, raw).view(element(text))
    array = np.frombuffer(bytes(storage), element(str(kind)))
    return array.reshape(type_.shape) if text.startswith("vector<") else array[0]


def _unit(op):
    from c4ml_opt.mlir import ir

    return ir.Attribute.parse("unit", op.context)


def compile_module(text: str, schedule: bool = False):
    """LLVM IR text of a module, perhaps by the host's schedule first, and the argument and result types of each public function."""
    from c4ml_opt.codegen import translate
    from c4ml_opt.session import Session

    session = Session("host")
    module = session.parse(text)
    signatures = {}
    for op in module.body.operations:
        if op.operation.name == "func.func" and "sym_visibility" not in op.attributes:
            op.attributes["llvm.emit_c_interface"] = _unit(op)
            kind = op.attributes["function_type"].value
            signatures[op.attributes["sym_name"].value] = list(kind.inputs), list(kind.results)
    if schedule:
        session.optimize(module)
    session.lower(module)
    left = {op.name for op in _walk(module.operation) if op.name.split(".")[0] not in ("llvm", "builtin")}
    left |= {op.name for op in _walk(module.operation) if op.name == "builtin.unrealized_conversion_cast"}
    if left:
        raise ValueError(f"left after the lowering: {sorted(left)}")
    text = translate.llvm_ir(module.operation)
    return session, text, signatures


def _walk(op):
    for region in op.regions:
        for block in region.blocks:
            for child in block.operations:
                yield child.operation
                yield from _walk(child.operation)


def load(text: str, opt: int, schedule: bool = False):
    """Compiles a module in this process; the session, the engine and its functions' signatures."""
    import llvmlite.binding as llvm

    session, code, signatures = compile_module(text, schedule)
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    module = llvm.parse_assembly(code)
    machine = llvm.Target.from_default_triple().create_target_machine(
        cpu=llvm.get_host_cpu_name(), features=llvm.get_host_cpu_features().flatten(), opt=2, jit=True
    )
    module.triple, module.data_layout = llvm.get_process_triple(), str(machine.target_data)
    if opt:
        builder = llvm.create_pass_builder(machine, llvm.create_pipeline_tuning_options(opt))
        builder.getModulePassManager().run(module, builder)
    missing = [f.name for f in module.functions if f.is_declaration and not _known(f.name, llvm)]
    if missing:
        raise ValueError(f"runtime functions that do not exist: {missing}")
    _load_libgcc(llvm)
    engine = llvm.create_mcjit_compiler(module, machine)
    engine.finalize_object()
    return session, engine, signatures


def call(address: int, case: Case, arg_types, result_types) -> list:
    """The results of the entry, then the final contents of its array arguments."""
    arguments, keep, arrays = [], [], []
    for type_, value in zip(arg_types, case.inputs, strict=True):
        if str(type_).startswith(("tensor<", "memref<")):
            value = np.asarray(value)
            value = _storage(value, str(type_.element_type))
            desc = to_descriptor(value)
            if "*x" in str(type_):
                keep.append(desc)
                desc = _ctype(type_)(value.ndim, ctypes.addressof(desc))
            keep += [value, desc]
            arrays.append((value, type_))
            arguments.append(ctypes.byref(desc))
        else:
            ctype = {"f32": ctypes.c_float, "f64": ctypes.c_double}.get(str(type_)) or _ctype(type_)
            arguments.append(ctype(value))
    prototype, storage = None, None
    if len(result_types) > 1 or (result_types and str(result_types[0]).startswith(("tensor<", "memref<"))):
        fields = [(f"r{i}", _ctype(t)) for i, t in enumerate(result_types)]
        storage = type("Results", (ctypes.Structure,), {"_fields_": fields})()
        arguments.insert(0, ctypes.byref(storage))
    elif result_types:
        prototype = {"f32": ctypes.c_float, "f64": ctypes.c_double}.get(str(result_types[0])) or _ctype(result_types[0])
    value = ctypes.cast(address, ctypes.CFUNCTYPE(prototype))
    value.argtypes = [type(a) if not hasattr(a, "_obj") else ctypes.c_void_p for a in arguments]
    got = value(*arguments)
    ctypes.CDLL(None).fflush(None)
    arrays = [_signed(array, type_) for array, type_ in arrays]
    if storage is not None:
        return [_read(t, getattr(storage, f"r{i}")) for i, t in enumerate(result_types)] + arrays
    return ([np.asarray(got).astype(element(str(result_types[0])))] if prototype else []) + arrays


_LIBGCC = None


def _load_libgcc(llvm):
    global _LIBGCC
    if _LIBGCC is None:
        _LIBGCC = [llvm.load_library_permanently(name) for name in ("libgcc_s.so.1", "libm.so.6")]


def _known(name: str, llvm) -> bool:
    if name.startswith("llvm."):
        return True
    _load_libgcc(llvm)
    return llvm.address_of_symbol(name) is not None


def compare(got, want, case: Case):
    """Raises AssertionError unless each wanted array is met within the tolerance of its type."""
    for i, (a, b) in enumerate(zip(got, want)):
        if b is None:
            continue
        a, b = np.asarray(a), np.asarray(b)
        assert a.shape == b.shape, f"result {i}: shape {a.shape}, expected {b.shape}"
        if b.dtype.kind in "iub" or case.exact:
            same = np.array_equal(a.astype(np.int64), b.astype(np.int64)) if b.dtype.kind in "iub" else np.array_equal(a.astype(np.float64), b.astype(np.float64), equal_nan=True)
            assert same, f"result {i}: got\n{a}\nexpected\n{b}"
            continue
        wide = np.complex128 if b.dtype.kind == "c" or a.dtype.kind == "c" else np.float64
        name = str(a.dtype).replace("complex64", "float32").replace("complex128", "float64")
        rtol, atol = TOLERANCE.get(name, (0.15, 0.15))
        rtol = case.rtol or rtol
        a, b = a.astype(wide), b.astype(wide)
        finite = np.abs(b[np.isfinite(b)])
        atol *= max(1.0, float(finite.max())) if finite.size else 1.0
        with np.errstate(all="ignore"):
            close = np.isclose(a, b, rtol=rtol, atol=atol, equal_nan=True)
        assert close.all(), f"result {i}: got\n{a}\nexpected\n{b}"
    assert len(got) >= len(want), f"{len(got)} results, expected {len(want)}"


def _check_error(case: Case, schedule: bool) -> str:
    try:
        compile_module(case.text, schedule)
    except Exception as error:
        text = f"{type(error).__name__}: {error}"
        return "" if case.error in text else f"another error: {text}"
    return "expected an error, but it lowered"


def _groupable(case: Case) -> bool:
    text = case.text
    return text.count("func.func") == 1 and text.startswith("func.func @main(") and case.stdout is None and case.error is None and text.count("@") == 1


def _check(cases: list[Case], sink: int, schedule: bool) -> list[str]:
    """What went wrong with each of the cases, which are compiled as one module."""
    if cases[0].error is not None:
        return [_check_error(cases[0], schedule)]
    try:
        names = ["main"] if len(cases) == 1 else [f"case{i}" for i in range(len(cases))]
        text = cases[0].text
        if len(cases) > 1:
            text = "\n".join(c.text.replace("@main", "@" + n) for c, n in zip(cases, names))
        _session, engine, signatures = load(text, OPTIMIZE, schedule)
    except Exception as error:
        return [f"{type(error).__name__}: {error}"] * len(cases)
    return [_run(case, engine.get_function_address("_mlir_ciface_" + n), signatures[n], sink) for case, n in zip(cases, names)]


def _run(case, address, signature, sink) -> str:
    try:
        if case.stdout is not None:
            os.ftruncate(sink, 0)
            os.lseek(sink, 0, os.SEEK_SET)
        compare(call(address, case, *signature), case.reference(), case)
        if case.stdout is not None:
            text = os.pread(sink, 1 << 20, 0).decode()
            assert text == case.stdout, f"printed\n{text}\nexpected\n{case.stdout}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return ""


def _child(units, pipe, schedule):
    import tempfile

    ctypes.CDLL(None).mallopt(-6, 165)  # M_PERTURB: fresh and freed memory is garbage
    sink = tempfile.TemporaryFile()
    os.dup2(sink.fileno(), 1)
    from c4ml_opt import mlir  # noqa: F401

    for unit in units:
        answer = pickle.dumps(_check(unit, sink.fileno(), schedule))
        os.write(pipe, struct.pack("<I", len(answer)) + answer)


def _exactly(fd: int, count: int, deadline: float) -> bytes:
    data = b""
    while len(data) < count:
        if not select.select([fd], [], [], max(0.0, deadline - time.time()))[0]:
            raise TimeoutError
        chunk = os.read(fd, count - len(data))
        if not chunk:
            raise EOFError
        data += chunk
    return data


def _run_units(units: list[list[Case]], timeout: float, schedule: bool):
    """Yields each unit with its answers, or with the text of what killed it; starts over in a new child behind a dead one."""
    while units:
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                os.close(reader)
                _child(units, writer, schedule)
            finally:
                os._exit(0)
        os.close(writer)
        try:
            while units:
                deadline = time.time() + timeout
                size = struct.unpack("<I", _exactly(reader, 4, deadline))[0]
                yield units[0], pickle.loads(_exactly(reader, size, deadline))
                units = units[1:]
        except (EOFError, TimeoutError) as error:
            os.kill(pid, signal.SIGKILL)
            status = os.waitpid(pid, 0)[1]
            yield units[0], "timed out" if isinstance(error, TimeoutError) else f"crashed with signal {os.WTERMSIG(status)}"
            units = units[1:]
        else:
            os.waitpid(pid, 0)
        finally:
            os.close(reader)


def run_cases(cases: list[Case], timeout: float = 240.0, group: int = 24, schedule: bool = False) -> dict[str, str]:
    """Name of each case to "" or what went wrong, perhaps by the host's schedule; cases share modules, and a group that does not compile is tried one by one."""
    from c4ml_opt import target

    target.load("host")
    alike = [c for c in cases if _groupable(c)]
    units = [alike[i : i + group] for i in range(0, len(alike), group)] + [[c] for c in cases if not _groupable(c)]
    outcome, again = {}, []
    for unit, answers in _run_units(units, timeout, schedule):
        if isinstance(answers, str):
            answers = [answers] * len(unit)
        outcome.update({c.name: a for c, a in zip(unit, answers)})
        if len(unit) > 1:
            again += [[c] for c, a in zip(unit, answers) if a]
    for (case,), answers in _run_units(again, timeout, schedule):
        outcome[case.name] = answers if isinstance(answers, str) else answers[0]
    return outcome
