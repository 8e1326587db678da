# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The translations: found in code and pages, kept per room, compiled without gettext.

Sentences are English in the source; each room's Dutch lies in its own
`locale/nl/LC_MESSAGES/django.po`. Babel does the work, so nothing but Python is needed.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize
from jinja2 import Environment
from jinja2.ext import extract_from_ast

SOURCE = Path(__file__).resolve().parents[1]
LANGUAGE = "nl"
PO = Path("locale") / LANGUAGE / "LC_MESSAGES" / "django.po"
COMMENT = "Translators:"
_JINJA = Environment(autoescape=True)
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# Words that make a suspect of somebody: never on screen, in no inflection.
UNSAYABLE = re.compile(
    r"\b(verdachten?|subject(en)?|risico('?s)?|geradicaliseerden?)\b", re.IGNORECASE
)
VARYING = re.compile(
    r'"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team'
    r"|Report-Msgid-Bugs-To|Generated-By|Project-Id-Version): .*\n"
)


def main(arguments: list[str]) -> int:
    """Bring the catalogues up to date, or only check or compile them."""
    parser = argparse.ArgumentParser(prog="netwerkregie messages")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true", help="fail on a missing one")
    choice.add_argument("--compile-only", action="store_true")
    parser.add_argument("rooms", nargs="*", help="such as domain/intake; else all")
    given = parser.parse_args(arguments)
    if given.check:
        return check()
    if not given.compile_only:
        update(given.rooms)
    compile_all()
    return 0


def rooms() -> list[Path]:
    """The folders whose catalogue Django loads: those with an apps.py."""
    return sorted(path.parent for path in SOURCE.rglob("apps.py"))


def room_of(path: Path) -> Path:
    """The nearest room around a file; what has none is kept by config."""
    known = set(rooms())
    return next((up for up in path.parents if up in known), SOURCE / "config")


def sources() -> Iterator[Path]:
    """Every file that may hold a sentence; tests speak to nobody."""
    kinds = ("*.py", "*.html", "*.jinja")
    for path in sorted(path for kind in kinds for path in SOURCE.rglob(kind)):
        if not {"tests", "migrations", "node_modules"} & set(path.parts):
            yield path
    yield from sorted(SOURCE.rglob("templates/**/*.txt"))


def sentences(path: Path) -> Iterator[tuple[Any, list[str], str | None]]:
    """What gettext is asked for in one file: message, comments, context."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jinja":
        tree = _JINJA.parse(text)
        for _line, _name, message in extract_from_ast(tree, ("_",)):
            yield message, [], None
        return
    if path.suffix != ".py":
        # The page becomes look-alike Python; its indentation means nothing.
        text = templatize(text, origin=str(path))
        text = "\n".join(line.strip() for line in text.split("\n"))
    found = extract("python", BytesIO(text.encode()), KEYWORDS, [COMMENT])
    for _line, message, comments, context in found:
        if message and message != "":
            yield message, comments, context


def templates() -> dict[Path, Catalog]:
    """A catalogue of what each room says, still without Dutch."""
    found: dict[Path, Catalog] = {}
    for path in sources():
        room = room_of(path)
        for message, comments, context in sentences(path):
            catalog = found.setdefault(room, new_catalog())
            place = (path.relative_to(SOURCE).as_posix(), 0)
            catalog.add(
                message, locations=[place], auto_comments=comments, context=context
            )
    return found


def new_catalog() -> Catalog:
    """An empty Dutch catalogue with a header that never changes by itself."""
    return Catalog(
        locale=LANGUAGE,
        domain="django",
        project="Netwerkregie",
        header_comment=(
            "# SPDX-FileCopyrightText: 2026 Netwerkregie contributors\n"
            "# SPDX-License-Identifier: EUPL-1.2"
        ),
        fuzzy=False,
    )


def stored(room: Path) -> Catalog:
    """The room's catalogue as it lies there."""
    path = room / PO
    if not path.exists():
        return new_catalog()
    with path.open("rb") as file:
        return read_po(file, locale=LANGUAGE, domain="django")


def update(names: list[str]) -> None:
    """Merge new sentences into each catalogue; drop those that nobody says."""
    known = {room: stored(room) for room in rooms()}
    elsewhere = {
        key(message): message.string
        for catalog in known.values()
        for message in catalog
        if is_translated(message)
    }
    found = templates()
    for room in [SOURCE / name for name in names] or rooms():
        template = found.get(room)
        if template is None:
            (room / PO).unlink(missing_ok=True)
            continue
        fresh = new_catalog()
        missing = 0
        for message in sorted(template, key=lambda each: str(each.locations)):
            if not message.id:
                continue
            old = known[room].get(*lookup(message))
            kept = old.string if old is not None and is_translated(old) else None
            added = fresh.add(
                message.id,
                kept or elsewhere.get(key(message)),
                locations=sorted(set(message.locations)),
                auto_comments=message.auto_comments,
                user_comments=old.user_comments if old is not None else (),
                context=message.context,
            )
            missing += not is_translated(added)
        write(room / PO, fresh)
        print(f"{room.relative_to(SOURCE)}: {len(fresh)} sentences, {missing} missing")


def write(path: Path, catalog: Catalog) -> None:
    """Write a catalogue so that the same content is always the same file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    buffer = BytesIO()
    write_po(buffer, catalog, width=88, omit_header=False, include_lineno=False)
    # Dates and names in the header would make a difference of every run.
    text = VARYING.sub("", buffer.getvalue().decode())
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def compile_all() -> None:
    """Write the binary form that Django loads, beside each catalogue."""
    for path in sorted(SOURCE.glob("**/locale/*/LC_MESSAGES/django.po")):
        with path.open("rb") as file:
            catalog = read_po(file, locale=path.parts[-3], domain="django")
        fresh = path.with_suffix(".mo.new")
        with fresh.open("wb") as file:
            write_mo(file, catalog)
        # A server that reads at this moment sees the old file or the new one.
        fresh.replace(path.with_suffix(".mo"))


def check() -> int:
    """Name each sentence that lacks its Dutch, or whose Dutch cannot be shown."""
    faults = [
        f"{room.relative_to(SOURCE)}: {fault}"
        for room, template in templates().items()
        for fault in faults_of(template, stored(room))
    ]
    for fault in faults:
        print(fault)
    print(f"messages: {f'{len(faults)} to repair' if faults else 'complete'}")
    return int(bool(faults))


def faults_of(template: Catalog, catalog: Catalog) -> Iterator[str]:
    """What is wrong with a room's Dutch."""
    for wanted in template:
        if not wanted.id:
            continue
        message = catalog.get(*lookup(wanted))
        if message is None or not is_translated(message):
            yield f"no Dutch for {wanted.id!r} (run: netwerkregie messages)"
            continue
        yield from (f"{error} in {wanted.id!r}" for error in message.check(catalog))
        if UNSAYABLE.search(
            " ".join([*forms(message.id), *forms(message.string or "")])
        ):
            yield f"a word that may not be on screen, in {wanted.id!r}"


def is_translated(message: Message) -> bool:
    """Whether every form is there and nobody marked it as doubtful."""
    return (
        bool(message.string) and all(forms(message.string or "")) and not message.fuzzy
    )


def forms(string: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """A sentence has one form, a counted one has two."""
    return (string,) if isinstance(string, str) else tuple(string)


def key(message: Message) -> tuple[str, ...]:
    """What tells one sentence from another."""
    return (message.context or "", *forms(message.id))


def lookup(message: Message) -> tuple[str, str | None]:
    """How a catalogue finds a sentence: by its first form and its context."""
    return forms(message.id)[0], message.context
