"""Target descriptions: the schema, `extends:`, feature changes, facts, and hostile files."""

import pickle

import pytest

from c4ml_opt import host, target
from c4ml_opt.diagnostics import UserError
from c4ml_opt.registry import registry

BASE = "summary: s\ntriple: aarch64-unknown-linux-gnu\n"


@pytest.fixture
def write(tmp_path):
    def write(text, name="t"):
        path = tmp_path / f"{name}.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return write


@pytest.mark.parametrize("name", registry.entries("target"))
def test_every_described_target_loads_and_pickles(name):
    t = target.load(name)
    assert t.triple and t.cpu and t.summary and t.link.cc
    assert pickle.loads(pickle.dumps(t)) == t and hash(t) == hash(target.load(name))
    assert all(u.feature == "" or u.feature.startswith("+") for u in t.matrix)


def test_extends_adds_features_and_merges_facts():
    t = target.load("x86-avx512-vnni")
    assert t.has("avx2") and t.has("avx512f") and t.has("avx512vnni") and not t.has("amx-tile")
    assert t.vector.bits == 512 and t.kernel["f32"] == {"mr": 14, "nr": 32, "kb": 512} and t.caches["l1d"] == 32768


def test_feature_changes_count_last_and_switch_units():
    t = target.load("aarch64-bf16,-bf16,+sve")
    assert not t.has("bf16") and t.has("+sve")
    assert "bfmmla" not in {u.name for u in t.units} and "bfmmla" in {u.name for u in t.matrix}


@pytest.mark.parametrize("path, value", [("vector.bits", 128), ("matrix.smmla.k", 8), ("matrix.smmla.in", "i8"), ("caches.line", 64), ("run.emulator.0", "qemu-aarch64"), ("cpu", "generic")])
def test_fact(path, value):
    assert target.load("aarch64-i8mm").fact(path) == value


def test_unknown_fact_suggests():
    with pytest.raises(UserError, match="no fact 'vector.bit': unknown 'bit'; did you mean 'bits'"):
        target.load("aarch64-neon").fact("vector.bit")
    with pytest.raises(UserError, match="nothing inside"):
        target.load("aarch64-neon").fact("cpu.x")


def test_facts_are_frozen():
    with pytest.raises(TypeError):
        target.load("x86-avx2").kernel["f32"] = {}


def test_lanes():
    assert target.load("aarch64-sve").vector.lanes(32) == 4 and target.load("neoverse-v1").vector.lanes(32) == 4
    assert target.load("neoverse-v1").vector.vscale == (2, 2) and target.load("riscv64-v").vector.lanes(32) == 2
    assert target.load("x86-avx512").vector.lanes(16) == 32 and target.load("x86-avx512").vector.vscale is None


def test_host_takes_the_nearest_description(monkeypatch):
    on = dict.fromkeys(["neon", "dotprod", "i8mm", "bf16", "sve"], True)
    assert host._nearest("aarch64", on).name == "aarch64-bf16"
    assert host._nearest("aarch64", {"neon": True, "sve": True}).name == "aarch64-sve"
    assert host._nearest("x86_64", dict.fromkeys(["avx2", "fma", "avx512f", "avx512bw", "avx512dq", "avx512vl"], True)).name == "x86-avx512"
    assert host._nearest("x86_64", {}) is None and host._nearest("powerpc64le", {}) is None
    t = target.load("host")
    assert t.name == "host" and t.triple != "host" and t.caches["line"] > 0


def test_current_is_the_one_in_use():
    with target.use(target.load("x86-amx")):
        assert target.current().name == "x86-amx"
        with target.use("aarch64-sve"):
            assert target.current().name == "aarch64-sve"
    assert target.current().name == "host"


@pytest.mark.parametrize(
    "text, line, message",
    [
        (BASE + "vectr: {}\n", 3, "unknown key 'vectr'; did you mean 'vector'"),
        (BASE + "vector: {bits: wide}\n", 3, "'bits': expected a whole number, got 'wide'"),
        (BASE + "vector:\n  bits: 128\n  scalabel: true\n", 5, "did you mean 'scalable'"),
        (BASE + "features: +sve\n", 3, "expected a list"),
        (BASE + "features: [sve]\n", 3, "needs a sign: '\\+sve'"),
        (BASE + "features: [3]\n", 3, "expected text, got '3'; put it in quotes"),
        (BASE + "vector: {bits: 100}\n", 3, "power of two"),
        (BASE + "vector: {bits: 128, scalable: true}\n", 3, "max-bits"),
        (BASE + "caches: {l1d: -4}\n", 3, "positive"),
        (BASE + "matrix:\n  - {name: x, kind: mmla}\n", 3, "unit 1 lacks in, out"),
        (BASE + "matrix:\n  - {name: x, kind: outer-prodct}\n", 4, "did you mean 'outer-product'"),
        (BASE + "cpu: a\ncpu: b\n", 4, "stands here twice"),
        (BASE + "cpu: [\n", 4, "not valid YAML"),
        (BASE + "cpu: !!python/object/apply:os.system [echo]\n", 3, "expected text"),
        ("summary: s\n", 1, "missing key 'triple:'"),
        ("triple: t\n", 1, "missing key 'summary:'"),
        ("- a\n", 1, "expected keys and values"),
        ("", 1, "an empty file"),
        ("summary: s\nextends: aarch64-sev\n", 2, "did you mean 'aarch64-sve'"),
        ("summary: s\nextends: t\n", 2, "in a circle: t -> t"),
        (BASE + "caches: {l1d: 1" + "0" * 9999 + "}\n", 3, "not a whole number"),
        (BASE + "kernel: " + "[" * 5000 + "\n", 3, "nested deeper|nesting depth"),  # ours, or that of a libyaml with a limit of its own
        (BASE + "cpu: &a [*a]\n", 3, "expected text"),
        (BASE + "kernel: &a {x: *a}\n", 3, "expected a whole number"),
        (b"summary: s\ntriple: \xff\xfe\n", 2, "not UTF-8"),
        (b"summary: s\n\x00\n", 1, "not valid YAML"),
    ],
)
def test_bad_file_is_located(write, text, line, message):
    path = write(text)
    with pytest.raises(UserError, match=message) as caught:
        target.load(path)
    assert caught.value.location.startswith(f"{path}:{line}:")


def test_alias_bomb(write):
    levels = "".join(f"  x{i}: &x{i} [{', '.join(['*x' + str(i - 1)] * 9) if i else 'a'}]\n" for i in range(12))
    with pytest.raises(UserError):
        target.load(write(BASE + "kernel:\n" + levels))
    with pytest.raises(UserError, match="too many values"):
        target.load(write(BASE + "features: &a [" + ", ".join(['"+x"'] * 30_000) + "]\n", "u"))


def test_huge_file(write):
    with pytest.raises(UserError, match="larger than"):
        target.load(write(BASE + "#" * (2 << 20)))


@pytest.mark.parametrize("spec, message", [("aarch64-svee", "did you mean 'aarch64-sve'"), ("host,avx2", "write '\\+avx2'"), ("/nowhere/x.yaml", "cannot read"), ("host,+", "is no feature")])
def test_bad_spec(spec, message):
    with pytest.raises(UserError, match=message):
        target.load(spec)


def test_a_targets_directory_is_refused(tmp_path):
    with pytest.raises(UserError, match="cannot read"):
        target.load(str(tmp_path) + "/")
