# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every kind of finding explains itself, in both languages."""

import pytest
from django.utils.translation import override

from netwerkregie.foundation.kernel import phrases as kernel_phrases
from netwerkregie.foundation.privacy.guard import Kind
from netwerkregie.foundation.privacy.phrases import explain


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_says_what_why_and_how_without_it(kind: Kind) -> None:
    explanation = explain(kind)
    with override("en"):
        sentences = [explanation.label, explanation.why, explanation.instead]
        assert all(str(sentence) for sentence in sentences)
        said = kernel_phrases.say(f"privacy.guard.{kind}.why")
        assert said == str(explanation.why)


@pytest.mark.parametrize("kind", Kind)
def test_no_forbidden_word_stands_in_a_sentence(kind: Kind) -> None:
    explanation = explain(kind)
    for language in ("nl", "en"):
        with override(language):
            shown = f"{explanation.label} {explanation.why} {explanation.instead}"
        for word in ("verdachte", "subject:", "risico", "geradicaliseerd"):
            assert word not in shown.lower()
