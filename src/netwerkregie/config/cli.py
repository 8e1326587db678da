# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The `netwerkregie` command: one word for each thing an installation can do."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from netwerkregie.config.places import Unusable


class Word(NamedTuple):
    """A word of the command: what it says in the list, and how it is carried out."""

    says: str
    do: Callable[[list[str]], int]


def main(arguments: list[str] | None = None) -> None:
    """Run one word; a reason to stop is a sentence, never a traceback."""
    parser = argparse.ArgumentParser(
        prog="netwerkregie",
        description="The network director's workplace.",
        epilog="\n".join(f"  {name:<12} {word.says}" for name, word in WORDS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("word", choices=WORDS, metavar="word")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    try:
        code = WORDS[given.word].do(given.rest)
    except Unusable as reason:
        raise SystemExit(str(reason)) from None
    raise SystemExit(code)


def demo(_rest: list[str]) -> int:
    """Start and watch the demo."""
    from netwerkregie.config import launch  # noqa: PLC0415 - other words need no psycopg

    return launch.demo()


def demo_reset(_rest: list[str]) -> int:
    """Remove the demo's data."""
    from netwerkregie.config import launch  # noqa: PLC0415 - same

    launch.reset()
    return 0


def migrate(rest: list[str]) -> int:
    """Bring the tables up to date as the owner of the objects."""
    set_up_django("command")
    from django.core.management import call_command  # noqa: PLC0415 - after setup

    call_command("migrate", *rest, interactive=False, verbosity=0)
    from netwerkregie.foundation.tenancy.modules import (  # noqa: PLC0415 - same
        note_running_hashes,
    )

    # What is declared now stands beside what was decided on (row M18).
    note_running_hashes()
    return 0


def collect(_rest: list[str]) -> int:
    """Gather and compress what browsers fetch, under names that hold their hash."""
    os.environ.setdefault("NR_SECRET_KEY", "collecting signs nothing")
    set_up_django("desk")
    from django.core.management import call_command  # noqa: PLC0415 - after setup

    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    return 0


def worker(rest: list[str]) -> int:
    """Work through the queue until told to stop."""
    set_up_django("worker")
    return _hand_over("netwerkregie.foundation.jobs.worker", "run", rest)


def vault(rest: list[str]) -> int:
    """Run the vault; no Django is loaded in it."""
    return _hand_over("netwerkregie.foundation.vault.process.__main__", "main", rest)


def verify(rest: list[str]) -> int:
    """Prove both chains, offline if asked; name the first bad line."""
    set_up_django("command")
    return _hand_over("netwerkregie.foundation.ledger.verify", "main", rest)


def recover(rest: list[str]) -> int:
    """Let two of three custodians open the way back in."""
    set_up_django("command")
    return _hand_over("netwerkregie.foundation.vault.recovery", "main", rest)


def seed_demo(rest: list[str]) -> int:
    """Bring the fictional municipalities to life."""
    set_up_django("command")
    return _hand_over("netwerkregie.config.demo.seed", "main", rest)


def messages(rest: list[str]) -> int:
    """Extract, check and compile the translations."""
    return _hand_over("netwerkregie.config.messages", "main", rest)


def shots(rest: list[str]) -> int:
    """Photograph the demo's pages; the camera comes with a checkout only."""
    return _hand_over("tests.harness.shots", "main", rest)


def set_up_django(process: str) -> None:
    """Load the settings for a process; those of the demo unless told otherwise."""
    from netwerkregie.config import places  # noqa: PLC0415 - the vault never gets here

    os.environ["NR_PROCESS"] = process
    if "DJANGO_SETTINGS_MODULE" not in os.environ:
        os.environ["DJANGO_SETTINGS_MODULE"] = "netwerkregie.config.settings.demo"
        here = places.of_this_checkout()
        if here.passwords.exists():
            for name, value in places.environment(here, process).items():
                os.environ.setdefault(name, value)
    import django  # noqa: PLC0415 - after the environment

    django.setup()


def _hand_over(module: str, function: str, rest: list[str]) -> int:
    """The room that knows does it; a word loads nothing of the other rooms."""
    code = getattr(import_module(module), function)(rest)
    return int(code or 0)


WORDS = {
    "demo": Word("start the demo and keep it running", demo),
    "demo-reset": Word("throw the demo's data away", demo_reset),
    "migrate": Word("bring the database's tables up to date", migrate),
    "collect": Word("gather and compress the static files", collect),
    "worker": Word("work through the queue", worker),
    "vault": Word("run the vault", vault),
    "verify": Word("prove the ledger and the release log", verify),
    "recover": Word("open again what was lost, with two custodians", recover),
    "messages": Word("extract, check and compile the translations", messages),
    "seed-demo": Word("bring the fictional municipalities to life", seed_demo),
    "shots": Word("photograph the demo's pages", shots),
}


if __name__ == "__main__":
    main(sys.argv[1:])
