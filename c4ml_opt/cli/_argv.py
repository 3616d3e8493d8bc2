"""The command line by the rules of LLVM's cl::opt: `-x` is `--x`, a value follows `=` or as the next argument, passes are flags in order."""

import os

from ..diagnostics import PlainError
from ._flags import FLAGS

TRUE, FALSE = ("", "true", "TRUE", "True", "1"), ("false", "FALSE", "False", "0")
HELP = ("h", "help-hidden", "help-list", "help-list-hidden")
TAKE_NEXT = ("str", "int", "uint", "float", "choice", "list")


class Arguments:
    """`values` of the flags given, `passes` as (name, options, spelling) in order, and the `input`."""

    def __init__(self, tool: str):
        self.tool, self.values, self.passes, self.input = tool, {}, [], "-"

    def __getitem__(self, name):
        """The flag's value, its default where it was not given (nothing for a flag whose value is optional)."""
        if name in self.values:
            return self.values[name]
        flag = FLAGS[name]
        if flag.many or flag.kind == "list":
            return []
        return None if flag.kind == "optional" else flag.default

    def __contains__(self, name):
        return name in self.values


class _Parser:
    def __init__(self, argv, tool):
        self.todo, self.result, self.errors, self.inputs = argv, Arguments(tool), [], []

    def parse(self):
        at, only_inputs = 0, False
        while at < len(self.todo):
            argument = self.todo[at]
            at += 1
            if only_inputs or argument == "-" or not argument.startswith("-"):
                self.inputs.append(argument)
            elif argument == "--":
                only_inputs = True
            else:
                at += self.option(argument, self.todo[at : at + 1])
        if len(self.inputs) > 1:
            self.error(
                "Too many positional arguments specified!\n"
                f"Can specify at most 1 positional arguments: See: {self.result.tool} --help"
            )
        if self.errors:
            raise PlainError("\n".join(self.errors))
        self.result.input = self.inputs[0] if self.inputs else "-"
        return self.result

    def option(self, argument, following) -> int:
        """Takes one option; how many of the following arguments were its value."""
        name, equals, text = argument.lstrip("-").partition("=")
        value = text if equals else None
        flag = FLAGS.get("help" if name in HELP else name)
        if flag is None:
            self.result.passes.append((name, value, argument))
            return 0
        used = 0
        if value is None and (flag.kind in TAKE_NEXT or flag.takes):
            if not following:
                self.error(f"for the {spelled(name)} option: requires a value!")
                return 0
            value, used = following[0], 1
        if flag.kind == "unavailable":
            if value not in FALSE:
                self.error(f"'{spelled(name)}' is not available here: {flag.help}")
        else:
            self.store(flag, value)
        return used

    def store(self, flag, text):
        values = self.result.values
        try:
            value = convert(flag, text)
        except ValueError as error:
            self.error(f"for the {spelled(flag.name)} option: {error}")
            return
        if flag.name == "schedule":
            self.result.passes.append(("schedule", f"name='{value}'", None))
        elif flag.name == "schedule-option":
            self.bind(value)
        elif flag.many:
            values.setdefault(flag.name, []).extend(value if flag.kind == "list" else [value])
        else:
            values[flag.name] = value

    def bind(self, option):
        """Gives `key=value` to the schedule before it."""
        passes = self.result.passes
        key, equals, value = option.partition("=")
        if not passes or passes[-1][0] != "schedule" or not equals:
            self.error(f"for the --schedule-option option: '{option}' is not KEY=VALUE behind a --schedule")
            return
        passes[-1] = ("schedule", f"{passes[-1][1]} {key}='{value}'", None)

    def error(self, message):
        self.errors.append(f"{os.path.basename(self.result.tool)}: {message}")


def spelled(name: str) -> str:
    return f"-{name}" if len(name) == 1 else f"--{name}"


def convert(flag, text):
    """The value of `text`; raises ValueError with LLVM's wording."""
    if flag.kind == "bool":
        if text is None or text in TRUE:
            return True
        if text in FALSE:
            return False
        raise ValueError(f"'{text}' is invalid value for boolean argument! Try 0 or 1")
    if flag.kind in ("int", "uint"):
        try:
            number = int(text, 0)
        except ValueError:
            number = None
        if number is None or flag.kind == "uint" and not 0 <= number < 1 << 32:
            raise ValueError(f"'{text}' value invalid for {flag.kind} argument!")
        return number
    if flag.kind == "float":
        return _seconds(text)
    if flag.kind == "list":
        return text.split(",")
    if flag.kind == "optional" and text is None:
        return flag.default
    if flag.choices and text not in flag.choices:
        raise ValueError(f"Cannot find option named '{text}'!")
    return text


def _seconds(text):
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number < 1e9:
        raise ValueError(f"'{text}' value invalid for floating point argument!")
    return number


def _expand(argv, depth=0):
    """`@file` stands for the arguments in that file."""
    for argument in argv:
        if argument.startswith("@") and depth < 20 and os.path.isfile(argument[1:]):
            import shlex

            with open(argument[1:], encoding="utf-8", errors="surrogateescape") as stream:
                yield from _expand(shlex.split(stream.read(), comments=False), depth + 1)
        else:
            yield argument


def parse(argv: list[str], tool: str) -> Arguments:
    """Raises PlainError with everything that is wrong; whether the passes exist is asked later, by `suggest.check_passes`."""
    return _Parser(list(_expand(argv)), tool).parse()
