"""A browser never calls empty what the server keeps, nor counts less: the same cases, and some thousands at random."""

import json
import random
import subprocess
from pathlib import Path

from workshop.core.text import BLANKS, INVISIBLE, tidy

from .core.test_text import CASES, LOOKED_AT

HERE = Path(__file__).parent.parent
SCRIPT = """
import { tidy, lengthOf } from "./static/text.js"
import { readFileSync } from "node:fs"
const texts = JSON.parse(readFileSync(0, "utf8"))
console.log(JSON.stringify(texts.map(text => [tidy(text), lengthOf(text)])))
"""


def test_a_browser_is_never_stricter_than_the_server():
    some = random.Random(11)
    letters = [
        *INVISIBLE,
        *BLANKS,
        *LOOKED_AT,
        *"\r\v\x03\x85\ufeff\u200e\u200f\u202e\u202c\u2067\ufff9\uffff\U000e0067",
    ]
    texts = [text for text, _ in CASES] + ["".join(some.choices(letters, k=9)) for _ in range(3000)]
    for text, (kept, length) in zip(texts, in_a_browser(texts), strict=True):
        assert (ascii(text), bool(kept) or not tidy(text)) == (ascii(text), True)
        assert (ascii(text), length >= len(tidy(text))) == (ascii(text), True)


def test_what_people_type_and_paste_is_the_same_to_both():
    pasted = [
        "Samen leren\vsamen doen",
        "Samen leren\x03",
        "\ufeffeen\r\ntwee ",
        " \u200b\u00ad ",
        "\u2764\ufe0f",
        "👩‍👩‍👧 🇧🇪 1️⃣",
        "نمی\u200cدانم",
    ]
    assert in_a_browser(pasted) == [[tidy(text), len(tidy(text))] for text in pasted]


def in_a_browser(texts: list[str]) -> list[list]:
    """Of each text what static/text.js makes of it, and its length."""
    run = subprocess.run(
        ["node", "--input-type=module", "-e", SCRIPT], cwd=HERE, input=json.dumps(texts), capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)
