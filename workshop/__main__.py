"""The way in: `oogst`, `python -m workshop` and a clone's run.py are the same. Serves; `--help` tells the rest."""

import gc
import os
import sys
from itertools import pairwise


def requested_mode(arguments: list[str]) -> str:
    """The mode must be known before anything else is imported; whether it exists is checked with the other settings."""
    for flag, following in pairwise([*arguments, ""]):
        if flag == "--async-mode":
            return following
        if flag.startswith("--async-mode="):
            return flag.partition("=")[2]
    return os.environ.get("WORKSHOP_ASYNC_MODE") or "eventlet"


def main() -> None:
    """The one way in. Green threads, where they are asked for, come before all other imports."""
    gc.disable()  # what is loaded stays: looking through it again and again is an eighth of a start
    engine = None
    if requested_mode(sys.argv[1:]) == "eventlet":
        # Before anything else is imported.
        from .transport.green import green_threads

        engine = green_threads()

    from .cli import run

    code = run(sys.argv[1:], engine, program_name())
    sys.stdout.flush()
    # Not sys.exit: threads that still wait for a phone would hold it up.
    os._exit(code)


def program_name() -> str:
    """The program's name as it was typed, for its help."""
    name = os.path.basename(sys.argv[0])
    return "python -m workshop" if name == "__main__.py" else name


if __name__ == "__main__":
    main()
