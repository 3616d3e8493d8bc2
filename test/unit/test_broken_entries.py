"""A plugin file that cannot be used is an error that names it, not a traceback."""

import pytest

from c4ml_opt import dialect_loader, pipeline
from c4ml_opt.mlir import ir
from c4ml_opt.registry import BrokenEntry, Registry, registry


def build(tmp_path, monkeypatch, files, text):
    for name, body in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(body)
    own = Registry()
    own.add_plugin(tmp_path)
    monkeypatch.setattr("c4ml_opt.pipeline.names.registry", own)
    return pipeline.build(text, ir.Context(load_on_create_dialects=[]))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('"""x."""\nimport nowhere_to_be_found\n', "broken_pass.py:2: ModuleNotFoundError: No module named 'nowhere_to_be_found'"),
        ('"""x."""\n\ndef run(op options):\n', "broken_pass.py:3: SyntaxError"),
        ('"""x."""\n\n\n1 / 0\n', "broken_pass.py:4: ZeroDivisionError"),
        ('"""x."""\n', "has no function 'run'"),
        ('"""x."""\nclass Options:\n    n = 1\ndef run(op, options):\n    pass\n', "Options must be a dataclass"),
    ],
)
def test_passes(tmp_path, monkeypatch, body, message):
    with pytest.raises(BrokenEntry) as caught:
        build(tmp_path, monkeypatch, {"transforms/broken_pass.py": body}, "builtin.module(cse,broken-pass)")
    assert message in str(caught.value) and "pass 'broken-pass'" in str(caught.value)


def test_schedules(tmp_path, monkeypatch):
    monkeypatch.setattr("c4ml_opt.schedule.registry", own := Registry())
    own.add_plugin(_written(tmp_path, "schedules/odd.py", '"""x."""\n'))
    with pytest.raises(ValueError, match="schedule 'odd' in .* has no function 'build'"):
        build(tmp_path, monkeypatch, {}, "builtin.module(odd)")


def test_dialects(tmp_path, monkeypatch):
    monkeypatch.setattr(dialect_loader, "registry", own := Registry())
    own.add_plugin(_written(tmp_path, "dialects/odd.py", '"""x."""\n'))
    with pytest.raises(BrokenEntry, match="dialect 'odd' in .* has no function 'load'"):
        dialect_loader.load(ir.Context(load_on_create_dialects=[]), '"odd.x"() : () -> ()')


def _written(folder, name, text):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text)
    return folder


def test_every_entry_of_the_project_loads():
    own = Registry()
    for kind in ("pass", "schedule", "dialect", "transform-op"):
        for entry in own.entries(kind).values():
            if entry.file.endswith(".py"):
                assert entry.load()
    assert registry.entries("pass")
