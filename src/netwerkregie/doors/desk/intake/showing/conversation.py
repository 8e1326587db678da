# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The conversation sheet as a page and a paper want it: values only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from netwerkregie.domain.intake.drafts.conversation import PARTS, Part, parted
from netwerkregie.domain.intake.phrases.advice import WANTS
from netwerkregie.domain.intake.phrases.conversation import (
    NOT_KNOWN,
    OPENING,
    PROMPTS,
    READING_BACK,
    Prompt,
)
from netwerkregie.doors.desk.components.renderer import Problem
from netwerkregie.doors.desk.components.values import Pair
from netwerkregie.doors.desk.intake.forms.conversation import (
    NAMES,
    TOLD,
    ConversationForm,
)
from netwerkregie.foundation.documents import Lines, Paper, Words
from netwerkregie.foundation.documents import Part as PaperPart
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.privacy.marking import Inspection, look_at

LINES = {Part.OBSERVATION: 4, Part.WANT: 1}


@dataclass(frozen=True, slots=True)
class Section:
    """A part on the page, with what the guard points at in it."""

    number: int
    part: Part
    heading: str
    prompt: Prompt
    main: BoundField
    others: Sequence[BoundField]
    seen: Inspection | None = None

    @property
    def is_choice(self) -> bool:
        """Tell whether the part is a list of choices, which has a legend of its own."""
        return self.part is Part.WANT


def sections_of(
    form: ConversationForm, seen: Mapping[str, Inspection] | None = None
) -> list[Section]:
    """Return the parts of the sheet in the order of the talk."""
    return [
        Section(
            number=number,
            part=part,
            heading=label(part),
            prompt=PROMPTS[part],
            main=form[NAMES[part][0]],
            others=[form[name] for name in NAMES[part][1:]],
            seen=(seen or {}).get(str(part)),
        )
        for number, part in enumerate(PARTS, start=1)
    ]


def seen_in(values: Mapping[str, Any]) -> dict[str, Inspection]:
    """Return what the guard points at, part by part, "when" with the first."""
    texts = {str(part): str(values.get(str(part)) or "") for part in TOLD}
    first = str(Part.OBSERVATION)
    texts[first] = "\n".join([texts[first], str(values.get("when") or "")]).strip()
    looked = {name: look_at(text) for name, text in texts.items()}
    return {name: found for name, found in looked.items() if found.reasons}


def problems_of(form: ConversationForm) -> list[Problem]:
    """Return what is wrong, each with the heading of its part."""
    if not form.is_bound:
        return []
    found = [Problem(str(text)) for text in form.non_field_errors()]
    for part, names in NAMES.items():
        for name in names:
            target = getattr(form[name], "target", form[name].auto_id)
            found += [
                Problem(str(text), str(target), label(part))
                for text in form[name].errors
            ]
    return found


def pairs_of(text: str) -> list[Pair]:
    """Return the parts of a message of the sheet, headed in the reader's language."""
    return [Pair(label(one.part), one.text) for one in parted(text)]


def paper_of(language: str, municipality: str) -> Paper:
    """Return an empty sheet for whoever takes notes on paper."""
    quiet = [
        Words(_("Write no names, no addresses and no numbers of people.")),
        Words(
            _(
                "Type it in today. Then tear this paper up and put it with the "
                "confidential paper. Take no picture of it and send it to nobody."
            )
        ),
        Words(_("Say: “{words}”").format(words=OPENING)),
    ]
    parts = [PaperPart(_("Before you begin"), quiet)]
    parts += [_on_paper(number, part) for number, part in enumerate(PARTS, start=1)]
    closing = [Words(_("Say: “{words}”").format(words=READING_BACK))]
    parts.append(PaperPart(_("Before you hang up"), closing))
    return Paper(
        title=_("Conversation sheet"),
        language=language,
        from_whom=municipality,
        lead=_(
            "For a talk on the telephone, in three minutes. “Not known” is a full "
            "answer."
        ),
        foot=_("Type it in today and destroy this paper"),
        parts=parts,
    )


def _on_paper(number: int, part: Part) -> PaperPart:
    prompt = PROMPTS[part]
    blocks: list[Words | Lines] = [Words(_("Say: “{words}”").format(words=prompt.say))]
    if prompt.further:
        blocks.append(Words(" ".join(map(str, prompt.further)), is_quiet=True))
    if prompt.note:
        blocks.append(Words(str(prompt.note), is_quiet=True))
    if part is Part.OBSERVATION:
        blocks.append(Words(_("When? First-hand or heard?")))
    elif part is Part.WANT:
        blocks.append(Words(" / ".join(map(str, WANTS.values()))))
    else:
        blocks.append(Words(_("Or: {words}").format(words=NOT_KNOWN), is_quiet=True))
    blocks.append(Lines(LINES.get(part, 2)))
    return PaperPart(f"{number}. {label(part)}", blocks)
