"""The README's pictures come from the demo, and from the page of parts, by one command."""

import os
import struct
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
SIZES = {
    **{"phone": (720, 1480), "screen": (1280, 720), "facilitate": (1280, 800), "harvest": (1280, 800)},
    **{"plan": (1280, 800), "template-impact": (1280, 720), "template-statements": (1280, 720)},
}


def size_of(picture):
    """Width and height of a PNG, from its header."""
    head = picture.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    return struct.unpack(">II", head[16:])


def test_each_picture_is_taken_anew(chromium, tmp_path):
    done = subprocess.run(
        ["tools/pictures.sh", tmp_path],
        cwd=ROOT,
        env=os.environ | {"CHROMIUM": chromium},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert {name: size_of(tmp_path / f"{name}.png") for name in SIZES} == SIZES


def test_the_readme_shows_them():
    shown = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in ("phone", "screen", "harvest", "plan", "template-impact", "template-statements"):
        assert f"(docs/pictures/{name}.png)" in shown
        assert size_of(ROOT / "docs" / "pictures" / f"{name}.png") == SIZES[name]
