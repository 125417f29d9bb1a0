"""What a large harvest costs: computed, and written in each format. Alone: `.venv/bin/python -m bench.harvests`."""

import multiprocessing
import os
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from workshop.core import Workshop, evolve
from workshop.core.model.events import InsightsMoved
from workshop.core.subjects.people import ParticipantJoined, ProfileAnswered
from workshop.core.subjects.voting import DotsGiven, VotesRevealed
from workshop.harvest import FORMATS, Harvest, harvest
from workshop.translations import Words

from .prepared import prepared
from .process import cost_of

INSIGHTS, THEMES, PEOPLE, VOTES = 5000, 100, 2000, 50  # votes of each person
IN_A_THEME = 20


class Written(NamedTuple):
    """Seconds, the file's size in bytes, and the most memory that the process had, with the workshop in it, in MB."""

    seconds: float
    size: int
    memory: float


def harvest_of_a_large_session() -> tuple[Harvest, float]:
    """The harvest, and how many seconds it took to compute."""
    workshop = large_session()
    began = time.perf_counter()
    return harvest(workshop), time.perf_counter() - began


def large_session() -> Workshop:
    with TemporaryDirectory() as data:
        workshop = prepared(Path(data), INSIGHTS, stage="stemmen", themes=THEMES).room.workshop
    rng = Random(1)
    cards = list(workshop.insights)
    for theme in workshop.themes.values():
        loose = [
            id for id in cards if workshop.insights[id].category == theme.category and not workshop.insights[id].theme
        ]
        inside = loose[: IN_A_THEME - 1]
        evolve(workshop, InsightsMoved(inside, theme.id, [float(number) for number in range(len(inside))]))
    targets = [*workshop.themes, *(id for id in cards if not workshop.insights[id].theme)]
    for number in range(1, PEOPLE + 1):
        evolve(workshop, ParticipantJoined(f"p{number}", False, f"key {number}"))
        for question in workshop.plan.profile:
            answer = [rng.choice(question.options).id]
            evolve(workshop, ProfileAnswered(f"p{number}", question.id, answer))
        for target in rng.sample(targets, VOTES):
            evolve(workshop, DotsGiven(target, 1, "stemmen", f"p{number}"))
    evolve(workshop, VotesRevealed("stemmen"))
    return workshop


def written(cached: Harvest) -> dict[str, Written]:
    """Each format in a process of its own, so that none is charged with what another left."""
    alone = multiprocessing.get_context("fork")
    costs = {}
    for ending in FORMATS:
        told = alone.SimpleQueue()
        child = alone.Process(target=write, args=(cached, ending, told))
        child.start()
        costs[ending] = told.get()
        child.join()
    return costs


def write(cached: Harvest, ending: str, told: "multiprocessing.SimpleQueue[Written]") -> None:
    began = time.perf_counter()
    content = FORMATS[ending].render(cached, Words("nl"))
    told.put(Written(time.perf_counter() - began, len(content), cost_of(os.getpid()).peak))


if __name__ == "__main__":
    computed, seconds = harvest_of_a_large_session()
    print(f"computed in {seconds:.2f} s")
    for name, cost in written(computed).items():
        print(f"{name:16} {cost.seconds:5.2f} s {cost.size / 1e6:7.2f} MB, {cost.memory:4.0f} MB of memory")
