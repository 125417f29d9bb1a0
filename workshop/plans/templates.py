"""Plans to begin with, each in every language in one file (sessions/templates/): a plan whose texts are by language,
and a table `[template]` that says whom it is for and how many people it takes."""

from functools import cache
from pathlib import Path
from typing import Any, cast

from ..core import Refused
from ..core.plan import PLAN, Data, Mistakes, PlanError, checked, in_language, read_toml
from ..core.plan.table import Items, Reader, Table, text_in
from ..translations import LANGUAGES
from .reading import plan_files


@cache
def templates(folder: Path, language: str) -> list[Data]:
    """What an organiser chooses from, the shortest first: `{"slug", "title", "question", "who", "people": [least,
    most], "stages": [{"kind", "title", "minutes"}]}`."""
    outlines = [outline(file, language) for file in plan_files(folder)]
    return sorted(outlines, key=lambda each: sum(stage["minutes"] for stage in each["stages"]))


def outline(file: Path, language: str) -> dict[str, Any]:
    """In that language: {"slug", "title", "question", "who", "people", "stages": [{"kind", "title", "minutes"}]}."""
    data = read(file)
    plan = in_language(checked(without_about(data), Mistakes(file.name, LANGUAGES)), language)
    about = data["template"]
    return {
        "slug": file.stem,
        "title": plan.title,
        "question": plan.question,
        "who": text_in(about["who"], language),
        "people": about["people"],
        "stages": [{"kind": stage.kind, "title": stage.title, "minutes": stage.minutes} for stage in plan.stages],
    }


def begun_from(folder: Path, slug: str, language: str) -> Data:
    """A plan in one language, as somebody would have filled it in. Refuses: unknown_plan."""
    about = read(template_file(folder, slug))
    return cast(Data, in_one_language(without_about(about), PLAN, language)) | {"language": language}


def most_people(folder: Path, slug: str) -> int:
    """How many it takes at most. Refuses: unknown_plan."""
    return int(read(template_file(folder, slug))["template"]["people"][1])


def template_file(folder: Path, slug: str) -> Path:
    """By its name only, so that no path leads out of the folder. Refuses: unknown_plan."""
    file = next((file for file in plan_files(folder) if file.stem == slug), None)
    if file is None:
        raise Refused("unknown_plan", "template")
    return file


def read(file: Path) -> dict[str, Any]:
    """As it stands there, in all languages. Raises PlanError where it isn't TOML."""
    mistakes = Mistakes(file.name, LANGUAGES)
    data = read_toml(file.read_text(encoding="utf-8"), mistakes)
    if data is None:
        raise PlanError(mistakes.messages)
    return data


def without_about(data: Data) -> Data:
    """The plan itself: the table `template` says whom it is for, and is no part of it."""
    return {key: value for key, value in data.items() if key != "template"}


def in_one_language(value: object, described: Reader, language: str) -> object:
    """The same with the texts of one language, where the format has a text."""
    if isinstance(described, Table):
        table = cast(Data, value)
        return {key: in_one_language(inner, described.fields[key], language) for key, inner in table.items()}
    if isinstance(described, Items):
        return [in_one_language(item, described.kind, language) for item in cast(list[object], value)]
    return text_in(value, language)
