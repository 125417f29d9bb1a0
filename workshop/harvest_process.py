"""A harvest made by a process of its own, which reads the log from the database: a session that runs doesn't notice.

In a thread of the server it would hold up everybody: what computes keeps the interpreter from whoever answers phones.
"""

import gc

if __name__ == "__main__":
    gc.disable()  # here, for half of the work is to load what follows; and it ends before there is anything to collect

import json
import logging
import os
import signal
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Semaphore
from typing import Any

from .core import Actor, Refused
from .harvest import (
    DRAFT_FORMATS,
    BadTemplate,
    Draft,
    Harvest,
    draft,
    harvest,
    page_content,
    read_harvest,
    render,
    render_part,
)
from .harvest.earlier import offer
from .store.event_store import StoreError
from .store.read_only import read_import, read_sealed
from .translations import Words

logger = logging.getLogger(__name__)

AT_ONCE = 2  # processes, each of which takes up to 200 MB for a large session
NICE = 5  # where processors are few, phones come first
LONGEST = 120  # seconds
BAD_TEMPLATE, UNREADABLE = 3, 4  # exit codes
PAGE, OFFER = "page", "offer"


@dataclass(frozen=True, slots=True, kw_only=True)
class HarvestJob:
    """What is to be made: of the workshop `code` as it was at `seq`, for who reads it in this `role`.

    `form`: one of FILES, `page` for what the page is drawn from, `offer` for what can come into another session.
    `only`: a part of the document, for Markdown.
    `template`: the file of a house style. `candidates`: sheets of an assessment.
    `imported`: of the harvest that came as a file and has this code, which is the same at any time and for everybody.
    `withheld`: what is withheld (ids) since then, which nobody reads any more.
    """

    code: str
    seq: int
    role: str
    form: str
    language: str
    only: str = ""
    template: str = ""
    candidates: int = 0
    withheld: list[str] = field(default_factory=list)
    imported: bool = False


class HarvestFiles:
    """Makes them, a few at once; who asks for more waits."""

    def __init__(self, database: Path) -> None:
        self.database, self.free = database, Semaphore(AT_ONCE)

    def make(self, **fields: Any) -> bytes:
        """The content of a file; `fields`: those of a HarvestJob.

        Raises:
            BadTemplate: the template is no Word document.
            Refused: `try_again` where it failed; it said why where the server's messages go.
        """
        job = HarvestJob(**fields)
        arguments = [sys.executable, "-m", __name__, str(self.database), json.dumps(asdict(job))]
        with self.free, subprocess.Popen(arguments, stdout=subprocess.PIPE, cwd=Path(__file__).parents[1]) as process:
            assert process.stdout is not None
            os.setpriority(os.PRIO_PROCESS, process.pid, NICE)
            try:
                content = process.stdout.read()
            except BaseException:
                process.kill()
                raise
            code = process.wait()
        if code == BAD_TEMPLATE:
            raise BadTemplate(job.template)
        if code:
            logger.error("A harvest could not be made: exit code %s", code)
            raise Refused("try_again")
        return content


def content_of(job: HarvestJob, database: Path) -> bytes:
    """What the process answers. Raises BadTemplate, StoreError."""
    if job.imported:
        return rendered(job, read_harvest((read_import(database, job.code) or "").encode()))
    workshop, seal = read_sealed(database, job.code, job.seq)
    for id in job.withheld:
        if thing := workshop.thing(id):
            thing.withheld = thing.withheld or "facilitator"
    result = harvest(workshop, Actor(job.role), seal)
    return rendered(job, result, draft(workshop, result) if job.form in DRAFT_FORMATS else None)


def rendered(job: HarvestJob, result: Harvest, written: Draft | None = None) -> bytes:
    """The form that is asked; `written`: the draft, where it is of that. Raises BadTemplate."""
    words = Words(job.language)
    if job.form == PAGE:
        return page_content(result, words).encode()
    if job.form == OFFER:
        return json.dumps(offer(result), ensure_ascii=False).encode()
    if job.only:
        return render_part(result, words, job.only).encode()
    options = {"candidates": job.candidates} if job.candidates else {}
    return render(written or result, words, job.form, Path(job.template) if job.template else None, **options)


def main(database: str, job: str) -> int:
    """The file of a job on its output; else a status that says why there is none. `job`: a HarvestJob as JSON."""
    signal.alarm(LONGEST)  # nobody waits for it then
    wanted = HarvestJob(**json.loads(job))
    try:
        sys.stdout.buffer.write(content_of(wanted, Path(database)))
    except BadTemplate:
        return BAD_TEMPLATE
    except StoreError as error:
        print(error, file=sys.stderr)
        return UNREADABLE
    return 0


if __name__ == "__main__":
    code = main(*sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)  # nothing is left to be put away
