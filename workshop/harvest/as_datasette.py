"""What Datasette shows of the database: its title, what each table is, by what it sorts, filters and names rows.

Datasette reads this from a file of its own (`--metadata`), never from the database, so it is a download of its own.
"""

import json

from workshop.translations import Words

from .harvest import Harvest

# Table or view → how it is sorted and filtered, and which column names a row where another table points at it.
TABLES: dict[str, dict[str, object]] = {
    "ranking": {"facets": ["category", "broad"]},
    "cards": {"facets": ["category", "line"]},
    "contested": {},
    "towards_the_call": {"facets": ["section", "purpose", "decision"]},
    "towards_the_assessment": {"facets": ["criterion", "purpose", "decision"]},
    "without_a_line": {"facets": ["kind"]},
    "placed_nowhere": {},
    "lines": {"label_column": "number", "facets": ["category", "kind", "decision"], "sort_desc": "people"},
    "insights": {"label_column": "number", "facets": ["category", "source"]},
    "objections": {},
    "additions": {},
    "marks": {"facets": ["stage", "title", "mark"]},
    "actions": {"label_column": "what"},
    "earlier_actions": {"label_column": "what", "facets": ["outcome"]},
    "participation": {"facets": ["profile"]},
    "line_groups": {"facets": ["profile", "name"]},
    "rounds": {"label_column": "title"},
    "categories": {"label_column": "short"},
    "sections": {"label_column": "title"},
    "criteria": {"label_column": "title"},
    "profile": {"label_column": "title"},
}


def render(harvest: Harvest, words: Words) -> str:
    """The file, with descriptions in the language of the words. The database is called as its download is."""
    about = harvest.workshop
    tables = {name: {"description": words(f"harvest.table_{name}"), **options} for name, options in TABLES.items()}
    metadata = {
        "title": words("harvest.document", title=about.title),
        "description": about.question,
        "databases": {f"oogst-{about.code}": {"tables": tables}},
    }
    return json.dumps(metadata, ensure_ascii=False, indent=2) + "\n"
