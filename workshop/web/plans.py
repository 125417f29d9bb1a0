"""The session plans in their folder, read when asked for: an edit works for the next workshop, not for running ones."""

from pathlib import Path
from typing import Any

from ..core import Refused
from ..core.plan import PlanError, in_language, read_plan


def all_plans(folder: Path) -> list[dict[str, Any]]:
    """What an organiser chooses from; a plan with mistakes is there with its mistakes."""
    return [outline(file) for file in sorted(folder.glob("*.toml"))]


def outline(file: Path) -> dict[str, Any]:
    try:
        plan = read(file)
    except PlanError as error:
        return {"slug": file.stem, "title": file.stem, "mistakes": error.mistakes}
    texts = in_language(plan, plan["language"])
    return {
        "slug": file.stem,
        "title": texts["title"],
        "question": texts["question"],
        "language": plan["language"],
        "categories": len(plan["categories"]),
        "stages": [
            {"id": stage["id"], "title": stage["title"], "minutes": stage.get("minutes")} for stage in texts["stages"]
        ],
        "insights": len(plan.get("insights", [])),
    }


def plan_called(folder: Path, slug: object) -> dict[str, Any]:
    """A plan as its file has it, checked, with all defaults. Refuses: unknown_plan, plan_mistakes."""
    file = next((file for file in folder.glob("*.toml") if file.stem == slug), None)
    if file is None:
        raise Refused("unknown_plan", "plan")
    try:
        return read(file)
    except PlanError as error:
        raise Refused("plan_mistakes", "plan", mistakes=error.mistakes) from error


def read(file: Path) -> dict[str, Any]:
    """Raises PlanError, also for a file that can't be read."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PlanError([f"{file.name}: {error}"]) from error
    return read_plan(text, file.name)
