"""Lantu (蓝图): a development-plan document, read into the data that carries the plan out."""

# Type checkers take this for true; importing `typing` for it would be the most costly line here.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from lantu import frames as frames
    from lantu.api import diff as diff
    from lantu.api import evaluate as evaluate
    from lantu.api import lint as lint
    from lantu.api import read as read
    from lantu.kernel.errors import LantuError as LantuError

__version__ = "0.1.0"
__all__ = ["LantuError", "__version__", "diff", "evaluate", "frames", "lint", "read"]

_HOMES = {
    "read": "lantu.api",
    "lint": "lantu.api",
    "diff": "lantu.api",
    "evaluate": "lantu.api",
    "LantuError": "lantu.kernel.errors",
}


def __getattr__(name: str) -> object:
    # `import lantu` has to cost nothing: what a caller names is fetched at that moment.
    from importlib import import_module

    if name == "frames":
        return import_module("lantu.frames")
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'lantu' has no attribute {name!r}")
