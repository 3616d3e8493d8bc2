"""The functions that code may call without defining them: those of the C library, libm and the compiler's own library."""

import re

from ..target import Target

_MATH = """
acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh erf erfc exp exp2 exp10 expm1 fabs fdim floor fma fmax
fmin fmod frexp hypot ilogb ldexp lgamma llrint llround log log10 log1p log2 logb lrint lround modf nan nearbyint nextafter
pow remainder remquo rint round roundeven scalbln scalbn sin sincos sinh sqrt tan tanh tgamma trunc
cabs cacos cacosh carg casin casinh catan catanh ccos ccosh cexp cimag clog conj cpow cproj creal csin csinh csqrt ctan ctanh
"""
MATH = frozenset(stem + suffix for stem in _MATH.split() for suffix in ("", "f", "l"))
LIBC = frozenset(
    """abort aligned_alloc bcmp calloc clock_gettime exit fflush fprintf fputs free fwrite getenv malloc memccpy memcmp memcpy
    memmove memset posix_memalign printf putchar puts qsort rand realloc snprintf srand strcmp strlen strncmp syscall time write
    __assert_fail stdout stderr environ""".split()
)
# What GCC 12's libgcc and compiler-rt both have; the 16-bit float conversions differ by architecture.
_COMPILER = """
__absvdi2 __absvsi2 __ashldi3 __ashlti3 __ashrdi3 __ashrti3 __bswapdi2 __bswapsi2 __clzdi2 __clzsi2 __clzti2 __cmpdi2 __cmpti2
__ctzdi2 __ctzti2 __divdc3 __divdi3 __divmodti4 __divsc3 __divti3 __fixdfti __fixsfti __fixunsdfti __fixunssfti __floattidf
__floattisf __floatuntidf __floatuntisf __lshrdi3 __lshrti3 __moddi3 __modti3 __muldc3 __muldi3 __mulsc3 __multi3 __negdi2
__negti2 __paritydi2 __popcountdi2 __popcountsi2 __popcountti2 __powidf2 __powisf2 __ucmpdi2 __ucmpti2 __udivdi3 __udivmodti4
__udivti3 __umoddi3 __umodti3 __addtf3 __subtf3 __multf3 __divtf3 __eqtf2 __getf2 __gttf2 __letf2 __lttf2 __netf2 __unordtf2
__extenddftf2 __extendsftf2 __trunctfdf2 __trunctfsf2 __fixtfdi __fixtfsi __fixunstfdi __fixunstfsi __floatditf __floatsitf
__floatunditf __floatunsitf
"""
COMPILER = {
    "": frozenset(_COMPILER.split()),
    "x86_64": frozenset("__extendhfsf2 __extendhfdf2 __truncsfhf2 __truncdfhf2 __cpu_model __cpu_indicator_init".split()),
    "aarch64": frozenset(["__clear_cache"]),
}
# Prefix of the entries of GNU OpenMP's library, with which the linker's command line then ends.
OPENMP = "GOMP_"
# The runtime over libxsmm, which is built when something runs or is linked.
XSMM = "c4ml_xsmm_"
# Prefix of the functions -> what to add when an object that calls them is linked.
LINKED = {OPENMP: "-lgomp", XSMM: "what `python -m c4ml_opt.runtime.xsmm` prints"}
# Not calls: the linker makes them.
_LINKER = frozenset(["_GLOBAL_OFFSET_TABLE_", "__tls_get_addr", "__dso_handle", "_DYNAMIC"])
# Why a function that lowered code may ask for is nowhere.
REASONS = {
    r"__(truncsf|truncdf|extend)?\w*bf\w*": "bfloat16 conversions are not in the compiler's library; lower bf16 arithmetic "
    "with arith-emulate-unsupported-floats and arith-expand{include-bf16=true}",
    r"__(extendhf|trunc)\w*": "conversions of half-precision floats are not in this target's library; lower f16 arithmetic "
    "with arith-emulate-unsupported-floats",
    r"llvm\..*": "an intrinsic that the code generator (LLVM 22) lacks has become a call",
    r"_mlir_ciface_.*": "a function without a body that has llvm.emit_c_interface; name what defines it, an object with --link or, to run, a shared library with --library",
    r"libxsmm_.*": "it is in the libxsmm library; name that with --link",
    r"c4ml_xsmm_.*": "it is in the runtime over libxsmm; link what `python -m c4ml_opt.runtime.xsmm` prints",
}


def known(name: str, target: Target) -> bool:
    """Whether a C library, libm and the compiler's library of `target` define `name`."""
    if name in _LINKER:
        return True
    if name.startswith((OPENMP, XSMM)):
        return True
    if target.architecture == "hexagon" and name.startswith("__hexagon_"):
        return True
    compiler = COMPILER[""] | COMPILER.get(target.architecture, frozenset())
    if target.architecture == "aarch64" and re.match(r"__aarch64_(cas|swp|ld)", name):
        return True
    return name in MATH or name in LIBC or name in compiler


def linked(names) -> list[str]:
    """What to add when an object that calls functions of these names is linked."""
    return [what for prefix, what in LINKED.items() if any(name.startswith(prefix) for name in names)]


def reason(name: str) -> str:
    """The end of an error about an unknown function: ` (why)`, empty if there is nothing to say."""
    return next((f" ({why})" for pattern, why in REASONS.items() if re.fullmatch(pattern, name)), "")
