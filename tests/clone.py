"""A clone of this one, for what a test changes in it."""

import shutil
from pathlib import Path

from .serving import ROOT


class Clone:
    """A copy of this clone to change, and a server that serves it. What nobody changes here is linked."""

    def __init__(self, home: Path) -> None:
        self.home = home
        for folder in ("workshop", "sessions"):
            shutil.copytree(ROOT / folder, home / folder, ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("templates", "static"):
            (home / name).symlink_to(ROOT / name)
        shutil.copy(ROOT / "run.py", home)

    def add(self, file: str, text: str, before: str = "") -> None:
        """A new file, or something in one that is there, before what stands there."""
        path = self.home / file
        there = path.read_text(encoding="utf-8") if path.exists() else ""
        assert before in there
        path.write_text(there.replace(before, text + before, 1) if before else there + text, encoding="utf-8")

    def changed(self) -> set[str]:
        files = {file.relative_to(self.home) for file in self.home.rglob("*") if file.suffix in (".py", ".toml")}
        same = {file for file in files if (ROOT / file).exists() and matches(self.home / file, ROOT / file)}
        return {str(file) for file in files - same}


def matches(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()
