# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms are documents and not meters: what their files may say, and what not (M7)."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from netwerkregie.domain.casework.rules import assessments as rules
from netwerkregie.domain.casework.rules import form_files
from netwerkregie.domain.casework.rules.assessments import Answer, Change
from netwerkregie.domain.casework.rules.form_files import FieldKind, FormRefused
from netwerkregie.domain.casework.rules.nominal import Measure, measures_in
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand

TODAY = date(2026, 11, 23)


def _told(**question: Any) -> dict[str, Any]:
    words = {"nl": "Wat is er gezien?", "en": "What was seen?"}
    asked = {"key": "seen", "kind": "text", "label": words, **question}
    return {
        "key": "a-form",
        "version": "1",
        "title": words,
        "lead": words,
        "step": [{"key": "one", "title": words, "question": [asked]}],
    }


def _choice(nl: str, en: str = "Somebody saw it") -> dict[str, Any]:
    other = {"key": "heard", "nl": "Van een ander gehoord", "en": "Heard from another"}
    return _told(kind="choice", option=[other, {"key": "seen", "nl": nl, "en": en}])


@pytest.mark.parametrize(
    "label",
    ["hoog", "matig", "1", "ernstig", "licht verhoogd", "fase twee", "50%", "Hoogst",
     "½", "①", "\uff13", "IV", "vijftig procent", "tweede", "h o o g", "h\u043e\u043eg",
     "A", "★★", "+", "🔴", "rood", "risiconiveau", "Verhoogd risico", "7/10",
     "éérste", "zwaarder", "Zeer zorgelijk", "nooit", "vaak", "drievoudig",
     "dreigingsgraad"],
)  # fmt: skip
def test_m07_an_option_that_measures_stops_the_form(label: str) -> None:
    with pytest.raises(FormRefused):
        form_files.read_form(_choice(label))


@pytest.mark.parametrize(
    "label",
    ["high", "Moderate", "level three", "severe", "rather likely", "20 percent",
     "second", "never", "amber", "a lot more", "low risk", "partly"],
)  # fmt: skip
def test_m07_the_same_holds_in_english(label: str) -> None:
    with pytest.raises(FormRefused):
        form_files.read_form(_choice("Iemand zag het", label))


@pytest.mark.parametrize(
    ("label", "why"),
    [
        ("zeker %", Measure.SHARE),
        ("de helft/3", Measure.SHARE),
        ("school/werk", None),
        ("groep 3", Measure.DIGIT),
        ("★ gezien", Measure.SIGN),
        ("…", Measure.SIGN),
        ("één", Measure.DIGIT),
        ("een", Measure.DIGIT),
        ("een vriend", None),
        ("een van de ouders", None),
        ("b", Measure.ORDER),
    ],
)
def test_m07_each_way_of_measuring_is_known_by_its_own_mark(
    label: str, why: Measure | None
) -> None:
    assert measures_in(label) is why


def test_m07_an_option_has_a_key_and_two_labels_and_no_weight() -> None:
    told = _choice("Thuis gezien")
    told["step"][0]["question"][0]["option"][0]["weight"] = "x"
    with pytest.raises(FormRefused):
        form_files.read_form(told)


@pytest.mark.parametrize(
    "label", ["Van een ander gehoord", "Het staat op papier", "Thuis", "Op school"]
)
def test_a_name_of_a_kind_is_an_option(label: str) -> None:
    made = form_files.read_form(_choice(label))
    assert made.fields[0].says("seen", "nl") == label


@pytest.mark.parametrize(
    "question",
    [
        {"kind": "number"},
        {"kind": "scale"},
        {"weight": "2"},
        {"score": True},
        {"colour": "red"},
        {"kind": "choice"},
        {"kind": "text", "option": [{"key": "x", "nl": "Thuis", "en": "At home"}]},
        {"key": "geloof"},
        {"label": {"nl": "Wat is de afkomst van de persoon?", "en": "What is it?"}},
        {"label": {"nl": "Alleen in het Nederlands"}},
    ],
    ids=str,
)
def test_m07_a_form_has_no_number_no_weight_and_no_protected_fact(
    question: dict[str, Any],
) -> None:
    with pytest.raises(FormRefused):
        form_files.read_form(_told(**question))


def test_a_sum_above_the_questions_is_no_key_of_a_form() -> None:
    with pytest.raises(FormRefused):
        form_files.read_form({**_told(), "total": {"from": ["seen"]}})


def test_the_shipped_forms_have_four_kinds_of_answers_and_both_languages() -> None:
    shipped = form_files.forms()
    assert {form_files.OPEN_WEIGHING, form_files.SECOND_LOOK} <= set(shipped)
    fields = [one for form in shipped.values() for one in form.fields]
    assert {one.kind for one in fields} == set(FieldKind)
    for form in shipped.values():
        for step in form.steps:
            for question in step.questions:
                assert set(question.label) == {"nl", "en"}


def test_a_factor_takes_its_source_the_other_explanation_and_what_goes_well() -> None:
    form = form_files.forms()[form_files.OPEN_WEIGHING]
    factor = form.steps[0].questions[0]
    parts = [one.part for one in factor.fields]
    assert parts == ["observation", "source", "alternative", "protective"]
    seen = {factor.fields[0].key: Answer(text="[P1] riep iets.")}
    left = {one.key for one in rules.missing(form, seen)}
    assert {one.key for one in factor.fields[1:]} <= left
    not_known = {one.key: Answer(is_unknown=True) for one in form.fields}
    assert rules.missing(form, not_known) == ()


@pytest.mark.parametrize("text", ["8", "7/10", "ernstig", "Zeer hoog.", "fase twee"])
def test_m07_an_answer_is_no_bare_number_or_degree(text: str) -> None:
    field = form_files.Field("seen", FieldKind.TEXT)
    with pytest.raises(RuleBroken) as refused:
        rules.check_answer(field, Answer(text=text))
    assert refused.value.code == "casework.form_bare_measure"
    said = "Het gaat goed op school, zegt de mentor."
    assert rules.check_answer(field, Answer(text=said)).text == said


def test_an_answer_keeps_only_what_its_question_asks() -> None:
    stuffed = Answer(text="Woorden.", day=TODAY, refers=uuid4())
    field = form_files.Field("when", FieldKind.DATE)
    assert rules.check_answer(field, stuffed) == Answer(day=TODAY)


def test_answers_come_back_as_they_were_sealed() -> None:
    answers = {
        "a": Answer(text="Woorden."),
        "b": Answer(is_unknown=True),
        "c": Answer(day=TODAY),
        "d": Answer(refers=uuid4(), text="Van horen zeggen."),
        "e": Answer(choice="seen"),
    }
    assert rules.from_plain(rules.as_plain(answers)) == answers


def test_two_forms_are_compared_by_sentence_and_never_in_a_number() -> None:
    before = "[P1] zoekt werk. [P1] slaapt slecht."
    after = "[P1] zoekt werk. [P1] heeft een baan gevonden."
    left, right = rules.compare(before, after)
    assert [one.change for one in left] == [Change.SAME, Change.GONE]
    assert [one.change for one in right] == [Change.SAME, Change.NEW]


def test_m23_a_form_about_a_minor_holds_half_as_long() -> None:
    adult = rules.valid_until(TODAY, AgeBand.ADULT) - TODAY
    for band in (AgeBand.YOUNG_TEEN, AgeBand.OLDER_TEEN, AgeBand.UNKNOWN):
        assert rules.valid_until(TODAY, band) - TODAY <= adult / 2
        assert rules.signed_by(TODAY, band) - TODAY <= timedelta(days=15)
    assert adult <= timedelta(days=182)
    with pytest.raises(RuleBroken):
        rules.check_valid_until(TODAY + timedelta(days=183), TODAY, AgeBand.ADULT)


def test_two_assessors_are_two_people_of_two_organisations() -> None:
    one, other = uuid4(), uuid4()
    rules.check_assessors((one, "Welzijn"), (other, "GGZ"), [one])
    for second in ((other, " welzijn "), (one, "GGZ")):
        with pytest.raises(RuleBroken):
            rules.check_assessors((one, "Welzijn"), second, [one])


def test_an_instrument_without_a_certificate_is_not_named() -> None:
    with pytest.raises(RuleBroken):
        rules.check_certificate(TODAY, TODAY - timedelta(days=1), TODAY)
    rules.check_certificate(TODAY, TODAY, TODAY)


def test_every_shipped_option_and_its_key_names_a_kind() -> None:
    for form in form_files.forms().values():
        for field in form.fields:
            for key, words in field.options:
                said = [*words.values(), key.replace("_", " ")]
                assert [measures_in(one) for one in said] == [None] * len(said)
