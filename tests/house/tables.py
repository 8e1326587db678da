# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The two pages of docs/rooms that say what the running program says of itself.

After a new verb, table or term: `.venv/bin/python -m tests.house.tables` writes them
anew; read what changed before you commit it.
"""

import os
from collections.abc import Iterable
from pathlib import Path

ROOMS = Path(__file__).resolve().parents[2] / "docs" / "rooms"
VERBS, MODELS = ROOMS / "ledger-verbs.md", ROOMS / "models.md"


def verb_rows() -> list[str]:
    """Return a row per verb of our rooms: a verb that a test made is in none."""
    from django.utils import translation

    from netwerkregie.foundation.kernel import phrases
    from netwerkregie.foundation.ledger.verbs import known_verbs

    own = [one for one in known_verbs() if ".tests." not in type(one).__module__]
    with translation.override("en"):
        return [
            f"| `{one.value}` | `{one.subject_kind}` | {phrases.say(one.value)} |"
            for one in own
        ]


def model_rows() -> list[str]:
    """Return a row per table: about whom, its retention class, and how long."""
    from django.apps import apps

    from netwerkregie.foundation import privacy

    labels = {model._meta.label for model in apps.get_models(include_auto_created=True)}
    return [
        f"| `{one.model}` | {one.persons} | {one.retention.name} "
        f"| {_term(one.retention.days, one.retention.starts)} |"
        for one in privacy.declarations()
        if one.model in labels
    ]


def _term(days: int | None, starts: str) -> str:
    if days is None:
        return f"no number of days; counted from {starts}"
    return f"{days} days from {starts}" if days else f"at {starts}"


def with_rows(page: str, rows: Iterable[str]) -> str:
    """Return a page with these rows under the heading of its table."""
    kept = [line for line in page.splitlines() if not line.startswith("| `")]
    return "\n".join([*kept, *rows]) + "\n"


def main() -> None:
    """Write both pages anew."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "netwerkregie.config.settings.test")
    import django

    django.setup()
    for path, rows in ((VERBS, verb_rows()), (MODELS, model_rows())):
        path.write_text(with_rows(path.read_text("utf-8"), rows), "utf-8")


if __name__ == "__main__":
    main()
