"""Where a plan without mistakes will still not work in the room, told before the day: a `Fault` each, with its place.

How many cards there will be is reckoned: a person writes one in `WRITING` minutes, as far as the plan lets them.
"""

from collections.abc import Iterator

from .mistakes import Fault
from .model import Plan, Stage

PEOPLE = 40  # where nobody says how many will come
WRITING = 3  # minutes a card
READING = 3  # seconds a card, at the least
MARKING = 5  # seconds a mark, at the least
TARGETS = 36  # that a person weighs against each other


def advice(plan: Plan, people: int = PEOPLE) -> list[Fault]:
    """In the order of the steps.

    >>> from workshop.core.plan import Category, Posts
    >>> collect = Stage(id="a", kind="collect", title="A", minutes=15, posts=Posts())
    >>> read = Stage(id="b", kind="group", title="B", minutes=5)
    >>> plan = Plan(format=1, language="nl", title="T", question="Q", stages=(collect, read),
    ...             categories=(Category(id="a", title="A"),))
    >>> [(fault.code, fault.path, dict(fault.values)) for fault in advice(plan, people=40)]
    [('reading', ('stages', 1, 'minutes'), {'n': 200, 'minutes': 5}), ('no_votes', ('stages',), {})]
    """
    faults: list[Fault] = []
    cards, grouped = len(plan.insights), False
    for at, stage in enumerate(plan.stages):
        faults += in_stage(plan, stage, at, cards, grouped)
        cards += people * cards_of_one(plan, stage)
        grouped = grouped or stage.kind == "group"
    return [*faults, *of_votes(plan)]


def cards_of_one(plan: Plan, stage: Stage) -> int:
    """How many cards one person writes in a step."""
    if stage.posts is None:
        return 0
    written = max(1, stage.minutes // WRITING)
    return min(written, stage.posts.per_category * len(plan.categories) or written)


def in_stage(plan: Plan, stage: Stage, at: int, cards: int, grouped: bool) -> Iterator[Fault]:
    """`cards` lie on the board when it begins; `grouped`: a step before it put them together."""
    if stage.kind == "group" and stage.minutes and cards * READING > stage.minutes * 60:
        yield Fault(("stages", at, "minutes"), "reading", {"n": cards, "minutes": stage.minutes})
    if stage.discuss and 0 < stage.minutes < stage.discuss.topics * stage.discuss.minutes_per_topic:
        needed = stage.discuss.topics * stage.discuss.minutes_per_topic
        yield Fault(("stages", at, "discuss", "topics"), "talking", {"n": needed, "minutes": stage.minutes})
    loose = stage.ratings is not None and not (stage.ratings.on == "themes" and grouped)
    marks = cards * len(stage.ratings.scales) if stage.ratings and loose else 0
    if stage.minutes and marks * MARKING > stage.minutes * 60:
        yield Fault(("stages", at, "minutes"), "marking", {"n": cards, "minutes": stage.minutes})
    votes = stage.votes
    if votes is None or not votes.dots:
        return
    board = cards // len(plan.categories) if votes.per == "category" else cards
    if votes.max_per_target and votes.dots > board * votes.max_per_target:
        yield Fault(("stages", at, "votes", "dots"), "budget", {"n": votes.dots, "cards": board})
    if board > TARGETS and not (votes.on == "themes" and grouped):
        yield Fault(("stages", at, "votes", "on"), "targets", {"n": board, "most": TARGETS})


def of_votes(plan: Plan) -> Iterator[Fault]:
    """That nothing ranks the harvest, or that no stage was named to."""
    voting = [(at, stage) for at, stage in enumerate(plan.stages) if stage.votes]
    if not voting and not any(stage.ratings for stage in plan.stages):
        yield Fault(("stages",), "no_votes")
    elif voting and not any(stage.votes and stage.votes.decides for _, stage in voting):
        at, last = voting[-1]
        yield Fault(("stages", at, "votes", "decides"), "nothing_decides", {"stage": last.title})
