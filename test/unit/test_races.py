"""Threads of a team race for nothing: emitted code under valgrind's detector, with a team of plain POSIX threads, which the detector understands, in place of libgomp's."""

import os
import shutil
import subprocess
import tempfile

import pytest
import thread_programs as programs

from c4ml_opt.runtime import emulated, linking

pytestmark = pytest.mark.skipif(not (shutil.which("valgrind") and shutil.which("gcc")), reason="valgrind and gcc are needed")

TEAM = r"""
#include <pthread.h>
static pthread_barrier_t barrier;
static void (*body)(void *);
static void *frame;
static void *start(void *unused) { body(frame); return unused; }
void GOMP_parallel(void (*f)(void *), void *data, unsigned threads, unsigned flags) {
  pthread_t others[64];
  (void)flags, body = f, frame = data;
  pthread_barrier_init(&barrier, 0, threads);
  for (unsigned i = 1; i < threads; ++i) pthread_create(&others[i], 0, start, 0);
  f(data);
  for (unsigned i = 1; i < threads; ++i) pthread_join(others[i], 0);
  pthread_barrier_destroy(&barrier);
}
void GOMP_barrier(void) {
#ifndef WITHOUT_BARRIERS
  pthread_barrier_wait(&barrier);
#endif
}
"""
RACES = 9
# Large enough that valgrind, which runs one thread at a time, changes threads in the midst of it.
CHAIN = (200, 300, 400, 500)


def races(case, folder, *flags) -> bool:
    """Whether valgrind finds a race in the case on three threads; its result must be right where it finds none."""
    compiled = programs.program(case, "x86-avx2", "x86-tensor", 3)
    assert "GOMP_parallel" in compiled.llvm_ir
    (folder / "team.c").write_text(TEAM)
    (folder / "code.o").write_bytes(compiled.object)
    driver = str(linking.compiled(linking.DRIVER, ["gcc"], linking.FLAGS, ".o"))
    subprocess.run(["gcc", "-O1", "code.o", driver, "team.c", *flags, "-lpthread", "-lm", "-o", "program"], cwd=folder, check=True, timeout=60)
    bound = compiled.bind(case.inputs)
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as got:
        given.write(emulated.encode(compiled.signature, bound, 0))
        given.seek(0)
        command = ["valgrind", "--tool=drd", "--fair-sched=try", f"--error-exitcode={RACES}", "./program"]
        child = lambda: os.dup2(got.fileno(), emulated.OUTPUT)  # noqa: E731
        status = subprocess.run(command, cwd=folder, stdin=given, stderr=subprocess.DEVNULL, preexec_fn=child, pass_fds=(emulated.OUTPUT,), timeout=300).returncode
        got.seek(0)
        results, *_ = emulated.decode(got.read(), compiled.signature, bound, 0)
    assert status in (0, RACES)
    if status == 0:
        programs.right(case, results[0])
    return status == RACES


@pytest.mark.parametrize("case", [programs.chain(*CHAIN), programs.fold("arith.addf", (1637, 1153)), programs.gather(400, 700, 923)], ids=["chain", "sum", "gather"])
def test_no_race(case, tmp_path):
    assert not races(case, tmp_path)


def test_a_race_would_be_found(tmp_path):
    assert races(programs.chain(*CHAIN), tmp_path, "-DWITHOUT_BARRIERS")
