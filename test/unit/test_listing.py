"""--list-* and --explain: what they say and what they cost."""

import subprocess
import sys
from pathlib import Path

import pytest

from c4ml_opt import listing
from c4ml_opt.cli import _command_pages
from c4ml_opt.cli._flags import FLAGS
from c4ml_opt.registry import DuplicateName, Registry, UnknownName, registry

PLUGIN = Path(__file__).parents[1] / "Inputs" / "plugin"
registry.add_plugin(PLUGIN)


def test_listing_loads_no_bindings():
    code = (
        "import sys; from c4ml_opt import listing\n"
        "for kind in listing.KINDS: listing.list_kind(kind)\n"
        "listing.explain('canonicalize'); listing.explain('default-lowering'); listing.explain('host')\n"
        "print([m for m in sys.modules if m.partition('.')[0] in ('torch_mlir', 'numpy', 'click', 'ctypes', 'llvmlite')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout == "[]\n", done.stderr


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("passes", "  tag-functions  "),
        ("passes", "  canonicalize   "),
        ("pipelines", "  default-lowering  Lower any module"),
        ("schedules", "  tile-first"),
        ("targets", "  host "),
        ("dialects", "  linalg"),
    ],
)
def test_lists(kind, line):
    assert line.rstrip() in listing.list_kind(kind)


def test_explain_shows_options_with_types_defaults_and_help():
    text = listing.explain("tag-functions")
    assert "Tag every function with an attribute." in text and "Runs on: func.func" in text
    assert "  label=<str>                     name of the attribute (default: tag)\n" in text
    assert "rows=<i64>" in listing.explain("tile-first")
    assert "(default: the target's kernel.f32.nr or 4)" in listing.explain("tile-first")
    assert "n=<int>  value of the tag (default: 2)" in listing.explain("tag-all")
    assert "max-iterations=<long>" in listing.explain("canonicalize")


@pytest.mark.parametrize(
    ("name", "message"), [("canonicalise", "did you mean 'canonicalize'"), ("test-clone", "is a pass of mlir-opt that these bindings do not have")]
)
def test_explain_of_an_unknown_name(name, message):
    with pytest.raises(UnknownName, match=message):
        listing.explain(name)


def test_a_plugin_must_hold_something(tmp_path):
    with pytest.raises(UnknownName, match="is not a folder with any of transforms/, pipelines/"):
        Registry().add_plugin(tmp_path)


def test_one_name_one_file(tmp_path):
    (tmp_path / "schedules").mkdir()
    (tmp_path / "schedules" / "tile-first.mlir").write_text("module {}")
    twice = Registry()
    twice.add_plugin(PLUGIN)
    twice.add_plugin(tmp_path)
    with pytest.raises(DuplicateName, match="two files define the schedule 'tile-first'"):
        twice.entries("schedule")


def test_plugins_are_found_by_entry_point(tmp_path):
    (tmp_path / "site" / "my_plugin" / "schedules").mkdir(parents=True)
    (tmp_path / "site" / "my_plugin" / "__init__.py").write_text("raise RuntimeError('must not be imported')")
    (tmp_path / "site" / "my_plugin" / "schedules" / "from-entry-point.mlir").write_text("// Found.\nmodule {}")
    info = tmp_path / "site" / "my_plugin-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: my-plugin\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[c4ml_opt.plugins]\nmine = my_plugin\n")
    code = f"import sys; sys.path.append({str(tmp_path / 'site')!r}); from c4ml_opt import listing; print(listing.list_kind('schedules'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert "from-entry-point" in done.stdout and "Found." in done.stdout, done.stderr


@pytest.mark.parametrize("kind", ["pass", "schedule", "pipeline", "dialect", "target", "transform-op"])
def test_every_entry_has_a_summary(kind):
    for name, entry in Registry().entries(kind).items():
        assert entry.summary, name


@pytest.mark.parametrize("name, text", _command_pages.pages().items())
def test_the_reference_has_the_options_of_the_commands(name, text):
    page = (Path(__file__).parents[2] / "docs" / "reference" / name).read_text(encoding="utf-8")
    assert page.rstrip() == text.rstrip(), "python -m c4ml_opt.cli.reference docs/reference"


def test_the_reference_leaves_no_flag_out():
    page = _command_pages.pages()["c4ml-opt.md"]
    assert [name for name in FLAGS if f"-{name}" not in page] == []
