"""Takes each statement out of what makes the state, one at a time, and lists those that no test of the rules misses.

    .venv/bin/python -m tests.mutation [NAME …]      NAME: part of what a line of its list says

What makes the state: the evolve functions, and what they call in core/model. The tests are collected once. For each
statement a fork of the process swaps the function's code and runs the tests that call the function, the quick ones and
those that found most so far first, until one fails. It takes some minutes on two cores.
"""

import ast
import inspect
import os
import pkgutil
import select
import signal
import sys
import textwrap
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from types import CodeType, FunctionType, ModuleType

import pytest

from workshop.core import EVENTS, model
from workshop.core.views import now

AT_ONCE = 2
PATIENCE = 30  # seconds of processor for a test; what hangs is found out too
MODEL: tuple[ModuleType, ...] = (
    *(import_module(f"{model.__name__}.{each.name}") for each in pkgutil.iter_modules(model.__path__)),
    now,
)

# What may be taken out without anybody noticing, and why it stands there all the same.
EQUIVALENT: dict[tuple[str, str], str] = {
    ("model.ranking.forget_rankings", "if not workshop.rankings:"): "nothing is left of nothing; it saves the work",
    ("model.ranking.forget_rankings", "return"): "nothing is left of nothing; it saves the work",
    ("model.ranking.carried_lines", "if len(lines) >= number:"): "the same lines are found, later",
    ("model.ranking.carried_lines", "break"): "the same lines are found, later",
    ("model.suppression.FrequencyTable.is_safe", "pool.sort(key=lambda count: -count.cell.people)"): (
        "the same is found, later"
    ),
    ("model.erasure.Erasure.marks", "raise NotImplementedError"): "each kind of erasure says it",
    ("model.erasure.Erasure.concerns", "raise NotImplementedError"): "each kind of erasure says it",
    ("model.watch.text_of", "return ''"): "nothing is as good as no text; the types ask for it",
}


@dataclass(frozen=True)
class Mutant:
    """A function without one of its statements; `code` is what it does then."""

    function: FunctionType
    line: int
    text: str
    code: CodeType

    @property
    def name(self) -> str:
        return f"{self.function.__module__.removeprefix('workshop.core.')}.{self.function.__qualname__}"

    def __str__(self) -> str:
        return f"{self.name}:{self.line}  {self.text}"

    @property
    def reason(self) -> str | None:
        return EQUIVALENT.get((self.name, self.text))


def functions_of(module: ModuleType) -> dict[str, FunctionType]:
    """By name, methods too; those that were written in this module."""
    holders = [module, *(kind for kind in vars(module).values() if inspect.isclass(kind))]
    found = [each for holder in holders for each in vars(holder).values() if isinstance(each, FunctionType)]
    return {each.__name__: each for each in found if each.__code__.co_filename == module.__file__}


def making_the_state() -> list[FunctionType]:
    """The evolve functions, and what they reach in their own file and in the model."""
    model = {name: each for module in MODEL for name, each in functions_of(module).items()}
    reached: dict[FunctionType, None] = {}
    todo = [now.refresh_now, *EVENTS.values()]
    own = {each: functions_of(sys.modules[each.__module__]) for each in EVENTS.values()}
    while todo:
        function = todo.pop(0)
        if function in reached:
            continue
        reached[function] = None
        near = model | own.get(function, functions_of(sys.modules[function.__module__]))
        for node in ast.walk(tree_of(function)):
            name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else None
            if name in near:
                todo.append(near[name])
    return list(reached)


def tree_of(function: FunctionType) -> ast.Module:
    return ast.parse(textwrap.dedent(inspect.getsource(function)))


def mutants_of(function: FunctionType) -> Iterator[Mutant]:
    tree = tree_of(function)
    for holder in ast.walk(tree):
        for body in (getattr(holder, name, None) for name in ("body", "orelse")):
            for at, statement in enumerate(body if isinstance(body, list) and holder is not tree else ()):
                if says_nothing(statement):
                    continue
                body[at] = ast.copy_location(ast.Pass(), statement)
                yield Mutant(
                    function,
                    function.__code__.co_firstlineno + statement.lineno - 1,
                    ast.unparse(statement).splitlines()[0],
                    compiled(tree, function),
                )
                body[at] = statement


def says_nothing(statement: ast.stmt) -> bool:
    """A text, or what happens at the end of a function anyway."""
    kinds = ast.FunctionDef | ast.Pass | ast.Assert
    text = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    return text or isinstance(statement, kinds) or ast.unparse(statement) == "return None"


def compiled(tree: ast.Module, function: FunctionType) -> CodeType:
    definition = tree.body[0]
    assert isinstance(definition, ast.FunctionDef)
    undecorated = ast.FunctionDef(**{**dict(ast.iter_fields(definition)), "decorator_list": []})
    made: dict[str, FunctionType] = {}
    module = ast.fix_missing_locations(ast.Module([undecorated], []))
    exec(compile(module, function.__code__.co_filename, "exec"), dict(vars(sys.modules[function.__module__])), made)
    return made[function.__name__].__code__


class Hunt:
    """A plugin: once pytest has collected, it runs the tests for each mutant instead of once."""

    def __init__(self, mutants: list[Mutant]) -> None:
        self.mutants, self.survivors = mutants, list[Mutant]()
        self.calls: dict[CodeType, list[int]] = {}
        self.seconds: dict[int, float] = {}
        self.killers = Counter[int]()
        self.failed = False

    def pytest_configure(self) -> None:
        from hypothesis import settings

        settings.register_profile("mutation", derandomize=True, database=None, deadline=None)
        settings.load_profile("mutation")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.watch(session)
        waiting, running = list(self.mutants), dict[int, tuple[int, Mutant]]()
        while waiting or running:
            while waiting and len(running) < AT_ONCE:
                mutant = waiting.pop(0)
                reader, writer = os.pipe()
                pid = os.fork()
                if not pid:
                    os.close(reader)
                    self.run(session, mutant, writer)
                os.close(writer)
                running[reader] = pid, mutant
            for reader in select.select(list(running), [], [])[0]:
                pid, mutant = running.pop(reader)
                found = os.read(reader, 16).decode()
                os.close(reader)
                os.waitpid(pid, 0)
                self.heard(mutant, found)
        return True

    def watch(self, session: pytest.Session) -> None:
        """Run all tests as they are: which functions each calls, and how long it takes."""
        codes = {mutant.function.__code__ for mutant in self.mutants}
        for number, item in enumerate(session.items):
            called = set[CodeType]()

            def seen(frame, event, _, called=called):
                if event == "call" and frame.f_code in codes:
                    called.add(frame.f_code)

            sys.setprofile(seen)
            began = time.perf_counter()
            passed = self.passes(item)
            self.seconds[number] = time.perf_counter() - began
            sys.setprofile(None)
            assert passed, f"{item.nodeid} fails as it is"
            for code in called:
                self.calls.setdefault(code, []).append(number)

    def run(self, session: pytest.Session, mutant: Mutant, writer: int) -> None:
        """In a fork: says which test failed, nothing where none did."""
        tests = sorted(
            self.calls.get(mutant.function.__code__, []),
            key=lambda number: self.seconds[number] / (1 + self.killers[number]),
        )
        mutant.function.__code__ = mutant.code
        try:
            for number in tests:
                signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
                if not self.passes(session.items[number]):
                    os.write(writer, str(number).encode())
                    break
            else:
                os.write(writer, b"survives")
        finally:
            os._exit(0)

    def passes(self, item: pytest.Item) -> bool:
        self.failed = False
        item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
        return not self.failed

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.failed |= report.failed

    def heard(self, mutant: Mutant, found: str) -> None:
        if found.isdecimal():
            self.killers[int(found)] += 1
        elif found:
            self.survivors.append(mutant)
            print(f"{mutant}  {mutant.reason or '?'}", flush=True)
        else:
            print(f"{mutant}  hangs", flush=True)


def main() -> int:
    wanted = sys.argv[1:] or [""]
    possible = [mutant for function in making_the_state() for mutant in mutants_of(function)]
    gone = EQUIVALENT.keys() - {(mutant.name, mutant.text) for mutant in possible}
    assert not gone, f"known to be equivalent, and not there any more: {gone}"
    mutants = [mutant for mutant in possible if any(name in str(mutant) for name in wanted)]
    hunt = Hunt(mutants)
    began = time.perf_counter()
    pytest.main(["-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:terminal", "tests/core"], plugins=[hunt])
    missed = [mutant for mutant in hunt.survivors if not mutant.reason]
    print(
        f"{len(mutants)} statements taken out, {len(mutants) - len(hunt.survivors)} missed by a test, "
        f"{len(hunt.survivors) - len(missed)} known to be equivalent, {len(missed)} not missed; "
        f"{time.perf_counter() - began:.0f} s"
    )
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
