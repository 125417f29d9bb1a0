"""What strangers bring about goes to the log as one line, without address or words of theirs, and not a line a time."""

import logging
import time
import traceback
from collections import Counter
from collections.abc import Callable

EVERY = 60.0  # seconds from one line of a kind to the next
KINDS = 100  # so many are told apart; they are ours, not strangers' words


class Seldom:
    """Says the first of a kind at once, and how many more there were at most once a minute."""

    def __init__(self, log: logging.Logger, clock: Callable[[], float] = time.monotonic) -> None:
        self.log, self.clock = log, clock
        self.said: dict[str, float] = {}
        self.unsaid: Counter[str] = Counter()

    def __call__(self, what: str) -> None:
        now = self.clock()
        if what not in self.said and len(self.said) >= KINDS:
            what = "other"
        if now - self.said.get(what, -EVERY) < EVERY:
            self.unsaid[what] += 1
            return
        self.said[what] = now
        more = self.unsaid.pop(what, 0)
        self.log.warning("%s%s", what, f" ({more} more since the last line of this kind)" if more else "")


seldom = Seldom(logging.getLogger("workshop.transport"))


def fault(error: BaseException) -> str:
    """What went wrong, and where in our code or a library's, in a few words.

    >>> try: int("x")
    ... except ValueError as error: fault(error).startswith("ValueError in ")
    True
    """
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


class OneLine(logging.Filter):
    """For a library's log: what it would tell with a traceback, for each packet that somebody made up, is one line."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and record.exc_info[1]:
            seldom(f"A message could not be read: {fault(record.exc_info[1])}")
            return False
        return True


def quiet(*names: str) -> None:
    """Every line of these loggers, also what their own handlers would print."""
    for name in names:
        log = logging.getLogger(name)
        if not any(isinstance(each, OneLine) for each in log.filters):
            log.addFilter(OneLine())
