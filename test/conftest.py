"""What every pytest of this tree shares: the --slow option, random data by the test's name, temporary files that go with the run."""

import os
import sys
import tempfile
import zlib
from pathlib import Path

import pytest

ROOT = str(Path(__file__).resolve().parent)


def pytest_addoption(parser):
    parser.addoption("--slow", action="store_true", help="also run the tests marked slow")


def pytest_collection_modifyitems(config, items):
    if not config.getoption("--slow"):
        for item in items:
            if item.get_closest_marker("slow"):
                item.add_marker(pytest.mark.skip(reason="slow; runs with --slow (make check-slow)"))


@pytest.fixture(autouse=True)
def seeded(request):
    """Each test's generators (a module's `rng`) start from the test's own name, so that its data depends on no other test."""
    for module in [m for m in sys.modules.values() if str(getattr(m, "__file__", None)).startswith(ROOT) and hasattr(getattr(m, "rng", None), "bit_generator")]:
        generator = module.rng.bit_generator
        generator.state = type(generator)(zlib.crc32(request.node.nodeid.encode())).state


@pytest.fixture(autouse=True, scope="session")
def temporary_folder(tmp_path_factory):
    """Reproducers of the crashes that tests provoke lie in pytest's folder, which pytest removes."""
    folder = str(tmp_path_factory.mktemp("tmp"))
    before = os.environ.get("TMPDIR")
    os.environ["TMPDIR"] = tempfile.tempdir = folder
    yield
    tempfile.tempdir = None
    if before is None:
        del os.environ["TMPDIR"]
    else:
        os.environ["TMPDIR"] = before
