"""What a browser counts and calls empty is what the server keeps: the same cases, and some thousands at random."""

import json
import random
import subprocess
from pathlib import Path

from workshop.core.text import BLANKS, STAYS, tidy

from .core.test_text import CASES, LOOKED_AT

HERE = Path(__file__).parent.parent
SCRIPT = """
import { tidy, lengthOf } from "./static/text.js"
import { readFileSync } from "node:fs"
const texts = JSON.parse(readFileSync(0, "utf8"))
console.log(JSON.stringify(texts.map(text => [tidy(text), lengthOf(text)])))
"""


def test_browser_and_server_keep_the_same():
    some = random.Random(11)
    letters = [*STAYS, *BLANKS, *LOOKED_AT, *"\r\v\x03\x85\ufeff\u200e\u200f\u202e\u202c\u2067\ufff9\uffff\U000e0067"]
    texts = [text for text, _ in CASES] + ["".join(some.choices(letters, k=9)) for _ in range(3000)]
    run = subprocess.run(
        ["node", "--input-type=module", "-e", SCRIPT], cwd=HERE, input=json.dumps(texts), capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    for text, (kept, length) in zip(texts, json.loads(run.stdout), strict=True):
        assert (ascii(text), kept, length) == (ascii(text), tidy(text), len(tidy(text)))
