# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of second looks hold, why, and until when."""

from typing import Any

from netwerkregie.domain.casework.privacy.declaring import declare_model
from netwerkregie.domain.casework.rules.samples import TERMS
from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.privacy import Module, Retention

SAMPLE = Retention(
    name="second look",
    starts="the end of the concern that was drawn",
    days=30,
    reason="it goes with the concern it looks at, and reopens nothing",
)
COUNT = Retention(
    name="count of second looks",
    starts="the end of the year",
    days=7 * 366,
    reason="the account of how well is decided; it is about nobody",
)
LESSON = Retention(
    name="lesson of second looks",
    starts="the day it was written",
    days=TERMS.lesson,
    reason="a lesson is about what we do; after two years it is learnt or outdated",
)

ABOUT = "the person the concern was about, without identity"
COLLEAGUES = "colleagues, as writer and as reader"
READERS = ("two weighers who had nothing to do with it",)


def declare_samples() -> None:
    """Put second looks in the register of processing."""
    both: dict[str, Any] = {"module": Module.WEIGHING, "purpose": Purpose.WEIGHING}
    declare_model(
        "Sample",
        ABOUT,
        SAMPLE,
        {
            "concern_id": "to copy it, to draw it once and to go with it; never shown",
            "looked": "which kind of decision is looked at again; its readers never "
            "see it",
            "reason": "the code of that decision, for the count",
            "state": "whether two people read it",
            "drawn_on": "the month it is counted in",
            "destroy_on": "the day on which it goes, with the concern",
            "first_id": "one of two readers who were drawn by chance",
            "second_id": "the other, of another organisation",
            "body": "the sealed copy without identity",
        },
        recipients=READERS,
        **both,
    )
    declare_model(
        "SampleReading",
        ABOUT,
        SAMPLE,
        {
            "sample": "the second look it belongs to",
            "written_by": "which of the two",
            "written_on": "the day, never the time",
            "body": "the sealed words, and what the reader would have decided",
        },
        recipients=READERS,
        **both,
    )
    declare_model(
        "SampleCount",
        "nobody; a count",
        COUNT,
        {
            "month": "when it was drawn",
            "looked": "which kind of decision was looked at again",
            "reason": "the code of that decision",
            "result": "whether two readers would have decided the same",
            "looks": "how many; below five it is not shown",
        },
        **both,
    )
    declare_model(
        "SampleLesson",
        COLLEAGUES,
        LESSON,
        {
            "text": "what is done better from now on; the guard reads it, and a second "
            "person",
            "written_by": "who wrote it",
            "written_on": "the day, never the time",
            "read_by": "another, who stands behind it",
            "read_on": "the day from which others see it",
            "gone_on": "the day on which it goes",
            "once": "drawn with the page, to know a double click",
        },
        **both,
    )
