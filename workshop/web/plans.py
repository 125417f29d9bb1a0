"""The organiser's session plans over HTTP (docs/protocol.md): read, saved, copied, downloaded and deleted."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Blueprint, Response, current_app, request

from ..core import Refused
from ..core.plan import Mistakes, checked
from ..plans.files import PlanFile, Plans
from ..plans.form import looked_at, without_nulls
from ..translations import Words
from . import access, language
from .previews import Previews
from .request_body import json_body, no_store

plan_routes = Blueprint("plans", __name__, url_prefix="/api/plans")
plan_routes.after_request(no_store)

MAX_PLAN = 256 * 1024  # bytes of a plan on its way; no request may be larger

Result = TypeVar("Result")


def plans() -> Plans:
    """Of the app that answers this request."""
    folder: Plans = current_app.extensions["plans"]
    return folder


def for_organiser(**fields: type) -> dict[str, Any]:
    """What the organiser asks; a plan may be larger than a message."""
    access.require_organiser()
    request.max_content_length = MAX_PLAN
    return json_body(**fields)


def on_disk(work: Callable[[Plans], Result]) -> Result:
    """Where waiting for the disk stops nobody. Who comes second is told what stands there `now`."""
    try:
        result: Result = current_app.extensions["in_thread"](work, plans())
    except Refused as refusal:
        if isinstance(stands := refusal.values.get("now"), PlanFile):
            refusal.values["now"] = as_source(stands)
        raise
    return result


@plan_routes.get("")
def listed() -> list[dict[str, Any]]:
    """An outline each (`plans/reading.py`)."""
    access.require_organiser()
    return plans().outlines()


@plan_routes.get("/<slug>")
def complete(slug: str) -> dict[str, Any]:
    """{"slug", and the plan with all its defaults}."""
    access.require_organiser()
    return {"slug": slug, **plans().read(slug)}


@plan_routes.get("/<slug>/source")
def source(slug: str) -> dict[str, Any]:
    """{"slug", "version", "fixed", "plan", "faults", "warnings"}: what the file says, and what is wrong in it."""
    access.require_organiser()
    return as_source(plans().open(slug))


@plan_routes.get("/<slug>.toml")
def download(slug: str) -> Response:
    """The file, byte for byte. Refuses: bad_key, unknown_plan."""
    access.require_organiser()
    plan_file = plans().open(slug)
    headers = {"Content-Disposition": f'attachment; filename="{plan_file.file}"'}
    return Response(plan_file.content, content_type="application/toml; charset=utf-8", headers=headers)


@plan_routes.post("/check")
def check() -> dict[str, Any]:
    """{"faults", "warnings"} of a plan that isn't saved yet, the second for so many people."""
    fields = for_organiser(plan=dict, people=int)
    people = min(max(fields["people"], 1), 10_000) if "people" in fields else None
    return looked_at(without_nulls(fields.get("plan", {})), people, words())


@plan_routes.post("/preview")
def preview() -> tuple[dict[str, Any], int]:
    """{"code"} of a rehearsal of a plan that isn't saved, in a step of it; `closes`: one looked at before."""
    fields = for_organiser(plan=dict, stage=str, closes=str)
    plan = faultless(fields)
    previews: Previews = current_app.extensions["previews"]
    previews.close(fields.get("closes", ""))
    t = words()
    title, examples = t("plan.preview_title", title=title_of(plan)[:100]), (t("plan.example"), t("plan.example_long"))
    return {"code": previews.open(checked(plan, Mistakes("")), fields.get("stage", ""), title, examples)}, 201


@plan_routes.delete("/preview/<code>")
def close_preview(code: str) -> Response:
    """Nobody looks any more."""
    access.require_organiser()
    current_app.extensions["previews"].close(code)
    return Response(status=204)


@plan_routes.put("/<slug>")
def save(slug: str) -> dict[str, Any]:
    """What the file says from now on, as `as_source` tells it."""
    fields = for_organiser(plan=dict, version=str)
    plan = faultless(fields)
    if "version" not in fields:
        raise Refused("malformed", "version")
    return as_source(on_disk(lambda folder: folder.save(slug, plan, fields["version"])))


@plan_routes.post("")
def make() -> tuple[dict[str, Any], int]:
    """A new plan: as a form has it, as a file has it, or a copy of one."""
    fields = for_organiser(plan=dict, toml=str, copy=str, name=str)
    if "plan" in fields:
        plan = faultless(fields)
        return as_source(on_disk(lambda folder: folder.make(plan, fields.get("name") or title_of(plan)))), 201
    if "toml" in fields:
        plan_file = PlanFile("", fields["toml"].encode("utf-8", "replace"), fixed=False)
        name = fields.get("name") or title_of(plan_file.data)
        return as_source(on_disk(lambda folder: folder.add(name, plan_file.content))), 201
    if "copy" in fields:
        copied = plans().open(fields["copy"])
        return as_source(on_disk(lambda folder: folder.add(fields.get("name") or copied.slug, copied.content))), 201
    raise Refused("malformed", "plan")


@plan_routes.delete("/<slug>")
def delete(slug: str) -> Response:
    """Workshops that were made from it keep theirs."""
    fields = for_organiser(version=str)
    on_disk(lambda folder: folder.delete(slug, fields.get("version")))
    return Response(status=204)


def words() -> Words:
    """In the language of who asks."""
    return Words(language.preferred_language())


def faultless(fields: dict[str, Any]) -> dict[str, Any]:
    """The plan that was asked to be kept. Refuses: malformed, plan_mistakes with its `faults`."""
    if "plan" not in fields:
        raise Refused("malformed", "plan")
    plan = without_nulls(fields["plan"])
    if faults := looked_at(plan, None, words())["faults"]:
        raise Refused("plan_mistakes", "plan", why="plan_faults", faults=faults)
    return plan


def as_source(plan_file: PlanFile) -> dict[str, Any]:
    """{"slug", "version", "fixed": may not be changed, "plan": as its file has it, "faults", "warnings"}."""
    about = {"slug": plan_file.slug, "version": plan_file.version, "fixed": plan_file.fixed, "plan": plan_file.data}
    return about | looked_at(plan_file.data, None, words())


def title_of(plan: dict[str, Any]) -> str:
    """In one language: it names a file."""
    title = plan.get("title")
    texts = list(title.values()) if isinstance(title, dict) else [title]
    return str(texts[0]) if texts and texts[0] else ""
