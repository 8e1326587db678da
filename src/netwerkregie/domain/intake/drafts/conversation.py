# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A guided talk as typed input: separate parts, kept nowhere before the end.

A question written along, an asker's own question and a concern can all start from it.
"""

from dataclasses import dataclass

from netwerkregie.domain.intake.rules.advice import Domain, Want
from netwerkregie.domain.intake.rules.conversation import (
    LONGEST_PART,
    LONGEST_WHEN,
    PARTS,
    SAID_UNKNOWN,
    Known,
    Part,
    Spoken,
    parted,
)

__all__ = [
    "LONGEST_PART",
    "LONGEST_WHEN",
    "PARTS",
    "SAID_UNKNOWN",
    "ConversationDraft",
    "Known",
    "Part",
    "Spoken",
    "parted",
]


@dataclass(frozen=True, slots=True)
class ConversationDraft:
    """What was said, in parts; `None` was not spoken about, "" is not known.

    Args:
        observation: what was seen or heard.
        want: what the caller wants of us.
        when: when it was, in the caller's words.
        known: whether the caller saw it or heard it of somebody else.
        source: who or what it comes from, without a name.
        interpretation: what the caller makes of it.
        worry: what worries them.
        alternative: what else could explain it.
        protective: what goes well.
        done: what was done already.
        domain: the domain the caller speaks from, or None.

    """

    observation: str
    want: Want
    when: str = ""
    known: Known = Known.NOT_KNOWN
    source: str | None = None
    interpretation: str | None = None
    worry: str | None = None
    alternative: str | None = None
    protective: str | None = None
    done: str | None = None
    domain: Domain | None = None

    def told(self) -> tuple[tuple[Part, str | None], ...]:
        """Return the parts that are told in words, in the order of the talk."""
        return (
            (Part.OBSERVATION, self.observation),
            (Part.SOURCE, self.source),
            (Part.INTERPRETATION, self.interpretation),
            (Part.WORRY, self.worry),
            (Part.ALTERNATIVE, self.alternative),
            (Part.PROTECTIVE, self.protective),
            (Part.DONE, self.done),
        )
