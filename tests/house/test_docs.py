# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents say what is: each verb, table, setting, room and command is in them."""

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest
import yaml

from netwerkregie.config import cli
from netwerkregie.foundation.kernel import Role
from netwerkregie.overview.oversight.safeguards import SAFEGUARDS
from tests.house import tables
from tests.house.source import ROOT, SOURCE, python_files

DOCS = ROOT / "docs"
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]+)(?:#[^)]*)?\)")
# Those of a test run are its own affair.
VARIABLE = re.compile(r"\bNR_(?!TEST_)[A-Z_]+[A-Z]\b")
STATUS = re.compile(
    r"^Status: (?:accepted|replaced by \d+), (\d{4}-\d{2}-\d{2})$", re.MULTILINE
)
MADE = re.compile(r"^([a-z-]+):", re.MULTILINE)
# In running text between accents, in an example on a line of its own.
NAMED = re.compile(r"(?:(?<=`)|^)make ([a-z-]+(?: [a-z-]+)*)(?=`|$)", re.MULTILINE)
SAFEGUARD = re.compile(
    r"^\| (M\d+) \|[^|]*\| (holds|in part|not built yet)", re.MULTILINE
)
TEST_FILE = re.compile(r"`([\w/]*test_\w+\.py)(?:::(test_\w+))?`")
TEST_NAME = re.compile(r"`(?:[\w/]*test_\w+\.py::)?(test_\w+)`")
STOREYS = ("foundation", "domain", "overview", "doors")


def _files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-coz", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in found if path.is_file()]


def _pages() -> list[Path]:
    folders = (DOCS, SOURCE, ROOT / "frontend")
    found = [path for folder in folders for path in folder.rglob("*.md")]
    return sorted([*ROOT.glob("*.md"), *found])


def _variables(*paths: Path) -> set[str]:
    return {
        name for path in paths for name in VARIABLE.findall(path.read_text("utf-8"))
    }


def _named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def test_every_verb_of_the_ledger_is_explained_and_no_other() -> None:
    page = tables.VERBS.read_text("utf-8")
    assert page == tables.with_rows(page, tables.verb_rows()), tables.__doc__


def test_every_table_is_listed_with_whom_it_is_about_and_how_long_it_stays() -> None:
    page = tables.MODELS.read_text("utf-8")
    assert page == tables.with_rows(page, tables.model_rows()), tables.__doc__


def test_every_variable_of_the_environment_is_explained_and_no_other() -> None:
    used = _variables(*python_files(), ROOT / "Makefile")
    measuring = _variables(*(ROOT / "tests").rglob("*.py"))
    explained = _variables(DOCS / "operations.md")
    assert used - explained == set()
    assert explained - used - measuring == set()


def test_every_word_of_the_command_is_explained() -> None:
    text = "".join(page.read_text("utf-8") for page in _pages())
    missing = [
        word
        for word in cli.WORDS
        if f"netwerkregie {word}" not in text and f"make {word}" not in text
    ]
    assert missing == []


def test_every_make_word_that_a_page_names_exists_and_each_is_explained() -> None:
    made = set(MADE.findall((ROOT / "Makefile").read_text("utf-8")))
    named: set[str] = set()
    for page in _pages():
        for words in NAMED.findall(page.read_text("utf-8")):
            named |= set(words.split())
    assert named - made == set()
    readme = (ROOT / "README.md").read_text("utf-8")
    # Only other words ask for this one.
    made.discard("system")
    assert {word for word in made if f"`make {word}`" not in readme} == set()


@pytest.mark.parametrize("storey", STOREYS)
def test_every_room_stands_on_the_plan(storey: str) -> None:
    plan = (DOCS / "architecture.md").read_text("utf-8")
    rooms = [
        folder.name
        for folder in (SOURCE / storey).iterdir()
        if (folder / "__init__.py").is_file() and folder.name != "tests"
    ]
    assert rooms
    links = [f"{storey}/{room}/README.md" for room in rooms]
    assert [link for link in links if link not in plan] == []


def test_every_role_is_in_the_glossary() -> None:
    text = (DOCS / "glossary.md").read_text("utf-8")
    assert [role for role in Role if f"`{role}`" not in text] == []


def test_every_identifier_of_the_glossary_exists() -> None:
    code = "".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    text = (DOCS / "glossary.md").read_text("utf-8")
    behind = [line for line in text.splitlines() if line.startswith("| ")]
    cells = [
        line.split("|")[3] for line in behind if "not built yet" not in line.lower()
    ]
    names = {name for cell in cells for name in re.findall(r"`([\w./]+)`", cell)}
    missing = [
        name
        for name in names
        if name.split(".")[-1].split("/")[-1] not in code
        and not (SOURCE / name.strip("/")).exists()
    ]
    assert missing == []


def _decisions() -> list[Path]:
    return sorted((DOCS / "adr").glob("0*.md"))


@pytest.mark.parametrize("page", _decisions(), ids=lambda page: page.stem)
def test_every_decision_has_a_dated_status_and_fits_on_a_page(page: Path) -> None:
    text = page.read_text("utf-8")
    (day,) = STATUS.findall(text)
    assert date(2026, 11, 1) <= date.fromisoformat(day)
    assert len(text.splitlines()) < 60
    assert "**Costs.**" in text
    assert page.name in (DOCS / "adr" / "README.md").read_text("utf-8")


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = [page.name[:4] for page in _decisions()]
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


def test_no_link_leads_nowhere() -> None:
    dead = [
        f"{_named(page)}: {target}"
        for page in _pages()
        for target in LINK.findall(page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert dead == []


def test_every_test_that_a_page_names_as_proof_exists() -> None:
    known = {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for path in _files()
        if path.name.startswith("test_") and path.suffix == ".py"
    }
    everything = "".join(known.values())
    lost = []
    for page in _pages():
        if page.name == "your-first-change.md":
            continue
        text = page.read_text("utf-8")
        for file, name in TEST_FILE.findall(text):
            holding = [body for path, body in known.items() if path.endswith(file)]
            if not holding or (name and not any(f"def {name}" in b for b in holding)):
                lost.append(f"{_named(page)}: {file} {name}")
        lost += [
            f"{_named(page)}: {name}"
            for name in TEST_NAME.findall(text)
            if f"def {name}(" not in everything
        ]
    assert lost == []


def test_every_safeguard_has_its_row_and_the_count_is_right() -> None:
    text = (DOCS / "privacy" / "safeguards.md").read_text("utf-8")
    states = dict(SAFEGUARD.findall(text))
    assert list(states) == [f"M{number}" for number in range(1, 25)]
    counts = [
        list(states.values()).count(state)
        for state in ("holds", "in part", "not built yet")
    ]
    # The privacy officer's page and the document say the same of each row.
    assert {one.number for one in SAFEGUARDS if one.is_tested} == {
        number for number, state in states.items() if state == "holds"
    }
    said = "{} hold, {} hold in part and {}".format(*counts)
    assert said in (ROOT / "README.md").read_text("utf-8")
    assert "**Count:** {} hold, {} in part, {} not built.".format(*counts) in text


def test_every_test_that_the_privacy_officers_page_names_exists() -> None:
    body = "".join(path.read_text("utf-8") for path in _files() if path.suffix == ".py")
    named = [one.tested_by for one in SAFEGUARDS if one.is_tested]
    assert [name for name in named if f"def {name}(" not in body] == []


def test_the_card_for_public_code_can_be_read() -> None:
    card = yaml.safe_load((ROOT / "publiccode.yaml").read_text("utf-8"))
    needed = {
        "publiccodeYmlVersion", "name", "url", "platforms", "categories",
        "developmentStatus", "softwareType", "description", "legal", "maintenance",
        "localisation",
    }  # fmt: skip
    assert needed <= set(card)
    assert card["legal"]["license"] == "EUPL-1.2"
    assert set(card["description"]) == {"nl", "en"}
    for words in card["description"].values():
        assert len(words["shortDescription"]) <= 150
        assert 150 <= len(words["longDescription"]) <= 10_000
        assert words["features"]


def test_the_licence_is_the_whole_licence() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in text
    assert "15. Applicable Law" in text
    assert "Appendix" in text


def test_no_text_of_ours_speaks_of_one_persons_machine() -> None:
    # What only the writer's own computer has, put together here from halves.
    private = re.compile(
        "|".join(
            [
                "/" + "work/",
                "/" + "root/(?!\\.)",
                "/tmp/" + "plan",
                "shared/" + "design",
            ]
        )
    )
    text_files = {
        ".md", ".py", ".toml", ".yaml", ".html", ".jinja", ".css", ".js", ".mjs", ".sh"
    }  # fmt: skip
    found = [
        f"{_named(path)}: {match.group()}"
        for path in _files()
        if path.suffix in text_files
        for match in private.finditer(path.read_text("utf-8"))
    ]
    assert found == []


def test_no_lock_file_says_where_a_package_comes_from() -> None:
    locks = [ROOT / "package-lock.json", *(ROOT / "requirements").glob("*.txt")]
    assert len(locks) > 2
    address = re.compile(r'"resolved"|https?://')
    found = [
        f"{_named(path)}: {line.strip()}"
        for path in locks
        for line in path.read_text("utf-8").splitlines()
        # Where a maker may be thanked is no address of a package.
        if address.search(line) and '"url": ' not in line
    ]
    assert found == []


def test_the_server_keeps_no_access_log() -> None:
    text = (SOURCE / "config" / "server.py").read_text("utf-8")
    assert "accesslog = None" in text
