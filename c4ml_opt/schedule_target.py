"""Which targets a schedule is for: the condition that its module states as `c4ml.requires`, in the language of pipelines' conditions."""

from . import target
from .diagnostics import UserError
from .pipeline.expression import ExpressionError
from .pipeline.questions import over_params

REQUIRES = "c4ml.requires"


def requirement(module) -> str:
    """The condition on the target, "" where the module states none."""
    return module.attributes[REQUIRES].value if REQUIRES in module.attributes else ""


def check_target(name: str, module, source: str):
    """Raises UserError where the current target is not one that the schedule `name` is for."""
    text = requirement(module)
    if not text:
        return
    try:
        fits = over_params(text, [])
    except ExpressionError as error:
        raise UserError(f"schedule '{name}': {REQUIRES}: {error}", source) from None
    if not fits:
        raise UserError(f"schedule '{name}' is for other targets than '{target.current().name}': it requires {text}; see --list-targets", source)
