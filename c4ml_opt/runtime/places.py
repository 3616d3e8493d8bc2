"""Where a target's code can run: on this machine, or under the target's emulator."""

from .. import host
from ..diagnostics import UserError
from ..target import Target


def missing_features(target: Target) -> list[str]:
    """What `target` needs of a machine and this one lacks; a foreign architecture is the one thing named."""
    import llvmlite.binding as llvm

    if target.architecture != llvm.get_process_triple().partition("-")[0]:
        return [f"the {target.architecture} architecture"]
    found = host.features()
    wanted = {feature[1:]: feature[0] == "+" for feature in target.features}
    return sorted(name for name, on in wanted.items() if on and found.get(name) is False)


def is_native(target: Target, needs_emulator: object = None) -> bool:
    """Whether code for `target` runs on this machine itself; False: under its emulator. Raises UserError if neither."""
    missing = missing_features(target)
    if not missing and not needs_emulator:
        return True
    if target.run.emulator:
        return False
    if not missing:
        raise UserError(f"target '{target.name}' runs on this machine itself, where vector lengths cannot be chosen nor instructions be counted")
    raise UserError(
        f"code for target '{target.name}' cannot run here: this machine lacks {', '.join(missing)}; "
        "run it on one that has them, or compile only, with c4ml-opt --emit"
    )
