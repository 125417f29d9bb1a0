"""Who may see what, decided here and nowhere else; tests/core/test_visibility.py is its table.

Who looks is an `Actor`: a role, and for a participant who that is. Without an id it is everybody of that role, so what
somebody sees of their own alone is what they see and everybody doesn't.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeVar

from .entities import Action, Actor, Addition, EarlierAction, Insight, Objection, Round, Tension, Theme

if TYPE_CHECKING:
    from .workshop import Workshop

Status = Literal["gone", "hidden", "sealed", "waiting", "merged", "withheld"]
Thing = Insight | Theme | Objection | Addition | Action
Fields = TypeVar("Fields", bound=Mapping[str, object])

EVERYBODY = Actor("screen")  # the hall, all phones, and who only has the code
FACILITATORS = Actor("facilitator")  # of votes they are told all that anybody is
# What helps to lead, and would point at somebody or mislead a room.
FOR_FACILITATORS = frozenset(
    {
        *("absent", "active", "acts", "ajar", "anew", "asks", "blocks", "by", "counts", "excluded", "facilitator"),
        *(
            "knocking",
            "mended_for",
            "organisations",
            "present",
            "published_seq",
            "recognised",
            "rehearses",
            "reports",
            "reveal",
            "same",
        ),
        *("hidden_names", "spent", "watch", "whys"),
    }
)


def facilitates(viewer: Actor) -> bool:
    """A facilitator, or the organiser, who acts as one."""
    return viewer.role == "facilitator"


def visible_fields(fields: Fields, viewer: Actor) -> Fields:
    """Of these fields those that this viewer is told."""
    if facilitates(viewer):
        return fields
    return {name: value for name, value in fields.items() if name not in FOR_FACILITATORS}  # type: ignore[return-value]


# ---- cards, themes, objections, actions


def is_own(thing: Thing, viewer: Actor) -> bool:
    """A participant's own. To a facilitator nothing is, nor to a viewer who stands for a role."""
    return viewer.role == "participant" and viewer.id != "" and viewer.id == thing.by


def is_merged(thing: Thing) -> bool:
    """It lies under the card that says the same, and is shown there (merging.py)."""
    return thing.merged_into is not None


def exists_for(thing: Thing, viewer: Actor) -> bool:
    """Hidden, waiting and withheld exist for facilitators and their author, sealed and merged for their author only,
    gone for nobody.
    """
    if thing.removed or (thing.is_visible and not thing.is_withheld):
        return not thing.removed
    return is_own(thing, viewer) or (facilitates(viewer) and not (thing.sealed or is_merged(thing)))


def sees(workshop: "Workshop", thing: Thing, viewer: Actor) -> bool:
    """What exists, and is told."""
    return exists_for(thing, viewer) and is_told(workshop, thing, viewer)


def is_told(workshop: "Workshop", thing: Thing, viewer: Actor) -> bool:
    """Of others: an objection when the votes of its round are told, neither that nor an addition where its author
    counts nowhere, and no action of a trial, whose cards are seen and say so.
    """
    if isinstance(thing, Objection) and not is_own(thing, viewer):
        return is_disclosed(workshop, thing, viewer) and author_counts(workshop, thing)
    if isinstance(thing, Addition) and not is_own(thing, viewer):
        return author_counts(workshop, thing)
    return not (isinstance(thing, Action) and thing.trial) or is_own(thing, viewer)


def author_counts(workshop: "Workshop", thing: Thing) -> bool:
    """Also of who can't be told any more."""
    author = workshop.people[thing.by]
    return author.counts or (author.erased and not thing.trial and not thing.excluded)


def voice_of(workshop: "Workshop", objection: Objection) -> str:
    """Whose objection it is, for who counts people; of who can't be told any more, something that says only that."""
    return (objection.same_voice or objection.id) if workshop.people[objection.by].erased else objection.by


def author_excluded(workshop: "Workshop", thing: Thing) -> bool:
    """Came in when nobody should; also of who can't be told any more."""
    author = workshop.people.get(thing.by)
    return thing.excluded or (author is not None and author.excluded)


def is_disclosed(workshop: "Workshop", objection: Objection, viewer: Actor) -> bool:
    """Said where nothing is blind, or in a round of which this viewer was told how it stands."""
    return objection.round is None or knows_result(workshop.rounds[objection.round], viewer)


def is_notified(thing: Thing, viewer: Actor) -> bool:
    """Also that it is there no more: of one that was never told, that would tell that there was one."""
    return (FACILITATORS if facilitates(viewer) else EVERYBODY).role in thing.shown_to


def sees_alone(workshop: "Workshop", thing: Thing, viewer: Actor) -> bool:
    """Own, and nobody else of this role sees it."""
    return sees(workshop, thing, viewer) and not sees(workshop, thing, EVERYBODY)


def in_harvest(workshop: "Workshop", thing: Thing, viewer: Actor = EVERYBODY) -> bool:
    """What everybody sees, but nothing that was only tried out; in that of facilitators what is withheld, too."""
    exists = thing.is_visible and (facilitates(viewer) or not thing.is_withheld)
    return exists and is_told(workshop, thing, EVERYBODY) and not thing.trial


def sees_tension(tension: Tension, is_standing: bool, is_listed: bool, viewer: Actor) -> bool:
    """Everybody, where devices list both its lines; one that rests is facilitators' alone, for it may stand again."""
    return not tension.removed and (facilitates(viewer) or (is_standing and is_listed))


def sees_earlier(earlier: EarlierAction, viewer: Actor) -> bool:
    """Everybody, but for one that is hidden, which is facilitators' alone."""
    return facilitates(viewer) or not earlier.hidden


def is_parked(workshop: "Workshop", target: Insight | Theme) -> bool:
    """Out of the vote and of every count, with its reason: itself, or the shown theme that a card lies in."""
    theme = workshop.themes.get(target.theme or "") if isinstance(target, Insight) else None
    return target.parked is not None or (theme is not None and theme.is_visible and theme.parked is not None)


def sees_reason(thing: Thing, viewer: Actor) -> bool:
    """Why it was hidden."""
    return facilitates(viewer) or is_own(thing, viewer)


def status(thing: Thing) -> Status | None:
    """Why not everybody sees it; None where they do."""
    if thing.removed:
        return "gone"
    if is_merged(thing):
        return "withheld" if thing.is_withheld else "merged"
    if thing.hidden:
        return "hidden"
    if thing.sealed or thing.waiting:
        return "sealed" if thing.sealed else "waiting"
    return "withheld" if thing.is_withheld else None


def sees_original(thing: Insight, viewer: Actor) -> bool:
    """The first wording beside the one that a facilitator put in its place. What was mended for a reason was mended
    for others not to read.
    """
    return facilitates(viewer) or is_own(thing, viewer) or thing.mended_for is None


def counting_group(workshop: "Workshop", insight: Insight) -> str | None:
    """The theme with which a card counts, whoever may see it; a hidden one leaves its cards loose."""
    theme = workshop.themes.get(insight.theme) if insight.theme else None
    return theme.id if theme and theme.is_visible else None


def theme_of(workshop: "Workshop", insight: Insight, viewer: Actor) -> str | None:
    """The theme in which a card lies. Who may not see a hidden theme sees its cards as loose ones."""
    theme = workshop.themes.get(insight.theme) if insight.theme else None
    return theme.id if theme and exists_for(theme, viewer) else None


# ---- votes


def knows_result(round: Round, viewer: Actor) -> bool:
    """Whether this viewer was shown how a round stands. While it votes blind nobody is, facilitators included."""
    return round.is_public or (round.previewed and facilitates(viewer))


def sees_votes(round: Round, viewer: Actor) -> bool:
    """Counts, ballots and breadth of a round, but where so few voted that a count is somebody's ballot."""
    return knows_result(round, viewer) and not round.few


def sees_ballots(round: Round, viewer: Actor) -> bool:
    """How many voted: with the counts, or with the first of them."""
    return sees_votes(round, viewer) or bool(round.unveiled)


def sees_count(round: Round, target: str, viewer: Actor) -> bool:
    """What one target got, which the room may be shown before it sees the others; facilitators see it with the room."""
    return sees_votes(round, viewer) or target in round.unveiled


# ---- the harvest


def sees_decisions(workshop: "Workshop", viewer: Actor) -> bool:
    """What was decided of lines: facilitators, and everybody once the harvest is published."""
    return facilitates(viewer) or bool(workshop.published)


def harvest_for(workshop: "Workshop", viewer: Actor) -> int:
    """The `seq` of the harvest that this viewer may read: as it is now, or as it was published; 0: none yet."""
    return workshop.seq if facilitates(viewer) else workshop.published


def marked_excluded(workshop: "Workshop") -> frozenset[str]:
    """The cards that say that their author counts nowhere; none while so few don't that it would point at one."""
    people = sum(person.excluded and not person.trial for person in workshop.people.values())
    if people < workshop.plan.privacy.min_cell:
        return frozenset()
    cards = workshop.insights.values()
    return frozenset(card.id for card in cards if author_excluded(workshop, card) and not card.trial)
