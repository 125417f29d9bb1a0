"""Events that more than one subject writes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placed:
    """A theme or insight goes to these sections and criteria, and to no others."""

    target: str
    sections: list[str]
    criteria: list[str]
