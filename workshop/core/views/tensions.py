"""What is told of tensions. Where one stands, and with what figures, follows from much else that changes; so it is told
when it is another than what was told last, as what holds now is (now.py).
"""

from typing import cast

from ..model.entities import Actor, Tension
from ..model.overlaps import overlap, tell_overlap, tells_overlaps
from ..model.targets import is_line
from ..model.tensions import lines_of, stands
from ..model.visibility import EVERYBODY, FACILITATORS, facilitates, sees, sees_tension
from ..model.workshop import Workshop
from .shapes import Patch, TensionView


def refresh_tensions(workshop: Workshop) -> None:
    """After each event: what may be told now is told for good, and who sees something else than before hears."""
    for tension in workshop.tensions.values():
        if stands(workshop, tension):
            for round in tells_overlaps(workshop):
                tell_overlap(workshop, round, lines_of(workshop, tension))
        for viewer in (FACILITATORS, EVERYBODY):
            part, view = ("tension", tension.id, viewer.role), tension_view(workshop, tension, viewer)
            if workshop.last_tensions.get(part) != view:
                workshop.last_tensions[part] = view
                workshop.touch(*part)


def tension_view(workshop: Workshop, tension: Tension, viewer: Actor) -> TensionView | None:
    """None for who doesn't see it."""
    lines, is_standing = lines_of(workshop, tension), stands(workshop, tension)
    is_listed = all(is_line(workshop, line) and sees(workshop, line, viewer) for line in lines)
    if not sees_tension(tension, is_standing, is_listed, viewer):
        return None
    rounds = tells_overlaps(workshop) if is_standing else []
    return {
        "lines": [line.id for line in lines],
        "text": tension.text,
        "both": {round.id: overlap(workshop, round, lines) for round in rounds} or None,
        "rests": not is_standing or None,
    }


def tension_part(workshop: Workshop, viewer: Actor, patch: Patch, id: str, of: str) -> None:
    """`of`: the role that hears of it."""
    if facilitates(Actor(of)) == facilitates(viewer):
        view = workshop.last_tensions["tension", id, of]
        patch.setdefault("tensions", {})[id] = cast(TensionView | None, view)
