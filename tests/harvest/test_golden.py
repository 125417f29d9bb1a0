"""A whole session's log, kept as it was written: it gives the same harvest to the byte, for ever.

A difference here is a harvest that reads otherwise than the one that people took home. When that is meant, say so in
the commit and write the files anew: `.venv/bin/python -m tests.harvest.test_golden`.
"""

import json
from pathlib import Path

import pytest

from workshop.core import Workshop, fold
from workshop.harvest import FORMATS, harvest
from workshop.store.event_codec import decode
from workshop.translations import Words

GOLDEN = Path(__file__).parent / "golden"
LOGS = sorted(GOLDEN.glob("*.jsonl"))
KEPT_IN = ("nl", "fr", "en")  # in which it was kept; another one has no harvest of before to be the same as
FILES = {
    **{f"{language}.md": ("md", language) for language in KEPT_IN},
    **{f"{language}.csv": ("csv", language) for language in KEPT_IN},
    "plain.csv": ("plain.csv", "nl"),
    "json": ("json", "nl"),
}


def workshop_of(log: Path) -> Workshop:
    return fold(decode(*json.loads(row)) for row in log.read_text(encoding="utf-8").splitlines())


def rendered(log: Path, ending: str) -> bytes:
    form, language = FILES[ending]
    return FORMATS[form].render(harvest(workshop_of(log)), Words(language)).encode()


@pytest.mark.parametrize("ending", FILES)
@pytest.mark.parametrize("log", LOGS, ids=lambda log: log.stem)
def test_the_harvest_of_a_golden_log_stays_the_same(log, ending):
    assert rendered(log, ending) == log.with_suffix(f".{ending}").read_bytes()


def test_the_golden_session_has_a_bit_of_everything():
    [log, *_] = LOGS
    found = harvest(workshop_of(log))
    assert found.broad
    assert found.other
    assert found.actions
    assert found.left_out.hidden
    assert found.left_out.withdrawn
    assert any(card.late for card in found.insights)


if __name__ == "__main__":
    for log in LOGS:
        for ending in FILES:
            log.with_suffix(f".{ending}").write_bytes(rendered(log, ending))
