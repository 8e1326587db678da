# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of advice and scratch notes on screen."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.rules import advice as rules
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import phrases

STATES = {
    rules.State.WAITING: _("Waiting for an answer"),
    rules.State.ANSWERED: _("Answered"),
    rules.State.REFERRED: _("Waiting for a partner"),
    rules.State.CLOSED: _("Closed"),
}

OUTCOMES = {
    rules.Outcome.ADVICE_GIVEN: _("Advice given"),
    rules.Outcome.DISPELLED: _("Worry taken away"),
    rules.Outcome.REGULAR_CARE: _("To regular care"),
    rules.Outcome.IMMEDIATE_DANGER: _("Immediate danger, passed on"),
    rules.Outcome.BECAME_CONCERN: _("Became a concern"),
    rules.Outcome.NOT_FOR_US: _("Not for us, referred on"),
    rules.Outcome.DISHONEST: _("Not an honest question"),
    rules.Outcome.WENT_QUIET: _("Ended by itself after an answer"),
}

WANTS = {
    rules.Want.ONLY_ADVICE: _("I only want advice"),
    rules.Want.HELP_ME: _("I want help in dealing with this"),
    rules.Want.LOOK_AT_THIS: _("I want someone to look at this"),
}

# The same wishes, as the desk speaks of them.
WANTS_TOLD = {
    rules.Want.ONLY_ADVICE: _("wants advice only"),
    rules.Want.HELP_ME: _("wants help in dealing with it"),
    rules.Want.LOOK_AT_THIS: _("wants someone to look at it"),
}

DOMAINS = {
    rules.Domain.EDUCATION: _("Education"),
    rules.Domain.CARE: _("Care and welfare"),
    rules.Domain.YOUTH: _("Youth work"),
    rules.Domain.FAITH_AND_PHILOSOPHY: _("Faith and philosophy"),
    rules.Domain.SPORT: _("Sport"),
    rules.Domain.RESIDENTS: _("Residents"),
    rules.Domain.INTEREST: _("Interest organisation"),
    rules.Domain.SAFETY: _("Safety"),
    rules.Domain.MUNICIPALITY: _("Municipality"),
    rules.Domain.BUSINESS: _("Business"),
}

VERBS = {
    Verb.THREAD_ASKED: _("asked for advice"),
    Verb.THREAD_WRITTEN_ALONG: _("wrote a question down for somebody who called"),
    Verb.THREAD_ADDED_TO: _("added to a question"),
    Verb.THREAD_READ_BY_ASKER: _("read their own question"),
    Verb.THREAD_READ: _("opened a question"),
    Verb.FILE_READ: _("opened a file with a question"),
    Verb.THREAD_ANSWERED: _("answered a question"),
    Verb.THREAD_CLOSED: _("closed a question"),
    Verb.THREAD_RESTED: _("a question ended by itself"),
    Verb.THREAD_RESEALED: _("a question got another key"),
    Verb.THREAD_DESTROYED: _("a question was destroyed"),
    Verb.FILE_DESTROYED: _("a file was destroyed"),
    Verb.NOTE_WRITTEN: _("wrote a scratch note"),
    Verb.NOTE_READ: _("read an own scratch note"),
    Verb.NOTE_THROWN_AWAY: _("threw an own scratch note away"),
    Verb.NOTE_DESTROYED: _("a scratch note was destroyed"),
}

SENTENCES = {
    "intake.text_empty": _(
        "Nothing is written yet. Write something and send it again."
    ),
    "intake.text_too_long": _(
        "This text has {length} characters; {longest} fit. Leave something out, or "
        "send the rest as a second message."
    ),
    "intake.note_too_long": _(
        "A scratch note fits on one screen: {longest} characters. This has {length}."
    ),
    "intake.too_many_notes": _(
        "You have {most} scratch notes already. Throw one away first."
    ),
    "intake.step_not_open": _(
        "This is no longer possible: somebody changed this question just before you. "
        "Look at it again."
    ),
    "intake.outcome_not_by_hand": _("Choose one of the outcomes in the list."),
    "intake.desk_not_ready": _(
        "This municipality cannot receive questions yet. Nothing was sent. You can "
        "call the municipality."
    ),
    "intake.uploads_too_large": _(
        "These files together are larger than {megabytes} MB. Choose a smaller one, "
        "or send it in a second message."
    ),
    "intake.still_readable": _(
        "A key could not be destroyed. Nothing was removed; the next run tries again."
    ),
    "intake.no_key": _(
        "You do not have the key of the advice team yet. A colleague who has it can "
        "give you access on Today."
    ),
}

phrases.register(SENTENCES | {str(verb): told for verb, told in VERBS.items()})

COLOURS = {
    "blue": _("blue"), "green": _("green"), "yellow": _("yellow"),
    "white": _("white"), "silver": _("silver"), "golden": _("golden"),
    "purple": _("purple"), "orange": _("orange"), "light": _("light"),
    "quiet": _("quiet"), "early": _("early"), "late": _("late"),
    "round": _("round"), "tall": _("tall"), "soft": _("soft"), "bright": _("bright"),
}  # fmt: skip

THINGS = {
    "rider": _("rider"), "bridge": _("bridge"), "tower": _("tower"),
    "garden": _("garden"), "boat": _("boat"), "lamp": _("lamp"), "cloud": _("cloud"),
    "river": _("river"), "window": _("window"), "stone": _("stone"),
    "tree": _("tree"), "bicycle": _("bicycle"), "bell": _("bell"), "hill": _("hill"),
    "path": _("path"), "harbour": _("harbour"), "kite": _("kite"), "mill": _("mill"),
    "pencil": _("pencil"), "feather": _("feather"), "anchor": _("anchor"),
    "lantern": _("lantern"), "bench": _("bench"), "apple": _("apple"),
}  # fmt: skip


def say_nickname(nickname: str) -> str:
    """Return a thread's memorable name in the reader's language."""
    colour, thing, number = nickname.split("-")
    return f"{COLOURS[colour]} {THINGS[thing]} {number}"
