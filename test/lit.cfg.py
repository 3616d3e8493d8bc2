import os
import shutil
import sys

import lit.formats

config.name = "c4ml-opt"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
config.excludes = ["Inputs", "lit.cfg.py"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.test_source_root, "Output")

root = os.path.dirname(config.test_source_root)
python = sys.executable
filecheck = shutil.which("FileCheck") or next(
    (p for v in range(30, 13, -1) if (p := shutil.which(f"FileCheck-{v}"))), f"{python} -m filecheck"
)
for tool in ("opt", "run", "gen"):
    config.substitutions.append((rf"\bc4ml-{tool}\b", f"{python} -m c4ml_opt.cli.{tool}"))
config.substitutions.append((r"\bFileCheck\b", filecheck))
config.substitutions.append(("%python", python))
config.environment["PYTHONPATH"] = root
