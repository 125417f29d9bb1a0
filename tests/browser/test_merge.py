"""The browser's own merging of patches, held to the fifteen examples of RFC 7396 (appendix A)."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

MERGE = (Path(__file__).parents[2] / "static" / "merge.js").as_uri()
EXAMPLES = [
    ({"a": "b"}, {"a": "c"}, {"a": "c"}),
    ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
    ({"a": "b"}, {"a": None}, {}),
    ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
    ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
    ({"a": "c"}, {"a": ["b"]}, {"a": ["b"]}),
    ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
    ({"a": [{"b": "c"}]}, {"a": [1]}, {"a": [1]}),
    (["a", "b"], ["c", "d"], ["c", "d"]),
    ({"a": "b"}, ["c"], ["c"]),
    ({"a": "foo"}, None, None),
    ({"a": "foo"}, "bar", "bar"),
    ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
    ([1, 2], {"a": "b", "c": None}, {"a": "b"}),
    ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
]
RUN = f"""
import {{ merge }} from "{MERGE}"
const [target, patch] = JSON.parse(process.argv[1])
const before = JSON.stringify([target, patch])
const merged = merge(target, patch)
if (JSON.stringify([target, patch]) !== before) throw new Error("an argument was changed")
console.log(JSON.stringify(merged))
"""


@pytest.mark.parametrize(("target", "patch", "merged"), EXAMPLES)
def test_merges_as_the_standard_says(target, patch, merged):
    node = [shutil.which("node"), "--input-type=module", "--eval", RUN, json.dumps([target, patch])]
    done = subprocess.run(node, capture_output=True, text=True, timeout=20, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == merged
