"""Before a wheel or sdist is packed: what pages load is made, as `make setup` does. An sdist has it already."""

import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Assets(BuildHookInterface[BuilderConfig]):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable" or (Path(self.root) / "PKG-INFO").exists():
            return
        made = subprocess.run(["make", "--silent", "static/built/manifest.json"], cwd=self.root, check=False)
        if made.returncode:
            raise SystemExit("What the pages load could not be made; see the line above.")
