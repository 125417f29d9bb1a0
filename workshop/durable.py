"""Files that are still there after a power cut."""

import os
from pathlib import Path


def move_durably(file: Path, to: Path) -> None:
    """Puts a finished file in its place, over one that is there. Raises OSError."""
    fsync(file)
    file.replace(to)
    fsync(to.parent)


def fsync(path: Path) -> None:
    """What was written in a file, or moved in a folder, is on the disk. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
