# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every sentence is found, in code and on pages, and a missing one is named."""

from pathlib import Path

from babel.messages.catalog import Catalog

from netwerkregie.config import messages

PAGE = """{% load i18n %}
<h1>{% translate "Today" %}</h1>
   {% blocktranslate count n=waiting trimmed %}
 {{ n }} question
 waits
     {% plural %}{{ n }} questions wait{% endblocktranslate %}
<a title="{% translate 'May' context 'month' %}">it's</a>
"""


def test_a_page_gives_its_sentences_with_plural_and_context(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE)
    found = [(message, context) for message, _, context in messages.sentences(page)]
    assert found == [
        ("Today", None),
        (("%(n)s question waits", "%(n)s questions wait"), None),
        ("May", "month"),
    ]


def test_code_gives_its_sentences(tmp_path: Path) -> None:
    code = tmp_path / "phrases.py"
    code.write_text(
        'LABEL = _("Unlock")\ndef say(n):\n    return ngettext("one", "many", n)\n'
    )
    assert [found for found, _, _ in messages.sentences(code)] == [
        "Unlock",
        ("one", "many"),
    ]


def test_a_missing_a_doubtful_and_a_broken_translation_are_faults() -> None:
    said, dutch = messages.new_catalog(), messages.new_catalog()
    for sentence in ("Missing", "Doubtful", "%(n)s broken", "Fine"):
        said.add(sentence, flags=["python-format"] if "%" in sentence else [])
    dutch.add("Doubtful", "Twijfel", flags=["fuzzy"])
    dutch.add("%(n)s broken", "%(m)s stuk", flags=["python-format"])
    dutch.add("Fine", "Goed")
    faults = list(messages.faults_of(said, dutch))
    for fault, sentence in zip(
        faults, ["Missing", "Doubtful", "%(n)s broken"], strict=True
    ):
        assert sentence in fault


def test_a_word_that_makes_a_suspect_of_somebody_is_a_fault() -> None:
    for word in ("verdachte", "Verdachten", "risico", "subject", "geradicaliseerde"):
        said, dutch = messages.new_catalog(), messages.new_catalog()
        said.add("About")
        dutch.add("About", f"Over de {word}.")
        assert len(list(messages.faults_of(said, dutch))) == 1


def test_writing_the_same_catalogue_twice_is_the_same_file(tmp_path: Path) -> None:
    catalog: Catalog = messages.new_catalog()
    catalog.add("Today", "Vandaag", locations=[("doors/desk/page.html", 0)])
    messages.write(tmp_path / "a.po", catalog)
    messages.write(tmp_path / "b.po", catalog)
    assert (tmp_path / "a.po").read_text() == (tmp_path / "b.po").read_text()
    assert "Date" not in (tmp_path / "a.po").read_text()


def test_a_file_outside_every_room_belongs_to_config() -> None:
    assert messages.room_of(messages.SOURCE / "foundation/kernel/roles.py") == (
        messages.SOURCE / "config"
    )
    assert messages.room_of(messages.SOURCE / "domain/intake/rules.py") == (
        messages.SOURCE / "domain/intake"
    )
