# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a guided talk: headings, what to say aloud, and the text it becomes."""

from dataclasses import dataclass
from typing import Any

from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts.conversation import ConversationDraft
from netwerkregie.domain.intake.phrases.advice import WANTS
from netwerkregie.domain.intake.rules.conversation import Known, Part, joined
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import label, name_them

name_them(
    [
        (Part.OBSERVATION, _("What was seen or heard")),
        (Part.SOURCE, _("Where it comes from")),
        (Part.INTERPRETATION, _("What it may mean, as they see it")),
        (Part.WORRY, _("What worries")),
        (Part.ALTERNATIVE, _("What else it could be")),
        (Part.PROTECTIVE, _("What goes well")),
        (Part.DONE, _("What was done already")),
        (Part.WANT, _("What is asked of us")),
        (Known.FIRST_HAND, _("Seen or heard in person")),
        (Known.HEARD, _("Heard from somebody else")),
        (Known.BOTH, _("Partly the one, partly the other")),
        (Known.NOT_KNOWN, _("Not known")),
    ]
)

phrases.register(
    {
        "intake.nothing_observed": _(
            "Write down what was seen or heard. Without that there is no question yet."
        ),
        "intake.part_too_long": _(
            "This part has {length} characters; {longest} fit. Leave something out."
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Prompt:
    """What to say aloud at a part, and what to ask further.

    Args:
        say: one sentence, as one speaks.
        further: questions for who has more to tell.
        note: what to think of oneself; not to be said.

    """

    say: Any
    further: tuple[Any, ...] = ()
    note: Any = ""


OPENING = _(
    "Good that you call. You need not say who you are, or whom this is about. I ask "
    "eight short things. You may always say: I do not know."
)
READING_BACK = _(
    "I will read it back to you. Stop me if it is not right. Shall I keep it so?"
)

PROMPTS: dict[Part, Prompt] = {
    Part.OBSERVATION: Prompt(
        _("What did you see or hear? Tell me as if I stood beside you."),
        (
            _("What exactly was said or done?"),
            _("When was that? Was it once, or more often?"),
            _("Were you there yourself?"),
        ),
        _("Only what a camera could have seen. What it means comes later."),
    ),
    Part.SOURCE: Prompt(
        _("How do you know this? You can say “a colleague”; no name is needed."),
        (_("Who saw it first?"), _("Did you read it somewhere? Where?")),
    ),
    Part.INTERPRETATION: Prompt(
        _("What do you think is going on?"),
        (_("What makes you think so?"), _("Do others see it in the same way?")),
        _("This is a view, not a fact. That is why it stands apart."),
    ),
    Part.WORRY: Prompt(
        _("What worries you most?"),
        (_("What could happen, and to whom?"), _("Is there danger now?")),
        _("Danger now? Stop here and have the caller ring 112."),
    ),
    Part.ALTERNATIVE: Prompt(
        _("What else could it be?"),
        (
            _("Did something change at home, at school, at work or among friends?"),
            _("What would somebody say who knows them well and likes them?"),
        ),
        _("Prayer, clothing, an opinion or a protest is never a reason to worry."),
    ),
    Part.PROTECTIVE: Prompt(
        _("What goes well?"),
        (
            _("Who do they trust?"),
            _("What do they like to do, and where are they at ease?"),
        ),
    ),
    Part.DONE: Prompt(
        _("What have you done or said yourself, and how did that go?"),
        (_("Who else knows about it?"), _("What would you like to try?")),
    ),
    Part.WANT: Prompt(
        _(
            "What do you want from us: only advice, help in dealing with it, or that "
            "somebody looks at it?"
        ),
    ),
}

NOT_KNOWN = _("Not known")
NOT_SPOKEN = _("Not spoken about.")


def as_text(draft: ConversationDraft, language: str) -> str:
    """Return a talk as the one message it becomes, with a heading per part.

    The parts come back out of it with `drafts.conversation.parted`, on the thread's
    page and on the asker's own.
    """
    with translation.override(language):
        parts = [
            (part, label(part), _told(draft, part, text)) for part, text in draft.told()
        ]
        parts.append((Part.WANT, label(Part.WANT), str(WANTS[draft.want])))
    return joined(parts)


def _told(draft: ConversationDraft, part: Part, text: str | None) -> str:
    if part is not Part.OBSERVATION:
        return _words(text)
    lines = [
        _words(text),
        gettext("When: {when}").format(when=draft.when.strip() or gettext("not known")),
        gettext("How known: {known}").format(known=label(draft.known)),
    ]
    return "\n".join(lines)


def _words(text: str | None) -> str:
    if text is None:
        return str(NOT_SPOKEN)
    return text.strip() or f"{NOT_KNOWN}."
