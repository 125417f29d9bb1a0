"""What a database of an older format needs to become one of the present format. A file of each is kept in the tests."""

from collections.abc import Callable, Mapping
from typing import Any

# Format n → what makes it format n + 1; it is given the open database, in one transaction with the rest.
Migrations = Mapping[int, Callable[[Any], None]]
MIGRATIONS: Migrations = {}
FIRST_FORMAT = 1


def latest_format(migrations: Migrations) -> int:
    """
    >>> latest_format({}), latest_format({1: print, 2: print})
    (1, 3)
    """
    return FIRST_FORMAT + len(migrations)
