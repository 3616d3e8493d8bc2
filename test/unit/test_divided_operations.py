"""Operations divided into parts on their slices, through libxsmm and for Arm under qemu, agree with numpy for any number of threads; so do gathers and reductions that are split."""

import pytest
import thread_programs as programs
from arm_programs import NEEDS_QEMU, lengths
from thread_programs import check, program

# Threads that wait without turning: the machine may have fewer cores.
pytestmark = pytest.mark.usefixtures("patient_threads")
THREADS = (1, 2, 3, 5, 7)
SIZES = dict(m=37, n=153, k=29, b=5, i=4, j=2, z=11)
ARM = ["aarch64-neon", "aarch64-sve", "aarch64-sme"]
X86 = "x86-avx2"


@pytest.fixture(scope="module")
def patient_threads():
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OMP_WAIT_POLICY", "passive")
        yield


CASES = {
    "matmul": lambda: programs.einsum("mk,kn->mn", SIZES),
    "transposed": lambda: programs.einsum("km,nk->mn", SIZES, True),
    "dynamic": lambda: programs.einsum("mk,kn->mn", SIZES, True),
    "batch": lambda: programs.einsum("bmk,bkn->bmn", SIZES),
    "blocks": lambda: programs.einsum("ikmz,kjzn->ijmn", SIZES),
    "matvec": lambda: programs.einsum("mk,k->m", SIZES),
    "vecmat": lambda: programs.einsum("k,kn->n", SIZES),
    "outer": lambda: programs.einsum("m,n->mn", SIZES),
    "dot": lambda: programs.einsum("k,k->", dict(k=1999)),
    "layer": lambda: programs.layer(37, 153, 29),
    "constant": lambda: programs.layer(37, 153, 29, constant=True),
    "one row": lambda: programs.layer(1, 700, 29, constant=True),
    "chain": lambda: programs.chain(23, 31, 70, 133),
    "convolution": lambda: programs.convolution(2, 13, 11, 5, 7, 1),
    "strided": lambda: programs.convolution(1, 23, 17, 3, 8, 2),
    "softmax": lambda: programs.softmax(19, 133),
    "gather": lambda: programs.gather(40, 70, 23),
    "places": lambda: programs.places(23, 71),
    "sum": lambda: programs.fold("arith.addf", (37, 153)),
    "dynamic sum": lambda: programs.fold("arith.addf", (37, 153), dynamic=True),
    "two rows": lambda: programs.fold("arith.maximumf", (2, 3001), kept=(0,)),
}  # fmt: skip


@NEEDS_QEMU
@pytest.mark.parametrize("target", ARM)
@pytest.mark.parametrize("name", CASES)
def test_arm(target, name):
    case = CASES[name]()
    for threads in THREADS if target == "aarch64-sve" else (3,):
        compiled = program(case, target, "scalable-kernels", threads)
        assert ("GOMP_parallel" in compiled.llvm_ir) == (threads > 1)
        check(case, compiled, **lengths(target)[-1])


@NEEDS_QEMU
@pytest.mark.parametrize("target, kind", [
    ("aarch64-neon", "f64"), ("aarch64-neon", "f16"), ("aarch64-i8mm", "s8*s8"), ("aarch64-i8mm", "u8*s8"), ("aarch64-bf16", "bf16"), ("aarch64-sve,+bf16", "bf16"), ("aarch64-sve,+i8mm", "u8*s8"),
    ("aarch64-sve", "i32"), ("aarch64-sme", "bf16"), ("aarch64-sme", "f16"), ("aarch64-sme", "f32"),
])  # fmt: skip
def test_arm_types(target, kind):
    case = programs.einsum("mk,kn->mn", SIZES, kind=kind)
    for threads, grid in ((2, ""), (7, ""), (6, "2,3")):
        check(case, program(case, target, "scalable-kernels", threads, grid), **lengths(target)[-1])


@pytest.mark.parametrize("name", CASES)
def test_through_libxsmm(name):
    case = CASES[name]()
    for threads in THREADS:
        check(case, program(case, X86, "x86-xsmm", threads))


@pytest.mark.parametrize("kind", ["f64", "bf16", "u8*s8", "s8*s8"])
@pytest.mark.parametrize("dynamic", [False, True])
def test_types_of_libxsmm(kind, dynamic):
    case = programs.einsum("mk,kn->mn", SIZES, dynamic, kind)
    for threads, grid in ((2, ""), (7, ""), (6, "3,2"), (4, "1,4")):
        compiled = program(case, X86, "x86-xsmm", threads, grid)
        check(case, compiled)
        assert "c4ml_xsmm" in compiled.llvm_ir


@pytest.mark.parametrize("target", [X86, "host"])
@pytest.mark.parametrize("kind", programs.KINDS)
def test_types_of_our_kernels(target, kind):
    for sizes, dynamic in ((SIZES, False), (dict(m=3, n=70, k=31), True)):
        case = programs.einsum("mk,kn->mn", sizes, dynamic, kind)
        for threads, grid in ((5, ""), (64, ""), (12, "4,3")):
            check(case, program(case, target, "x86-tensor", threads, grid))


@pytest.mark.parametrize("name", ["gather", "places", "sum", "dynamic sum", "two rows", "dot"])
def test_what_kernels_leave(name):
    case = CASES[name]()
    for threads in (*THREADS, 64):
        compiled = program(case, X86, "x86-tensor", threads)
        assert ("GOMP_parallel" in compiled.llvm_ir) == (threads > 1)
        check(case, compiled)


FOLDS = [
    ("arith.addf", "f32"), ("arith.addf", "f64"), ("arith.addf", "f16"), ("arith.mulf", "f32"), ("arith.maximumf", "f32"), ("arith.minnumf", "f64"), ("arith.addi", "i32"), ("arith.maxsi", "i8"), ("arith.minui", "i8"), ("arith.xori", "i32"),
]  # fmt: skip


@pytest.mark.parametrize("name, element", FOLDS)
@pytest.mark.parametrize("shape, kept", [((999,), ()), ((3, 700), ()), ((5, 2, 301), (1,)), ((1, 1), ())])
def test_split_reductions(name, element, shape, kept):
    case = programs.fold(name, shape, kept, element)
    for threads in (2, 7):
        check(case, program(case, X86, "x86-tensor", threads))


@pytest.mark.parametrize("name, element", [("arith.addf", "f32"), ("arith.addi", "i32")])
def test_a_reduction_of_nothing(name, element):
    case = programs.fold(name, (0, 4), (), element)
    check(case, program(case, X86, "x86-tensor", 3))


def test_a_split_sum_is_the_same_for_any_team(monkeypatch):
    case = programs.fold("arith.addf", (100, 1003))
    compiled = program(case, X86, "x86-tensor", 7)
    results = []
    for limit in ("7", "3", "2", "1"):
        monkeypatch.setenv("OMP_THREAD_LIMIT", limit)
        results.append(check(case, compiled).tobytes())
    assert len(set(results)) == 1
