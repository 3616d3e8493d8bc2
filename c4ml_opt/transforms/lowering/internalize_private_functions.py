"""Give private functions internal linkage, and rename those that are called like a function of the C library.

LLVM turns math.exp into a call of `expf` by name, which a private function of that name would capture. A public function of such a
name keeps it: it is an error if the module needs the C function too.
"""

from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import walk

_MATH = """acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh erf erfc exp exp10 exp2 expm1 fabs floor fma fmax fmaximum
fmaximum_num fmin fminimum fminimum_num fmod frexp hypot ldexp lgamma llrint llround log log10 log1p log2 logb lrint lround modf
nan nearbyint nextafter pow remainder rint round roundeven rsqrt sin sincos sinh sqrt tan tanh tgamma trunc"""
_COMPLEX = "cabs cacos cacosh carg casin catan cexp cimag clog conj cpow creal csin csqrt ctan ctanh"
_PLAIN = """abort abs aligned_alloc atexit bcmp bzero calloc exit ffs fflush fprintf free fputs fwrite getenv labs llabs main malloc
memccpy memchr memcmp memcpy memmove mempcpy memrefCopy memset posix_memalign printf putchar puts realloc snprintf sprintf stpcpy
strcat strchr strcmp strcpy strlen strncmp strncpy write"""
C_FUNCTIONS = frozenset(
    [name + suffix for name in (_MATH + " " + _COMPLEX).split() for suffix in ("", "f", "l")] + _PLAIN.split()
)
#: What an operation calls in f64; in f32 an `f` is appended.
CALLS = {f"math.{name}": name for name in _MATH.split()} | {"math.powf": "pow", "arith.remf": "fmod", "math.ctlz": ""}


def run(op, options):
    functions = [f.operation for f in op.regions[0].blocks[0].operations if f.operation.name == "func.func"]
    needed = _needed(op)
    for function in functions:
        if not function.regions[0].blocks:
            continue
        name = function.attributes["sym_name"].value
        if "sym_visibility" in function.attributes and function.attributes["sym_visibility"].value == "private":
            if "llvm.linkage" not in function.attributes:
                function.attributes["llvm.linkage"] = ir.Attribute.parse("#llvm.linkage<internal>", op.context)
            if name in C_FUNCTIONS or name.startswith("__"):
                _rename(op, function, name)
        elif name in needed:
            caller = needed[name]
            raise PassFailure(function, f"public function '{name}' has the name of the C function that '{caller}' calls; rename it")


def _needed(op) -> dict[str, str]:
    """C function to the operation that may call it."""
    needed = {}
    for child in walk(op):
        if child.name in CALLS:
            suffix = "" if "f64" in str(child.results[0].type) else "f"
            needed[CALLS[child.name] + suffix] = child.name
    return needed


def _rename(module, function, name):
    taken = {o.attributes["sym_name"].value for o in module.regions[0].blocks[0].operations if "sym_name" in o.attributes}
    number = 0
    while (new := f"private_{name}" + (f"_{number}" if number else "")) in taken:
        number += 1
    ir.SymbolTable.replace_all_symbol_uses(name, new, module)
    ir.SymbolTable.set_symbol_name(function, new)
