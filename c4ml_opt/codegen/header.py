"""C headers for compiled modules: descriptor structs and the prototypes of the `_mlir_ciface_` functions."""

import re

from .interface import Function, Value

_SCALARS = {
    "i1": "bool", "i8": "int8_t", "i16": "int16_t", "i32": "int32_t", "i64": "int64_t", "index": "int64_t",
    "si8": "int8_t", "si16": "int16_t", "si32": "int32_t", "si64": "int64_t",
    "ui8": "uint8_t", "ui16": "uint16_t", "ui32": "uint32_t", "ui64": "uint64_t",
    "f32": "float", "f64": "double", "f16": "_Float16", "bf16": "__bf16",
}  # fmt: skip
# In memory the 16-bit floats are shown as their bits, for which every compiler has a type.
_ELEMENTS = {**_SCALARS, "f16": "uint16_t", "bf16": "uint16_t", "complex<f32>": "float _Complex", "complex<f64>": "double _Complex"}

_INTRODUCTION = """\
/* Made by c4ml-opt for target '{target}'. Each function follows MLIR's C interface:
   a tensor or memref of rank N is passed as a pointer to a descriptor, of which `aligned` points to the data,
   element (i, j) lies at aligned[offset + i*strides[0] + j*strides[1]], and sizes and strides count elements.
   A single scalar result is returned; any other result, or several, are written to the struct that the first
   parameter points to. A memory that a result owns is released by free(result.allocated), unless it is an argument's
   or a constant's (whose `allocated` is 0xdeadbeef). f16 and bf16 elements are shown as their bits. */
"""


def text(interface: list[Function], name: str, target: str, linked: list[str] = ()) -> str:
    """The header of a module's functions; `name` makes its include guard, `linked` is what an object of it needs at the linker."""
    guard = "C4ML_" + re.sub(r"\W", "_", name).upper() + "_H"
    needs = [f"/* Objects need at the linker: {', '.join(linked)}. */", ""] if linked else []
    lines = [_INTRODUCTION.format(target=target), *needs, f"#ifndef {guard}", f"#define {guard}", ""]
    lines += ["#include <stdbool.h>", "#include <stdint.h>", ""]
    lines += _descriptors(interface)
    lines += ["#ifdef __cplusplus", 'extern "C" {', "#endif", ""]
    for function in interface:
        lines += _function(function)
    return "\n".join([*lines, "#ifdef __cplusplus", "}", "#endif", "", "#endif", ""])


def _descriptors(interface) -> list[str]:
    values = {v.element: set() for f in interface for v in f.arguments + f.results if v.kind == "memref"}
    unranked = False
    for function in interface:
        for v in function.arguments + function.results:
            unranked |= v.kind == "unranked"
            if v.kind == "memref":
                values[v.element].add(v.rank)
    lines = []
    for element, ranks in values.items():
        for rank in sorted(ranks):
            name, c = _descriptor(element, rank), _ELEMENTS.get(element, "void")
            fields = f"{c} *allocated, *aligned; int64_t offset;" + (f" int64_t sizes[{rank}], strides[{rank}];" if rank else "")
            lines += [f"#ifndef C4ML_{name}", f"#define C4ML_{name}", f"typedef struct {{ {fields} }} {name};", "#endif"]
    if unranked:
        struct = "typedef struct { int64_t rank; void *descriptor; } memref_unranked;"
        lines += ["#ifndef C4ML_memref_unranked", "#define C4ML_memref_unranked", struct, "#endif"]
    return [*lines, ""]


def _descriptor(element: str, rank: int) -> str:
    return f"memref_{rank}d_{re.sub(r'[^0-9a-zA-Z]+', '_', element).strip('_')}"


def _function(function: Function) -> list[str]:
    name = "".join(c if c.isascii() and (c.isalnum() or c == "_") else "_" for c in function.symbol)
    signature = f"({', '.join(v.text for v in function.arguments)}) -> ({', '.join(v.text for v in function.results)})"
    comment = f"/* @{function.name}: {signature} */".replace("*/ */", "*/")
    if not all(v.kind in ("memref", "unranked") or v.element in _SCALARS for v in function.arguments + function.results):
        return [comment, f"/* {function.symbol} has parameters that C has no types for. */", ""]
    parameters = [_parameter(v, f"argument{number}") for number, v in enumerate(function.arguments)]
    returned, lines = "void", [comment]
    if function.returns_by_value:
        returned = _SCALARS[function.results[0].element]
    elif len(function.results) == 1:
        parameters.insert(0, f"{_type(function.results[0])} *result")
    elif function.results:
        struct = f"{name.removeprefix('_mlir_ciface_')}_results"
        fields = " ".join(f"{_type(v)} result{number};" for number, v in enumerate(function.results))
        lines.append(f"typedef struct {{ {fields} }} {struct};")
        parameters.insert(0, f"{struct} *results")
    label = "" if name == function.symbol else f' __asm__("{function.symbol}")'
    return [*lines, f"{returned} {name}({', '.join(parameters) or 'void'}){label};", ""]


def _type(v: Value) -> str:
    if v.kind == "memref":
        return _descriptor(v.element, v.rank)
    return "memref_unranked" if v.kind == "unranked" else _SCALARS[v.element]


def _parameter(v: Value, name: str) -> str:
    return f"{_type(v)} {name}" if v.kind == "scalar" else f"{_type(v)} *{name}"
