"""What a card, an objection or an action shows to a viewer who sees it (model/visibility.py)."""

from typing import cast

from ..model.entities import Action, Actor, Addition, Clause, EarlierAction, Insight, Objection, Theme
from ..model.joining import hidden_organisations, joined_count, joined_organisations
from ..model.merging import placed_together
from ..model.recognition import recognised_by
from ..model.remarks import asked_by, said_same_by
from ..model.tallies import WHOLE_STAGE
from ..model.visibility import (
    EVERYBODY,
    Thing,
    author_excluded,
    facilitates,
    is_parked,
    sees_decisions,
    sees_earlier,
    sees_original,
    sees_reason,
    status,
    theme_of,
    visible_fields,
)
from ..model.watch import read_together, watched
from ..model.workshop import Workshop
from .shapes import (
    ActionView,
    Budgets,
    ClauseView,
    CommentView,
    DecisionView,
    EarlierView,
    HiddenNameView,
    InsightView,
    MergedView,
    TargetView,
    ThemeView,
    WatchView,
)


def by_budget(workshop: Workshop, dots: dict[str, int] | None) -> Budgets | None:
    """Dots by category or for the whole stage, with null for each budget that is another stage's."""
    keys = [WHOLE_STAGE, *(category.id for category in workshop.plan.categories)]
    return None if dots is None else {key: dots.get(key) for key in keys}


def insight_view(workshop: Workshop, insight: Insight, viewer: Actor) -> InsightView:
    """All but where it lies, what was decided and what it got. Null where there is nothing to tell this viewer."""
    return {
        "number": insight.number or None,
        "category": insight.category,
        "text": insight.text,
        "original": insight.original if sees_original(insight, viewer) else None,
        **visible_fields(InsightView(mended_for=insight.mended_for), viewer),
        "status": status(insight),
        "reason": insight.reason if sees_reason(insight, viewer) else None,
        "source": insight.source,
        "people": insight.people,
        "origin": insight.origin,
        "late": insight.late or None,
        "parked": insight.parked,
        "merged": merged_view(workshop, insight, viewer),
        "into": workshop.top(insight.id) if insight.merged_into else None,
        "trial": insight.trial or None,
        **author_view(workshop, insight, viewer),
        **watch_view(workshop, insight, viewer),
    }


def watch_view(workshop: Workshop, thing: Thing, viewer: Actor) -> WatchView:
    """Why a facilitator is asked to look at it; nobody else is."""
    if not facilitates(viewer):
        return {}
    things = read_together(workshop, thing)
    reports = sorted(why for each in things for why in each.open_reports)
    return {
        "watch": list(dict.fromkeys(kind for each in things for kind in watched(workshop, each))) or None,
        "reports": len(reports) or None,
        "whys": [why for why in reports if why] or None,
    }


def merged_view(workshop: Workshop, insight: Insight, viewer: Actor) -> dict[str, MergedView | None] | None:
    """Id → the card that lies under it, null for one that did; None where none does."""
    under = {
        card.id: MergedView(number=card.number, text=card.text, withheld=card.withheld is not None or None)
        for card in workshop.merged_under(insight)
        if facilitates(viewer) or not card.is_withheld
    }
    return {id: under.get(id) for id in insight.gathered} if under else None


def author_view(workshop: Workshop, insight: Insight, viewer: Actor) -> InsightView:
    """Who wrote it, where names are asked, and whether that one counts."""
    person = workshop.people.get(insight.by)
    if person is None:
        return {}
    view: InsightView = {"by": person.name, "excluded": author_excluded(workshop, insight) or None}
    return visible_fields(view, viewer)


def remarks_view(workshop: Workshop, target: Insight | Theme) -> InsightView | ThemeView:
    """How many ask what it means; of a card, how many find that it says the same as which other one; of a theme, how
    many of those whose cards lie in it recognise themselves in its sentence, once so many said so or not."""
    asks = asked_by(workshop, target) or None
    if isinstance(target, Theme):
        return ThemeView(asks=asks, recognised=recognised_by(workshop, target))
    same = {id: n or None for id, n in said_same_by(workshop, target).items()}
    return InsightView(asks=asks, same=same) if same else InsightView(asks=asks)


def theme_view(workshop: Workshop, theme: Theme, viewer: Actor) -> ThemeView:
    """All but where it lies, its cards and what it got; each card says itself in which theme it is."""
    view: ThemeView = {
        "category": theme.category,
        "title": theme.title,
        "keywords": theme.keywords,
        "parked": theme.parked,
        "status": status(theme),
        "reason": theme.reason if sees_reason(theme, viewer) else None,
    }
    view.update(watch_view(workshop, theme, viewer))  # type: ignore[typeddict-item]
    return view


def placement(workshop: Workshop, target: Insight | Theme, viewer: Actor) -> TargetView:
    """Where it lies and where it goes, a card with those that say the same; hands and note."""
    placed = placed_together(workshop, target)
    view: TargetView = {
        "position": target.position,
        "sections": placed.sections,
        "criteria": placed.criteria,
        "purposes": placed.purposes or None,
        "hands": target.hands or None,
        "note": target.note,
    }
    if isinstance(target, Theme):
        return view
    theme, apart = theme_of(workshop, target, viewer), is_parked(workshop, target) or None
    return cast(InsightView, view) | {"theme": theme, "apart": apart}


def decision_view(workshop: Workshop, line: Insight | Theme, viewer: Actor) -> DecisionView | None:
    """None where none was taken, or this viewer may not know yet."""
    if line.decision is None or not sees_decisions(workshop, viewer):
        return None
    return {"decision": line.decision.decision, "reason": line.decision.reason}


def comment_view(workshop: Workshop, comment: Objection | Addition, viewer: Actor) -> CommentView:
    """Of a card that lies under another it is shown at that one."""
    return {
        "target": workshop.top(comment.target),
        "text": comment.text,
        "status": status(comment),
        "reason": comment.reason if sees_reason(comment, viewer) else None,
        **watch_view(workshop, comment, viewer),
    }


def clause_view(clause: Clause) -> ClauseView:
    """`revision`: what an edit of this text has to name."""
    return {
        "kind": clause.kind,
        "place": clause.place,
        "position": clause.position,
        "text": clause.text,
        "lines": clause.lines,
        "revision": clause.revision,
    }


def hidden_names(workshop: Workshop, action: Action) -> list[HiddenNameView]:
    """For facilitators: who typed it, or anybody, may have to see it stand there again."""
    return [HiddenNameView(name=name, reason=why) for name, why in hidden_organisations(workshop, action).items()]


def earlier_view(action: EarlierAction) -> EarlierView:
    """As everybody is told it who may see it."""
    return {
        "what": action.what,
        "who": action.who,
        "when": action.when,
        "first_step": action.first_step,
        "organisations": action.organisations or None,
        "origin": action.origin,
        "outcome": action.outcome,
        "reason": action.reason,
        "status": None if sees_earlier(action, EVERYBODY) else "hidden",
    }


def action_view(workshop: Workshop, action: Action, viewer: Actor) -> ActionView:
    """`joined`: how many take part; `organisations`, of those who may be named, is for facilitators."""
    view: ActionView = {
        "theme": workshop.top(action.theme) if action.theme else None,
        "what": action.what,
        "who": action.who,
        "when": action.when,
        "first_step": action.first_step,
        "after": action.after,
        "joined": joined_count(workshop, action) or None,
        "organisations": joined_organisations(workshop, action) or None,
        "hidden_names": hidden_names(workshop, action) or None,
        "status": status(action),
        "reason": action.reason if sees_reason(action, viewer) else None,
        **watch_view(workshop, action, viewer),
    }
    return visible_fields(view, viewer)


def thing_view(workshop: Workshop, thing: Thing, viewer: Actor) -> InsightView | ThemeView | CommentView | ActionView:
    """Whole, but for what a target got, where it lies and what was decided of it."""
    match thing:
        case Insight():
            return insight_view(workshop, thing, viewer)
        case Theme():
            return theme_view(workshop, thing, viewer)
        case Action():
            return action_view(workshop, thing, viewer)
        case _:
            return comment_view(workshop, thing, viewer)
