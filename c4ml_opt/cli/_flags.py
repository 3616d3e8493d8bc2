"""Every flag of c4ml-opt, once: spelling, kind of value and help, for the parser and for --help."""


class Flag:
    """`kind` is bool, str, int, uint, float, choice, list (comma-separated), optional (a value or none), action or unavailable.

    `choices` of an `optional` flag restrict its value; `value` is how help calls the value; `many` flags may be repeated.
    An unavailable flag's help is the reason, `takes` whether it would take a value.
    """

    __slots__ = ("name", "kind", "help", "default", "choices", "value", "many", "takes", "group")

    def __init__(self, name, kind, help, default=None, choices=(), value="", many=False, takes=False):
        self.name, self.kind, self.help, self.default, self.choices = name, kind, help, default, choices
        self.value, self.many, self.takes, self.group = value or kind, many, takes, ""


def unavailable(name, why, takes=False):
    return Flag(name, "unavailable", why, takes=takes)


DEFAULT_SPLIT_MARKER = "// -----"
NO_ACTIONS = "MLIR's action framework has no C interface; --mlir-timing shows what runs"
NO_REMARKS = "optimization remarks have no C interface; remarks of passes and schedules are shown as diagnostics"
NO_PRINTER = "this printer option has no C interface"
NO_PLUGIN = "a C++ plugin cannot be loaded into the bindings; --plugin=DIR loads Python passes and dialects"

GROUPS = {
    "Code for a target": [
        Flag("target", "str", "What to compile for: a name of --list-targets, with ,+feature or ,-feature changes", "host", value="NAME"),
        Flag("target-file", "str", "A target description in YAML", value="FILE"),
        Flag("emit", "choice", "What to write", "mlir", (
            "mlir", "llvm-dialect", "llvm-ir", "bitcode", "asm", "obj", "shared", "exe", "header")),
        Flag("header", "str", "Also write a C header for the functions of the module", value="FILE"),
        *(Flag(f"O{level}", "bool", f"LLVM's optimisation level {level}{' (the default for asm and below)' * (level == 3)}") for level in range(4)),
        Flag("cc", "str", "The C compiler or linker that --emit=shared and exe call", value="COMMAND"),
        Flag("link", "str", "One more object, library or flag for the linker", value="FILE|FLAG", many=True),
        Flag("no-default-schedule", "bool", "Do not run the target's own schedule before lowering"),
        Flag("threads", "str", "Let the target's schedule divide each operation among so many OpenMP threads (libgomp); auto counts the cores", "1", value="N|auto"),
        Flag("grid", "str", "With --threads: parts along rows and along lanes, whose product is N", value="ROWS,LANES"),
        Flag("schedule", "str", "Apply a transform-dialect schedule (a file or a name of --list-schedules), in order with the passes",
             value="NAME|FILE", many=True),
        Flag("schedule-option", "str", "Bind a parameter of the --schedule before it", value="KEY=VALUE", many=True),
        Flag("check-schedule", "bool", "Check schedules for consumed handles, wrong kinds and unknown names before anything runs"),
        Flag("plugin", "str", "A folder with passes, pipelines, schedules, dialects and targets of your own", value="DIR", many=True),
        Flag("timeout", "float", "Give up after so many seconds", value="SECONDS"),
    ],
    "What there is": [
        Flag("list-passes", "bool", "List the passes and pipelines"),
        Flag("list-pipelines", "bool", "List the named pipelines"),
        Flag("list-schedules", "bool", "List the schedules"),
        Flag("list-dialects", "bool", "List the dialects"),
        Flag("list-targets", "bool", "List the targets"),
        Flag("list-transform-ops", "bool", "List the transform operations written in Python"),
        Flag("explain", "str", "Explain a pass, pipeline, schedule, dialect or target: options, defaults, an example", value="NAME"),
        Flag("show-dialects", "bool", "Print the list of registered dialects and exit"),
        Flag("help", "bool", "Show this text"),
        Flag("version", "bool", "Show the version"),
    ],
    "Input and output": [
        Flag("o", "str", "Output filename", "-", value="filename"),
        Flag("split-input-file", "optional", "Split the input into chunks at the given or default marker and process each independently",
             DEFAULT_SPLIT_MARKER, value="marker"),
        Flag("output-split-marker", "str", "Marker between the chunks of the output", DEFAULT_SPLIT_MARKER, value="marker"),
        Flag("allow-unregistered-dialect", "bool", "Allow operations of dialects that are not registered"),
        Flag("no-implicit-module", "bool", "Do not add a top-level module while parsing"),
        Flag("irdl-file", "str", "IRDL file whose dialects are registered before the input is parsed", value="filename"),
        Flag("emit-bytecode", "bool", "Write bytecode"),
        Flag("emit-bytecode-version", "int", "Write this version of the bytecode"),
        Flag("verify-roundtrip", "bool", "Print and parse the module again and compare"),
        unavailable("mlir-very-unsafe-disable-verifier-on-parsing", "the parser's option has no C interface"),
        unavailable("elide-resource-data-from-bytecode", "the bytecode writer's option has no C interface"),
    ],
    "Passes": [
        Flag("pass-pipeline", "str", "The passes to run, as 'builtin.module(...)'", value="pipeline"),
        Flag("dump-pass-pipeline", "bool", "Print the pipeline that will be run, to stderr"),
        Flag("dump-resolved-pipeline", "bool", "Print the plain pipelines that were run for each function, to stderr"),
        Flag("check-pipeline", "optional", "Tell before anything runs whether the passes can reach their goal, and do not run them; PROFILE stands for an input",
             "input", value="PROFILE"),
        Flag("check-goal", "str", "What the passes shall reach: llvm, runs, or a condition that holds in the end", value="GOAL"),
        Flag("strict", "bool", "Check the passes first and do not run them when they cannot reach their goal"),
        Flag("validate", "optional", "Run the code after every step on random data and name the pass that changes what it computes; bisect looks for it by halving, "
             "smt proves integer code with z3 instead", "each", ("each", "bisect", "smt"), "each|bisect|smt"),
        Flag("smt-timeout", "float", "With --validate=smt: give each question to z3 so many seconds (default 10)", value="SECONDS"),
        Flag("shrink", "bool", "Write the smallest module found on which the passes still fail in the same way"),
        Flag("trace-html", "str", "Write a page that shows every step: time, changed operations, differences of the IR, branches taken", value="FILE"),
        Flag("verify-each", "bool", "Verify after each pass", True),
        Flag("mlir-disable-threading", "bool", "Run on one thread (the default here)"),
        Flag("mlir-enable-threading", "bool", "Run passes on functions in parallel"),
        Flag("run-reproducer", "bool", "Run the pipeline stored in a reproducer"),
        Flag("mlir-pass-pipeline-crash-reproducer", "str", "Write a reproducer there if a pass crashes or fails", value="filename"),
        Flag("mlir-pass-pipeline-local-reproducer", "bool", "Make that reproducer of the failing pass alone"),
        Flag("mlir-generate-reproducer", "str", "Write a reproducer there in any case", value="filename"),
        Flag("mlir-timing", "bool", "Display execution times"),
        Flag("mlir-timing-display", "choice", "How to display them", "tree", ("list", "tree")),
        Flag("mlir-output-format", "choice", "How to write them", "text", ("text", "json")),
        Flag("mlir-pass-statistics", "bool", "Display the statistics of each pass"),
        Flag("mlir-pass-statistics-display", "choice", "How to display them", "pipeline", ("list", "pipeline")),
        unavailable("load-dialect-plugin", NO_PLUGIN, True),
        unavailable("load-pass-plugin", NO_PLUGIN, True),
    ],
    "Diagnostics": [
        Flag("verify-diagnostics", "optional", "Check diagnostics against the expected-* comments of the input", "all",
             ("all", "only-expected"), "all|only-expected"),
        Flag("mlir-print-op-on-diagnostic", "bool", "Also print the operation that a diagnostic is about", True),
        Flag("mlir-disable-diagnostic-notes", "bool", "Do not show notes that belong to no other diagnostic"),
        Flag("mlir-diagnostic-verbosity-level", "choice", "What to show", "remarks", ("errors", "warnings", "remarks")),
        Flag("debug", "bool", "Accepted; the bindings are built without debug output"),
        Flag("debug-only", "list", "Accepted; the bindings are built without debug output"),
        unavailable("mlir-print-stacktrace-on-diagnostic", "the bindings are built without stack traces"),
        unavailable("log-actions-to", NO_ACTIONS, True),
        unavailable("log-mlir-actions-filter", NO_ACTIONS, True),
        unavailable("profile-actions-to", NO_ACTIONS, True),
        unavailable("mlir-debug-counter", NO_ACTIONS, True),
        unavailable("mlir-print-debug-counter", NO_ACTIONS),
        unavailable("mlir-enable-debugger-hook", NO_ACTIONS),
        unavailable("remark-format", NO_REMARKS, True),
        unavailable("remark-policy", NO_REMARKS, True),
        unavailable("remarks-filter", NO_REMARKS, True),
        unavailable("remarks-filter-analyse", NO_REMARKS, True),
        unavailable("remarks-filter-failed", NO_REMARKS, True),
        unavailable("remarks-filter-missed", NO_REMARKS, True),
        unavailable("remarks-filter-passed", NO_REMARKS, True),
        unavailable("remarks-output-file", NO_REMARKS, True),
    ],
    "Printing": [
        Flag("mlir-print-ir-before", "list", "Print the IR before these passes", value="pass,...", many=True),
        Flag("mlir-print-ir-after", "list", "Print the IR after these passes", value="pass,...", many=True),
        Flag("mlir-print-ir-before-all", "bool", "Print the IR before each pass"),
        Flag("mlir-print-ir-after-all", "bool", "Print the IR after each pass"),
        Flag("mlir-print-ir-after-change", "bool", "After a pass, print only if the IR changed"),
        Flag("mlir-print-ir-after-failure", "bool", "After a pass, print only if it failed"),
        Flag("mlir-print-ir-module-scope", "bool", "Print the whole top-level operation"),
        Flag("mlir-print-ir-tree-dir", "str", "Print into a tree of files below this folder", value="DIR"),
        Flag("mlir-print-op-generic", "bool", "Print the generic form"),
        Flag("mlir-print-debuginfo", "bool", "Print locations"),
        Flag("mlir-pretty-debuginfo", "bool", "Print locations in their pretty form"),
        Flag("mlir-print-local-scope", "bool", "Print attributes, types and locations in place, without aliases"),
        Flag("mlir-print-assume-verified", "bool", "Skip the verifier before printing"),
        Flag("mlir-print-skip-regions", "bool", "Print operations without their regions"),
        Flag("mlir-use-nameloc-as-prefix", "bool", "Name values after their name locations"),
        Flag("mlir-elide-elementsattrs-if-larger", "uint", "Write larger elements attributes as ..."),
        Flag("mlir-elide-resource-strings-if-larger", "uint", "Leave longer resources out"),
        unavailable("mlir-print-elementsattrs-with-hex-if-larger", NO_PRINTER, True),
        unavailable("mlir-print-unique-ssa-ids", NO_PRINTER),
        unavailable("mlir-print-value-users", NO_PRINTER),
    ],
}  # fmt: skip

FLAGS = {flag.name: flag for flags in GROUPS.values() for flag in flags}
