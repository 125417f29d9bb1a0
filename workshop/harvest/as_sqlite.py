"""The harvest as an SQLite database: to ask questions that no document answers, by SQL or in Datasette.

Its names are part of docs/harvest.md: they are the same in every language, as JSON's are. It has no clock and is made
in one go, so that the same harvest gives the same bytes with the same version of SQLite.
"""

from contextlib import closing
from typing import TYPE_CHECKING

from workshop.translations import Words

from .harvest import Harvest
from .tables import TABLES, VIEWS, DatabaseTable

if TYPE_CHECKING:
    from sqlite_utils import Database

FORMAT = 1  # of the tables, in PRAGMA user_version
DIACRITICS_ASIDE = "unicode61 remove_diacritics 2"  # who looks for "een" finds "één"


def render(harvest: Harvest, _words: Words) -> bytes:
    """The file. It has no headings, so the words change nothing."""
    from sqlite_utils import Database  # takes 50 ms, for those who ask for it

    db = Database(memory=True, execute_plugins=False)
    with closing(db.conn):
        with db.atomic():
            for table in TABLES:
                make(db, table, harvest)
            for name, view in VIEWS.items():
                db.create_view(name, view)
        db.conn.execute(f"PRAGMA user_version = {FORMAT}")
        return db.conn.serialize()


def make(db: "Database", table: DatabaseTable, harvest: Harvest) -> None:
    """With an index on each column that refers to another table, and a search where the table has words."""
    sql_table = db.table(table.name)
    refers = [(column, other, "id") for column, other in table.refers.items()]
    sql_table.create(table.columns, pk=table.key, foreign_keys=refers)
    sql_table.insert_all(table.rows(harvest))
    if table.searched:
        sql_table.enable_fts(table.searched, tokenize=DIACRITICS_ASIDE)
    for column in table.refers:
        sql_table.create_index([column])
