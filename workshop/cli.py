"""What one can ask at the command line. A mistake in what is set or written is one clear line and exit code 2."""

import os
import sys
import threading
from collections.abc import Callable
from contextlib import closing, nullcontext
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TypeVar
from urllib.parse import parse_qs, urlsplit

import click

from workshop.core import Refused, fold
from workshop.core.model.visibility import FACILITATORS
from workshop.core.views.summary import ImportedHarvest
from workshop.demo.scenes import scene_ids
from workshop.harvest import FORMATS, BadTemplate, Harvest, read_harvest, render
from workshop.harvest import harvest as make_harvest
from workshop.harvest.card_list import COLUMNS
from workshop.harvest.imports import MAX_IMPORT, import_of
from workshop.live.clock import Clock
from workshop.paths import PLANS
from workshop.plans.files import folders_of
from workshop.plans.reading import PlanFolderError, mistakes_in, plan_files, printable
from workshop.settings import SETTINGS, OrganiserKey, Settings, UserError, local_address, plan_folders, read_settings
from workshop.startup import data_lock, make_data_folder, serve
from workshop.store.backup import make_backup, restore_backup
from workshop.store.event_store import StoreError
from workshop.store.imports import add_import, beside_server
from workshop.store.purging import backups_of, purge_backup
from workshop.store.read_only import last_seq, read_events, read_import, read_seal
from workshop.store.sqlite import SqliteStore
from workshop.store.verifying import find_seal, verify_logs
from workshop.translations import LANGUAGES, Words
from workshop.transport.server import THREADING, Engine
from workshop.version import VERSION

Callback = TypeVar("Callback", bound=Callable[..., object])


def with_flags(command: Callback) -> Callback:
    """An option for each setting that has one, named after its field."""
    for setting in reversed(SETTINGS):
        if setting.flag:
            help_text = f"{setting.help} [{setting.variable}]"
            command = click.option(setting.flag, setting.field, metavar="…", help=help_text)(command)
    return command


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@with_flags
@click.option("--lan", is_flag=True, help="Listen on the network, and show its address to phones.")
@click.version_option(VERSION, message="%(version)s")
@click.pass_context
def cli(context: click.Context, /, lan: bool, **flags: str | None) -> int | None:
    """Serves workshops. With a command it does that instead."""
    settings = read_settings(flags, os.environ)
    if lan and not flags["host"]:
        settings = replace(settings, host="0.0.0.0")
    context.meta["engine"], context.obj = context.obj or THREADING, settings
    return None if context.invoked_subcommand else serve(settings, lan, context.meta["engine"])


@cli.command()
@click.argument("plans", nargs=-1, metavar="[PLAN…]", type=click.Path(path_type=Path))
@click.pass_obj
def check(settings: Settings, plans: tuple[Path, ...]) -> None:
    """Reads session plans and says what is wrong in them, and where.

    Without PLAN all those of the folder that `--plans` names; a folder as PLAN means all of that one.
    """
    try:
        folders = plans or folders_of(*plan_folders(settings))
        files = [file for plan in folders for file in (plan_files(plan) if plan.is_dir() or not plans else [plan])]
    except (PlanFolderError, OSError) as error:
        raise UserError(str(error)) from error
    if not files:
        raise UserError(f"There is no session plan in {', '.join(map(str, folders))}.")
    mistakes_of = {file: mistakes_in(file, str(file)) for file in files}
    for file, mistakes in mistakes_of.items():
        if not mistakes:
            click.echo(f"{printable(str(file))}: nothing wrong.")
    if sentences := [mistake for mistakes in mistakes_of.values() for mistake in mistakes]:
        raise UserError("\n".join(sentences))


@cli.command()
def example() -> None:
    """Prints the shipped session plan, to begin your own with."""
    click.echo(next(PLANS.glob("*.toml")).read_text(encoding="utf-8"), nl=False)


@cli.command()
@click.option("--new", is_flag=True, help="Replace the key: links given out before stop working.")
@click.option("--data", type=click.Path(path_type=Path), help="As `--data` before the command.")
@click.pass_obj
def link(settings: Settings, new: bool, data: Path | None) -> None:
    """Prints the organiser's sign-in link again, also while the server runs."""
    if settings.organiser_key:
        raise UserError("The organiser's key comes from WORKSHOP_ORGANISER_KEY and is never printed; change it there.")
    settings = replace(settings, data=data or settings.data)
    make_data_folder(settings.data)
    key = OrganiserKey(settings.data)
    if new:
        key.renew()
    click.echo(key.link(settings.public_url or last_address(settings)))


@cli.command()
@click.option("--stage", type=click.Choice(scene_ids()), help="Begin there, with all that comes before it done.")
@click.option("--fast", is_flag=True, help="Play it in seconds.")
@click.option("--hold", is_flag=True, help="Stay in that stage.")
@click.option("--lan", is_flag=True, help="Let phones on the network look too.")
@click.option("--port", type=click.IntRange(0, 65_535), default=0, help="Listen here, not on a free port.")
@click.pass_context
def demo(context: click.Context, stage: str | None, fast: bool, hold: bool, lan: bool, port: int) -> int:
    """Shows a whole session, with forty invented people, on a server of its own that keeps nothing."""
    # Here, as in `import-cards`: what plays a phone is for these two.
    from workshop.demo.showing import show

    chosen: Settings = context.obj
    with TemporaryDirectory(prefix="oogst-demo-", ignore_cleanup_errors=True) as folder:
        # None of the choices that would lead to somebody's own data, plans, key or address.
        settings = Settings(
            host="0.0.0.0" if lan else "127.0.0.1",
            port=port,
            data=Path(folder),
            plans=Path(copytree(PLANS, Path(folder) / "plans")),
            async_mode=chosen.async_mode,
            dev=chosen.dev,
        )

        def announce(base_url: str, key: OrganiserKey, **_: bool) -> None:
            args = (base_url, key.current(), stage, fast, hold)
            threading.Thread(target=show, args=args, daemon=True).start()

        return serve(settings, lan, context.meta["engine"], announce)


@cli.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--data", type=click.Path(path_type=Path), help="As `--data` before the command.")
@click.pass_obj
def backup(settings: Settings, file: Path | None, data: Path | None) -> None:
    """Copies the database to FILE, also while the server runs, and reads the copy back before it says so.

    Without FILE it goes to `backups` in the data folder. The organiser's key is not in it.
    """
    settings = replace(settings, data=data or settings.data)
    file = file or settings.data / "backups" / f"oogst-{timestamp()}.db"
    try:
        count = make_backup(settings.database_file, file)
    except StoreError as error:
        raise UserError(str(error)) from error
    click.echo(f"{file}: {workshop_count(count)}, all of which can be read.")


@cli.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--anyway", is_flag=True, help="Also while a server runs; until it is restarted it takes nothing more.")
@click.option("--data", type=click.Path(path_type=Path), help="As `--data` before the command.")
@click.pass_obj
def restore(settings: Settings, file: Path, anyway: bool, data: Path | None) -> None:
    """Puts the backup FILE in the place of the database, and keeps what was there in `backups`."""
    settings = replace(settings, data=data or settings.data)
    make_data_folder(settings.data)
    aside = settings.data / "backups" / f"before-restore-{timestamp()}.db"
    try:
        existed = settings.database_file.exists()
        with (
            nullcontext() if anyway else data_lock(settings, "A server uses {database}; stop it first (see --anyway).")
        ):
            count = restore_backup(file, settings.database_file, aside)
    except StoreError as error:
        raise UserError(str(error)) from error
    click.echo(
        f"{settings.database_file}: {workshop_count(count)} from {file}." + (f" Kept: {aside}" if existed else "")
    )
    if anyway:
        click.echo("Restart the server now: until then it refuses whatever people do.")


@cli.command()
@click.argument("code")
@click.argument("endings", nargs=-1, metavar="[ENDING…]")
@click.option("--into", type=click.Path(path_type=Path), default=Path(), help="The folder that they go to.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Of headings; else the session's.")
@click.option("--data", type=click.Path(path_type=Path), help="As `--data` before the command.")
@click.pass_obj
def harvest(
    settings: Settings, code: str, endings: tuple[str, ...], into: Path, language: str | None, data: Path | None
) -> None:
    """Writes the harvest of session CODE as its facilitators read it, also while the server runs.

    A file for each ENDING, as in `md docx`; without any, all there are.
    """
    settings = replace(settings, data=data or settings.data)
    if unknown := set(endings) - set(FORMATS):
        raise UserError(f"There is no harvest as {', '.join(sorted(unknown))}; there is {', '.join(FORMATS)}.")
    try:
        result = read_result(settings.database_file, code)
    except StoreError as error:
        raise UserError(str(error)) from error
    template = settings.data / FORMATS["docx"].template
    with click.progressbar(endings or list(FORMATS), label="Writing the files") as wanted:
        words = Words(language or result.workshop.language)
        for ending in wanted:
            try:
                content = render(result, words, ending, template=template if template.is_file() else None)
            except BadTemplate as error:
                raise UserError(f"{template} is no Word document.") from error
            (into / f"oogst-{code}.{ending}").write_bytes(content)
    for ending in endings or FORMATS:
        click.echo(into / f"oogst-{code}.{ending}")
    if result.workshop.code != code:
        click.echo(f"Imported: this came as a file, from session {result.workshop.code}.")


def read_result(database: Path, code: str) -> Harvest:
    """Of a session, or of what came as a file and has this code here. Raises StoreError, UserError."""
    seq = last_seq(database, code)
    if not seq:
        if document := read_import(database, code):
            return read_harvest(document.encode())
        raise UserError(f"There is no session {code} in {database}.")
    with click.progressbar(read_events(database, code, seq), seq, "Reading the log") as events:
        workshop = fold(events)
    return make_harvest(workshop, FACILITATORS, read_seal(database, workshop))


@cli.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what it is, and whether it can be imported.")
@click.option("--data", type=click.Path(path_type=Path), help="As `--data` before the command.")
@click.pass_obj
def import_harvest(settings: Settings, file: Path, dry_run: bool, data: Path | None) -> None:
    """Takes the harvest that was exported to FILE (.json) back, also while the server runs; all of it or nothing.

    It stands in the organiser's list, marked as imported, and gives the same files to the byte.
    """
    settings = replace(settings, data=data or settings.data)
    try:
        if file.stat().st_size > MAX_IMPORT:
            raise UserError(f"{file} is larger than the {MAX_IMPORT // 1024**2} MB that a harvest may be.")
        about, document = import_of(file.read_bytes(), Clock().now())
    except OSError as error:
        raise UserError(f"{file} can't be read: {error.strerror}.") from error
    except Refused as refusal:
        sentence = Words("en")(f"problem.{refusal.values.get('why', refusal.code)}", **refusal.values)
        raise UserError(f"{file}: {sentence}") from refusal
    described = f"the harvest of session {about.session} of {about.created[:10]}, {printable(about.title)}"
    if dry_run:
        click.echo(f"{file}: {described}. It can be imported; nothing was.")
        return
    make_data_folder(settings.data)
    try:
        added = keep_import(settings, about, document)
    except StoreError as error:
        raise UserError(str(error)) from error
    click.echo(f"Imported as {added.code} on {added.at[:10]}: {described}.")


@cli.command("import-cards")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("link")
@click.option("--columns", help="What each column holds: `text`, `category`, `note` or nothing, as `text,,note`.")
@click.option("--category", default="", help="The question of cards that name none, by its id in the plan.")
@click.option("--dry-run", is_flag=True, help="Only say what would come in, and what is wrong by row.")
def import_cards(file: Path, link: str, columns: str | None, category: str, dry_run: bool) -> None:
    """Takes the rows of FILE (.csv) into a session as cards, all of them or none.

    LINK is the facilitator's, with its key. Where --columns doesn't say so, the first row tells what each column holds.
    """
    from workshop.client import Device, Refusal, Unreachable, check_cards

    base_url, code, key = facilitator_link(link)
    options = {"category": category} | ({"columns": columns} if columns else {})
    try:
        checked = check_cards(base_url, code, key, file.read_bytes(), language="en", **options)
        cards = checked["cards"]
        for card in cards:
            problem = f" -- {card['problem']}" if "problem" in card else ""
            click.echo(f"row {card['row']}: {printable(card['category'])}: {printable(card['text'])}{problem}")
        if refused := sum("problem" in card for card in cards):
            raise UserError(f"{file}: {refused} of {len(cards)} rows can't come in, so none did.")
        if not dry_run:
            with Device(base_url, code, "facilitator", keep_state=False, key=key, language="en") as lead:
                lead.do("import_cards", cards=[{name: card[name] for name in COLUMNS} for card in cards])
    except OSError as error:
        raise UserError(f"{file} can't be read: {error.strerror}.") from error
    except (Refusal, Unreachable) as error:
        raise UserError(f"{file}: {error}") from error
    click.echo(f"{file}: {len(cards)} cards can come in; none did." if dry_run else f"{len(cards)} cards came in.")


def facilitator_link(link: str) -> tuple[str, str, str]:
    """The server's address, the session's code and the facilitator's key."""
    parts = urlsplit(link)
    key = parts.fragment or parse_qs(parts.query).get("key", [""])[0]
    code, _, page = parts.path.strip("/").partition("/")
    if not (parts.scheme and parts.netloc and page == "facilitate" and key):
        raise UserError(f"{link} is no link of a facilitator with its key, like https://HOST/CODE/facilitate#KEY.")
    return f"{parts.scheme}://{parts.netloc}", code, key


def keep_import(settings: Settings, about: ImportedHarvest, document: str) -> ImportedHarvest:
    """Beside a server that runs, or in a database that none uses. Raises StoreError."""
    try:
        with data_lock(settings), closing(SqliteStore(settings.database_file)) as store:
            return store.add_import(about, document)
    except UserError:
        with beside_server(settings.database_file) as database:
            return add_import(database, about, document)


@cli.command()
@click.option("--dry-run", is_flag=True, help="Only say what would go, of which session, and from when.")
@click.option("--backups", is_flag=True, help="Also take what is gone out of backups made before; those unreadable go.")
@click.option("--data", type=click.Path(path_type=Path), help="As `--data` before the command.")
@click.pass_obj
def purge(settings: Settings, dry_run: bool, backups: bool, data: Path | None) -> None:
    """Erases now what the days of each session's plan are over for, also while the server runs.

    The server does so by itself, a day after its clock said so first.
    """
    # Here, for it brings most of what there is to load.
    from workshop.purge import carry_out, due_in, leave_to_server

    settings = replace(settings, data=data or settings.data)
    database = settings.database_file
    if not database.exists():
        raise UserError(f"There is no database {database}.")
    try:
        due = due_in(database)
        if dry_run:
            click.echo("\n".join(map(str, due)) or "Nothing is due.")
        elif due:
            try:
                with data_lock(settings):
                    click.echo("\n".join(map(str, carry_out(database))))
            except UserError:
                leave_to_server(database, due)
                click.echo("\n".join(map(str, due)) + "\nA server runs; it does this within a minute.")
        else:
            click.echo("Nothing is due.")
        for file in backups_of(database, settings.data / "backups") if backups else ():
            click.echo(f"{file}: {purged(file, database, dry_run)}")
    except StoreError as error:
        raise UserError(str(error)) from error


def purged(file: Path, database: Path, dry_run: bool) -> str:
    """What becomes of a backup, in words; one that can't be read is removed."""
    if dry_run:
        return "would be rewritten."
    try:
        return f"{workshop_count(purge_backup(file, database))} rewritten."
    except StoreError as error:
        file.unlink()
        return f"removed. {error}"


@cli.command()
@click.argument("seal", required=False)
@click.option("--file", type=click.Path(path_type=Path), help="Of this backup instead of the database.")
@click.option("--data", type=click.Path(path_type=Path), help="As `--data` before the command.")
@click.pass_obj
def verify(settings: Settings, seal: str | None, file: Path | None, data: Path | None) -> None:
    """Says whether one byte of a session's log was changed since it was written.

    SEAL, as it stands on the last page of a harvest: of which session that is, and up to which event.
    """
    settings = replace(settings, data=data or settings.data)
    file = file or settings.database_file
    if not file.exists():
        raise UserError(f"There is no database {file}.")
    try:
        verdicts = verify_logs(file)
        event = find_seal(file, seal) if seal else None
    except StoreError as error:
        raise UserError(str(error)) from error
    click.echo("\n".join(map(str, verdicts)) or "There is no session.")
    if seal:
        if event is None:
            raise UserError("No log here has that seal: the harvest is of another one, or the log was changed.")
        click.echo(f"That seal is of session {event[0]}, up to event {event[1]} of {event[2]}.")
    if any(verdict.changed for verdict in verdicts):
        raise UserError("A log was changed.")


def timestamp() -> str:
    """For names of files: local time, to the second."""
    return f"{datetime.now():%Y-%m-%d-%H%M%S}"


def workshop_count(workshops: int) -> str:
    """In words, for the terminal."""
    return "1 workshop" if workshops == 1 else f"{workshops} workshops"


def last_address(settings: Settings) -> str:
    """Where the server of this data folder was reached when it last started, else where it would be."""
    try:
        return (settings.data / "address").read_text(encoding="utf-8").strip()
    except OSError:
        return local_address(settings, None)


def run(arguments: list[str], engine: Engine | None, program_name: str) -> int:
    """Runs one command of the program that was called so; gives its exit code."""
    try:
        return cli.main(arguments, prog_name=program_name, standalone_mode=False, obj=engine) or 0
    except click.Abort:
        return 130
    except click.ClickException as mistake:
        print(mistake.format_message(), file=sys.stderr)
    except UserError as mistake:
        print(mistake, file=sys.stderr)
    return 2
