"""What strangers bring about goes to the log as one line, without address or words of theirs, and not a line a time."""

import logging
import time
import traceback
from collections import Counter
from collections.abc import Callable

INTERVAL = 60.0  # seconds from one line of a kind to the next
MAX_KINDS = 100  # so many are told apart; they are ours, not strangers' words


class ThrottledLog:
    """Says the first of a kind at once, and how many more there were at most once a minute."""

    def __init__(self, logger: logging.Logger, clock: Callable[[], float] = time.monotonic) -> None:
        self.logger, self.clock = logger, clock
        self.last_logged: dict[str, float] = {}
        self.suppressed: Counter[str] = Counter()

    def __call__(self, what: str) -> None:
        """`what`: a line that is its own kind, without anything of who it was."""
        now = self.clock()
        if what not in self.last_logged and len(self.last_logged) >= MAX_KINDS:
            what = "other"
        if now - self.last_logged.get(what, -INTERVAL) < INTERVAL:
            self.suppressed[what] += 1
            return
        self.last_logged[what] = now
        more = self.suppressed.pop(what, 0)
        self.logger.warning("%s%s", what, f" ({more} more since the last line of this kind)" if more else "")


warn_throttled = ThrottledLog(logging.getLogger("workshop.transport"))


def describe_error(error: BaseException) -> str:
    """What went wrong, and where in our code or a library's, in a few words.

    >>> try: int("x")
    ... except ValueError as error: describe_error(error).startswith("ValueError in ")
    True
    """
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


class OneLineFilter(logging.Filter):
    """For a library's log: what it would tell with a traceback, for each packet that somebody made up, is one line."""

    def filter(self, record: logging.LogRecord) -> bool:
        """False where it was said in one line of ours."""
        if record.exc_info and record.exc_info[1]:
            warn_throttled(f"A message could not be read: {describe_error(record.exc_info[1])}")
            return False
        return True


def quiet(*names: str) -> None:
    """Every line of these loggers, also what their own handlers would print."""
    for name in names:
        logger = logging.getLogger(name)
        if not any(isinstance(each, OneLineFilter) for each in logger.filters):
            logger.addFilter(OneLineFilter())
