# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of the library of lesson formats: the shelf, one format, its versions, use."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet, Sum

from netwerkregie.domain.network.queries.shelves import narrowed
from netwerkregie.domain.programme.models import (
    Activity,
    EvaluationTally,
    FormatFile,
    FormatNote,
    FormatUse,
    FormatVersion,
    LessonFormat,
)
from netwerkregie.domain.programme.policies import materials as policies
from netwerkregie.domain.programme.rules import materials as rules
from netwerkregie.domain.programme.rules.activities import ActivityState
from netwerkregie.domain.programme.rules.evaluations import Answer, Moment, Question
from netwerkregie.domain.programme.rules.materials import (
    Duration,
    VersionState,
    VersionStep,
)
from netwerkregie.foundation.kernel import Actor, NotFound
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.queries import Standing as SecondReading

KIND = "lesson_format"
"""As second readers know it (foundation.signing)."""
PAGE = 20
UNTOUCHED_BEFORE = timedelta(days=60)
"""So long before a format goes by itself, Today says so."""
LISTED = (
    *("id", "municipality_id", "kind", "title", "audience", "ages", "minutes"),
    *("language", "licence", "credit", "number"),
)
OWN = (*LISTED, "format_id", "state", "sent_back", "written_by")

Found = TypeVar("Found", bound=Model)


@dataclass(frozen=True, slots=True)
class FormatFilter:
    """What the library is narrowed by; never by a belief or an origin (row M1)."""

    text: str = ""
    kind: str = ""
    age: str = ""
    duration: str = ""
    language: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class VersionPage:
    """A part of the list, and the place where the next begins."""

    rows: Sequence[FormatVersion]
    next: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """What evaluations said of lessons in this format, counted by five.

    Args:
        held: how many lessons were held.
        answered: how many answers there are: a multiple of five.
        counts: by question and answer.

    """

    held: int
    answered: int
    counts: Mapping[Question, Mapping[Answer, int]]


def require_library(actor: Actor) -> None:
    """Refuse whoever does not work with the network.

    Raises:
        NotAllowed: the actor's role sees no formats.

    """
    policies.require(policies.may_see(actor))


def require_writer(actor: Actor) -> None:
    """Refuse whoever does not write formats.

    Raises:
        NotAllowed: the actor's role only reads, or sees none at all.

    """
    policies.require(policies.may_write(actor))


def can_write(actor: Actor) -> bool:
    """Tell whether a page shows the actor buttons that write."""
    return policies.may_write(actor)


def can_see(actor: Actor) -> bool:
    """Tell whether the menu shows the library."""
    return policies.may_see(actor)


def formats(actor: Actor, wanted: FormatFilter, after: str = "") -> VersionPage:
    """Return a page of the library by title: of each format its newest version.

    Raises:
        NotAllowed: the actor sees no formats.

    """
    require_library(actor)
    found = policies.visible_versions(actor).filter(is_newest=True)
    found = chosen(found, wanted, actor.municipality_id)
    rows, following = page_of(by_title(found, after).only(*OWN))
    return VersionPage(rows, following)


def chosen(
    found: QuerySet[Found], wanted: FormatFilter, here: UUID | None
) -> QuerySet[Found]:
    """Narrow formats, one's own or shared ones, by what was chosen and typed."""
    for name in ("kind", "language", "licence"):
        if value := getattr(wanted, name):
            found = found.filter(**{name: value})
    if wanted.age:
        # What names no age is for every age.
        found = found.filter(Q(ages__contains=[wanted.age]) | Q(ages=[]))
    if wanted.duration:
        least, most = rules.MINUTES_OF[Duration(wanted.duration)]
        found = found.filter(minutes__gte=least, minutes__lte=most)
    return narrowed(found, wanted.text, here) if wanted.text else found


def by_title(found: QuerySet[Found], after: str) -> QuerySet[Found]:
    """Order by title, from after a place in the list."""
    title, _sep, last = after.rpartition("~")
    try:
        key = UUID(last)
    except ValueError:
        return found.order_by("title", "id")
    return found.filter(Q(title__gt=title) | Q(title=title, id__gt=key)).order_by(
        "title", "id"
    )


def page_of(found: QuerySet[Found]) -> tuple[list[Found], str]:
    """Return the rows of a page and where the next begins."""
    rows = list(found[: PAGE + 1])
    if len(rows) <= PAGE:
        return rows, ""
    last = rows[PAGE - 1]
    return rows[:PAGE], f"{last.title}~{last.pk}"  # type: ignore[attr-defined] # both have titles


def get_format(actor: Actor, format_id: UUID, *, lock: bool = False) -> LessonFormat:
    """Return a format of one's own library.

    Raises:
        NotFound: absent, or not the actor's.

    """
    found = policies.visible_formats(actor).filter(id=format_id)
    one = (found.select_for_update() if lock else found).first()
    if one is None:
        raise NotFound
    return one


def get_version(actor: Actor, version_id: UUID, *, lock: bool = False) -> FormatVersion:
    """Return a version with its format.

    Raises:
        NotFound: absent, or not the actor's.

    """
    found = policies.visible_versions(actor).filter(id=version_id)
    if lock:
        found = found.select_for_update(of=("self",))
    one = found.select_related("format").first()
    if one is None:
        raise NotFound
    return one


def newest_of(actor: Actor, format_id: UUID, *, lock: bool = False) -> FormatVersion:
    """Return the newest version of a format.

    Raises:
        NotFound: absent, or not the actor's.

    """
    found = policies.visible_versions(actor).filter(format_id=format_id, is_newest=True)
    one = found.values_list("id", flat=True).first()
    if one is None:
        raise NotFound
    return get_version(actor, one, lock=lock)


def history_of(actor: Actor, format_id: UUID) -> list[FormatVersion]:
    """Return the versions of a format, the newest first."""
    found = policies.visible_versions(actor).filter(format_id=format_id)
    return list(found.order_by("-number").only(*OWN, "shared_on", "changed_on"))


def files_of(version: FormatVersion) -> list[FormatFile]:
    """Return the files of a version, without what is in them."""
    found = FormatFile.objects.filter(
        municipality_id=version.municipality_id, version_id=version.id
    )
    return list(found.order_by("title", "id").defer("content"))


def hash_of(version: FormatVersion) -> str:
    """Return what is signed: every word and every file."""
    digests = [(one.title, one.digest) for one in files_of(version)]
    return rules.content_hash(version.content, digests)


def get_file(actor: Actor, file_id: UUID) -> FormatFile:
    """Return a file of one's own library, with what is in it.

    Raises:
        NotFound: absent, or not the actor's.

    """
    seen = policies.visible_versions(actor)
    found = FormatFile.objects.filter(id=file_id, version__in=seen).first()
    if found is None:
        raise NotFound
    return found


def notes_of(actor: Actor, format_id: UUID) -> list[FormatNote]:
    """Return experiences with a format, the newest first."""
    found = FormatNote.objects.filter(
        municipality_id=actor.municipality_id, format_id=format_id
    )
    known = found if policies.may_see(actor) else found.none()
    return list(known.order_by("-written_on", "-id")[: rules.MOST_NOTES])


def heard_of(actor: Actor, format_id: UUID) -> Heard:
    """Return what evaluations afterwards said of lessons in a format.

    What is summed was counted in blocks of five, lesson by lesson, and stands on their
    own pages: the sum says nothing new of anybody.
    """
    require_library(actor)
    lessons = Activity.objects.filter(
        municipality_id=actor.municipality_id, formats__version__format_id=format_id
    )
    tallies = EvaluationTally.objects.filter(
        municipality_id=actor.municipality_id,
        evaluation__moment=Moment.AFTER,
        evaluation__activity__in=lessons,
    )
    counts: dict[Question, dict[Answer, int]] = defaultdict(dict)
    summed = tallies.order_by().values_list("question", "answer")
    for question, answer, number in summed.annotate(Sum("count")):
        counts[Question(question)][Answer(answer)] = number
    answered = max((sum(one.values()) for one in counts.values()), default=0)
    held = lessons.filter(state=ActivityState.HELD).count()
    return Heard(held, answered, counts)


def uses_of(actor: Actor, format_id: UUID, most: int = 10) -> list[FormatUse]:
    """Return the lessons that were planned from a format, the last ones first."""
    found = policies.visible_uses(actor).filter(version__format_id=format_id)
    joined = found.select_related("activity__organisation", "version")
    return list(joined.order_by("-activity__on", "-activity__at")[:most])


def use_of(actor: Actor, activity: Activity) -> FormatUse | None:
    """Return from which version an activity was planned, if from any."""
    found = policies.visible_uses(actor).filter(activity_id=activity.id)
    return found.select_related("version").first()


def steps_open_to(actor: Actor, version: FormatVersion) -> frozenset[VersionStep]:
    """Return what the actor can do with a version now: a button never lies."""
    open_now = set(rules.STEPS[VersionState(version.state)])
    if not policies.may_write(actor):
        open_now &= {VersionStep.SIGN, VersionStep.SEND_BACK}
    if not policies.may_sign(actor, version):
        open_now -= {VersionStep.SIGN, VersionStep.SEND_BACK}
    if not version.is_newest:
        # What others read can be called back while the next one is being written.
        open_now &= {VersionStep.RECALL}
    return frozenset(open_now)


def second_reading(actor: Actor, version: FormatVersion, hashed: str) -> SecondReading:
    """Return how the second reading of a version stands."""
    return signatures.standing(actor, KIND, version.id, hashed, pool=policies.SIGNERS)


def going_soon(actor: Actor, today: date, most: int = 5) -> list[FormatVersion]:
    """Return formats that go by themselves unless somebody says they still hold."""
    if not policies.may_write(actor):
        return []
    found = policies.visible_versions(actor).filter(
        is_newest=True, format__gone_on__lte=today + UNTOUCHED_BEFORE
    )
    joined = found.select_related("format").only(*OWN, "format__gone_on")
    return list(joined.order_by("format__gone_on", "id")[:most])
