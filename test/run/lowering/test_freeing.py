"""What a module of tensors allocates within a call it frees: the C library's count of memory in use stays as it was."""

import ctypes
import multiprocessing

import pytest

HEAD = """
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %f = arith.constant 1.0 : f32
  %x = tensor.splat %f[%n] : tensor<?xf32>
"""
TAIL = """
  %v = tensor.extract %r[%c0] : tensor<?xf32>
  return %v : f32
}"""
BODIES = {
    "chain": "%y = math.exp %x : tensor<?xf32>\n %z = math.exp %y : tensor<?xf32>\n %r = arith.addf %z, %x : tensor<?xf32>",
    "loop": """%r = scf.for %i = %c0 to %n step %c1 iter_args(%s = %x) -> tensor<?xf32> {
      %t = tensor.concat dim(0) %s, %x : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
      scf.yield %t : tensor<?xf32>
    }""",
    "swap": """%y = math.exp %x : tensor<?xf32>
    %r, %q = scf.for %i = %c0 to %n step %c1 iter_args(%s = %x, %t = %y) -> (tensor<?xf32>, tensor<?xf32>) {
      %u = arith.addf %s, %t : tensor<?xf32>
      scf.yield %t, %u : tensor<?xf32>, tensor<?xf32>
    }""",
    "if": """%c = arith.cmpi sgt, %n, %c1 : index
    %r = scf.if %c -> tensor<?xf32> {
      %y = math.exp %x : tensor<?xf32>
      scf.yield %y : tensor<?xf32>
    } else {
      scf.yield %x : tensor<?xf32>
    }""",
    "call": "%y = func.call @helper(%x, %n) : (tensor<?xf32>, index) -> tensor<?xf32>\n %r = arith.addf %x, %y : tensor<?xf32>",
    "while": """%r = scf.while (%s = %x) : (tensor<?xf32>) -> tensor<?xf32> {
      %e = tensor.extract %s[%c0] : tensor<?xf32>
      %l = arith.constant 100.0 : f32
      %c = arith.cmpf olt, %e, %l : f32
      scf.condition(%c) %s : tensor<?xf32>
    } do {
    ^bb0(%s: tensor<?xf32>):
      %t = tensor.concat dim(0) %s, %s : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
      %u = arith.addf %t, %t : tensor<?xf32>
      scf.yield %u : tensor<?xf32>
    }""",
}
HELPER = """
func.func private @helper(%x: tensor<?xf32>, %n: index) -> tensor<?xf32> {
  %y = math.exp %x : tensor<?xf32>
  %r = arith.addf %x, %y : tensor<?xf32>
  return %r : tensor<?xf32>
}"""


def _in_use(libc) -> int:
    class Info(ctypes.Structure):
        _fields_ = [(n, ctypes.c_size_t) for n in "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()]

    libc.mallinfo2.restype = Info
    info = libc.mallinfo2()
    return info.uordblks + info.hblkhd


def _growth(body, answer):
    from corpus import load

    text = f"func.func @main(%n: index) -> f32 {{{HEAD}{body}{TAIL}{HELPER}"
    _session, engine, _ = load(text, 0)
    function = ctypes.CFUNCTYPE(ctypes.c_float, ctypes.c_int64)(engine.get_function_address("_mlir_ciface_main"))
    libc = ctypes.CDLL(None)
    function(50)
    before = _in_use(libc)
    for _ in range(100):
        function(50)
    answer.put(_in_use(libc) - before)


@pytest.mark.parametrize("name", BODIES)
def test_a_call_frees_what_it_allocates(name):
    context = multiprocessing.get_context("fork")
    answer = context.Queue()
    child = context.Process(target=_growth, args=(BODIES[name], answer))
    child.start()
    child.join(60)
    assert child.exitcode == 0
    assert answer.get(timeout=5) < 1000
