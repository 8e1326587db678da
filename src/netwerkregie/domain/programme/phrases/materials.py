# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of lesson formats."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.rules.materials import (
    Came,
    Duration,
    FormatCheck,
    FormatLanguage,
    FormatSentBack,
    Licence,
    NoteSide,
    RecallReason,
    TargetAge,
    VersionState,
)
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

PAIRS: list[tuple[StrEnum, Any]] = [
    (TargetAge.CHILDREN, _("9 to 11 years")),
    (TargetAge.YOUNG, _("12 to 14 years")),
    (TargetAge.OLDER, _("15 to 17 years")),
    (TargetAge.ADULTS, _("18 years and older")),
    (Duration.LESSON, _("At most an hour")),
    (Duration.PART, _("One to two and a half hours")),
    (Duration.LONGER, _("Longer")),
    (FormatLanguage.DUTCH, _("Dutch")),
    (FormatLanguage.EASY_DUTCH, _("Easy Dutch")),
    (FormatLanguage.FRISIAN, _("Frisian")),
    (FormatLanguage.ENGLISH, _("English")),
    (FormatLanguage.FEW_WORDS, _("Pictures, few words")),
    (Licence.CC0, _("CC0 1.0: everything is allowed")),
    (Licence.CC_BY, _("CC BY 4.0: with the maker's name")),
    (Licence.CC_BY_SA, _("CC BY-SA 4.0: with the name, changes under the same")),
    (Licence.CC_BY_NC, _("CC BY-NC 4.0: with the name, not for money")),
    (
        Licence.CC_BY_NC_SA,
        _("CC BY-NC-SA 4.0: with the name, not for money, changes under the same"),
    ),
    (Licence.PERMISSION, _("Permission of the maker, in writing")),
    (Licence.UNKNOWN, _("Not known: for ourselves only")),
    (Came.OWN, _("Our own")),
    (Came.ADOPTED, _("Taken over")),
    (Came.IMPORTED, _("From a file")),
    (VersionState.OPEN, _("Being written")),
    (VersionState.ASKED, _("Waits for a second reader")),
    (VersionState.SHARED, _("Shared")),
    (VersionState.REPLACED, _("Shared before, replaced since")),
    (VersionState.RECALLED, _("Called back")),
    (VersionState.TAKEN, _("As it came")),
    (FormatCheck.NO_PERSON, _("Nobody is named or can be recognised.")),
    (FormatCheck.NO_SCHOOL, _("No school, class or lesson can be recognised.")),
    (FormatCheck.NO_FACES, _("In no file somebody's face or name can be seen.")),
    (FormatCheck.LICENCE, _("We may share this under the licence that is named.")),
    (FormatSentBack.RECOGNISABLE, _("Somebody can be recognised in it")),
    (FormatSentBack.LICENCE, _("I am not sure that we may share it")),
    (FormatSentBack.UNCLEAR, _("It is not clear")),
    (FormatSentBack.NOT_RIGHT, _("Something in it is not right")),
    (RecallReason.MISTAKE, _("There is a mistake in it")),
    (RecallReason.LICENCE, _("We may not share it after all")),
    (RecallReason.WENT_WRONG, _("It worked out badly")),
    (RecallReason.OUTDATED, _("It is out of date")),
    (NoteSide.WORKS, _("This works")),
    (NoteSide.WORKS_NOT, _("This does not work")),
    (NoteSide.TIP, _("A tip")),
]

name_them(PAIRS)

phrases.register(
    {
        "programme.version_step_not_open": _(
            "This is not possible any more: a colleague was before you. Look at the "
            "page again."
        ),
        "programme.format_changed_meanwhile": _(
            "A colleague changed this just before you. What you typed still stands "
            "here; look at it again and save."
        ),
        "programme.format_too_many": _("At most {most}. Put some together."),
        "programme.format_step_minutes": _(
            "Begin each step with its minutes, such as: 10 Getting to know each other."
        ),
        "programme.format_steps_too_long": _(
            "The steps take {taken} minutes together, and the whole takes {minutes}."
        ),
        "programme.format_link": _(
            "Write the address of a page that everybody may see, with https:// in "
            "front and nothing after a question mark."
        ),
        "programme.format_permission": _(
            "Say where the permission in writing is kept, such as a case number."
        ),
        "programme.format_licence_unknown": _(
            "We do not know under which licence this is, so it stays with us. Ask the "
            "maker, or choose the licence."
        ),
        "programme.format_not_adaptable": _(
            "The maker permitted to use this, not to change it. Ask the maker first."
        ),
        "programme.format_other_licence": _(
            "What this was made from does not allow this licence. Choose the licence "
            "of the original."
        ),
        "programme.format_checks_missing": _(
            "Look at each of the four points. A format in which somebody can be "
            "recognised is not shared."
        ),
        "programme.format_other_text": _(
            "It changed since you opened it. Read it again before you sign."
        ),
        "programme.format_recalled": _(
            "Who made this called it back. Make a version of your own first, or choose "
            "another format."
        ),
        "programme.format_taken_already": _("This format is in your library already."),
        "programme.format_own": _("This is a format of your own municipality."),
        "programme.format_nothing_newer": _("You have the newest version already."),
        "programme.format_is_fixed": _(
            "This version was shared and does not change any more. Make a new version."
        ),
        "programme.format_too_many_formats": _(
            "The library is full: {most} formats. Take out what nobody uses."
        ),
        "programme.format_too_many_notes": _(
            "There are {most} experiences with this format already. Take out old ones."
        ),
        "programme.format_file_kind": _("Only a PDF or a picture is kept."),
        "programme.format_file_large": _(
            "This file is larger than {megabytes} MB. Make it smaller."
        ),
        "programme.format_files_large": _(
            "All files together may be {megabytes} MB. Take one out first."
        ),
        "programme.format_file_same": _("This very file is there already."),
        "programme.format_not_shared": _(
            "Only a version that two people signed leaves the house."
        ),
        "programme.format_in_use": _(
            "This format was shared. Call it back first; then it can be taken out."
        ),
        "programme.format_file_broken": _(
            "This is not a file of a lesson format, or it is damaged. Ask who sent it "
            "for a new one."
        ),
        "programme.format_file_too_large": _(
            "This file is too large: at most {megabytes} MB, with {most} files in it."
        ),
        "programme.format_file_newer": _(
            "This file was made by a newer version of Netwerkregie. Ask for an update."
        ),
        "programme.format_file_field": _(
            "One part of the file is not as it should be: {part}. Ask who sent it for "
            "a new one."
        ),
        "programme.format_file_guarded": _(
            "The file says something about a person: {part}. It is not taken in. Ask "
            "who sent it to take that out."
        ),
        str(Verb.FORMAT_WRITTEN): _("wrote a lesson format"),
        str(Verb.FORMAT_CHANGED): _("changed a lesson format"),
        str(Verb.FORMAT_FILE_ADDED): _("added a file to a lesson format"),
        str(Verb.FORMAT_FILE_REMOVED): _("took a file out of a lesson format"),
        str(Verb.FORMAT_READER_ASKED): _("asked somebody to read a lesson format"),
        str(Verb.FORMAT_SIGNED): _("signed a lesson format"),
        str(Verb.FORMAT_SHARED): _("shared a lesson format"),
        str(Verb.FORMAT_SENT_BACK): _("sent a lesson format back"),
        str(Verb.FORMAT_RECALLED): _("called a lesson format back"),
        str(Verb.FORMAT_ADOPTED): _("took over a lesson format"),
        str(Verb.FORMAT_UPDATED): _("took over a newer version of a lesson format"),
        str(Verb.FORMAT_RENEWED): _("began a new version of a lesson format"),
        str(Verb.FORMAT_CONFIRMED): _("said that a lesson format still holds"),
        str(Verb.FORMAT_NOTED): _("wrote an experience with a lesson format"),
        str(Verb.FORMAT_NOTE_REMOVED): _("took an experience out"),
        str(Verb.FORMAT_PLANNED): _("planned from a lesson format"),
        str(Verb.FORMAT_EXPORTED): _("made a file of a lesson format"),
        str(Verb.FORMAT_IMPORTED): _("took in a lesson format from a file"),
        str(Verb.FORMAT_REMOVED): _("took a lesson format out of the library"),
        str(Verb.FORMAT_DESTROYED): _("a lesson format was destroyed"),
        str(Verb.SHARED_FORMAT_DESTROYED): _("a shared lesson format was destroyed"),
    }
)
