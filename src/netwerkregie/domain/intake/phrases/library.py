# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the answer library on screen."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.rules.library import (
    Check,
    ItemKind,
    SentBack,
    Standing,
    Theme,
)
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (ItemKind.ANSWER, _("Answer")),
        (ItemKind.REASSURANCE, _("Worry taken away")),
        (ItemKind.ADDRESS, _("Referral address")),
        (ItemKind.LESSON, _("Lesson")),
        (Theme.CONVERSATION, _("Having a conversation")),
        (Theme.CLASSROOM, _("In the classroom")),
        (Theme.HOME, _("At home")),
        (Theme.ONLINE, _("Online")),
        (Theme.GROUP, _("Tension in a group")),
        (Theme.CHANGE, _("Somebody changes")),
        (Theme.EXPRESSION, _("What everybody may do")),
        (Theme.SHARING, _("Telling others")),
        (Theme.HELP, _("Help and support")),
        (Theme.DANGER, _("Danger")),
        (Standing.DRAFT, _("Draft")),
        (Standing.ASKED, _("Waits for a second reader")),
        (Standing.STANDING, _("Read by two")),
        (Check.NO_PERSON, _("No person: no name, age, family or work of somebody")),
        (Check.NO_PLACE, _("No place: no district, street or building")),
        (Check.NO_DATE, _("No date: nobody can tell when it was")),
        (Check.NO_SCHOOL, _("No school, club or other organisation")),
        (
            Check.NOT_RECOGNISABLE,
            _("Who was part of it does not recognise it as theirs"),
        ),
        (SentBack.RECOGNISABLE, _("Somebody could be recognised")),
        (SentBack.NOT_RIGHT, _("Something in it is not right")),
        (SentBack.UNCLEAR, _("It is not clear enough")),
        (SentBack.NOT_OURS, _("We do not need this text")),
    ]
)

phrases.register(
    {
        "intake.library_guarded": _(
            "There are words about a person in this text. Take them out; what needs "
            "to be kept about somebody belongs in an advice question."
        ),
        "intake.item_step_not_open": _(
            "This is no longer possible: somebody changed this text just before you. "
            "Look at it again."
        ),
        "intake.item_text_missing": _("Write something here."),
        "intake.item_half_english": _(
            "Write both the title and the text in English, or leave both empty."
        ),
        "intake.item_text_too_long": _(
            "This has {length} characters; {longest} fit. Leave something out."
        ),
        "intake.item_phone_not_a_service": _(
            "Give the number of a service, like 0800-2000 or 112. A mobile number "
            "belongs to a person and has no place here."
        ),
        "intake.item_website_not_plain": _(
            "Write a website as text, like veiligthuis.nl. A page of a person has no "
            "place here."
        ),
        "intake.lesson_checks_missing": _(
            "Look at each of the five points. A lesson by which somebody can be "
            "recognised is not kept."
        ),
        "intake.item_too_many": _(
            "There are {most} texts in the library. Take one out that nobody needs."
        ),
        "intake.item_changed": _(
            "A colleague changed this text while you were writing. Yours is still "
            "here; look at theirs first."
        ),
        "intake.item_other_text": _(
            "The text changed after you opened it. Read it again before you sign."
        ),
        "intake.item_not_standing": _(
            "First a second person reads it. After that it can be shown to others."
        ),
        "intake.item_not_for_public": _(
            "Only what takes a worry away and referral addresses stand on the "
            "anonymous site."
        ),
        "intake.item_not_to_share": _(
            "You share what your own municipality wrote, and no addresses."
        ),
        "intake.item_taken_already": _("You took this text over already."),
    }
)

phrases.register(
    {
        Verb.LIBRARY_WRITTEN: _("wrote a text for the answer library"),
        Verb.LIBRARY_CHANGED: _("changed a text of the answer library"),
        Verb.LIBRARY_READER_ASKED: _("asked a second reader for a library text"),
        Verb.LIBRARY_SIGNED: _("signed a text of the answer library"),
        Verb.LIBRARY_SENT_BACK: _("sent a text of the answer library back"),
        Verb.LIBRARY_READ_AGAIN: _("read a text of the answer library again"),
        Verb.LIBRARY_SHOWN: _("put a library text on the anonymous site"),
        Verb.LIBRARY_HIDDEN: _("took a library text off the anonymous site"),
        Verb.LIBRARY_SHARED: _("shared a library text with other municipalities"),
        Verb.LIBRARY_UNSHARED: _("stopped sharing a library text"),
        Verb.LIBRARY_TAKEN_OVER: _("took a text over from another municipality"),
        Verb.LIBRARY_SHIPPED_PUT_IN: _("put the texts of the product in the library"),
        Verb.LIBRARY_REMOVED: _("took a text out of the answer library"),
        Verb.LIBRARY_DESTROYED: _("a text of the answer library was destroyed"),
        Verb.SHARED_DESTROYED: _("a shared text was destroyed"),
    }
)
