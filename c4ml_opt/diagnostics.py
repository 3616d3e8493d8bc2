"""The one error format of the tools."""


class UserError(Exception):
    """Bad input: `message` says what was expected and what to do; `location` is `file:line:col` where there is one."""

    def __init__(self, message: str, location: str | None = None):
        super().__init__(message)
        self.message, self.location = message, location

    def __str__(self):
        return f"{self.location}: error: {self.message}" if self.location else f"error: {self.message}"


class PassFailure(Exception):
    """Raised by a Python pass that cannot go on: reported as an error at `op`'s location, and the pipeline stops."""

    def __init__(self, op, message: str):
        super().__init__(message)
        self.op, self.message = op, message
