# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""May I share this? The lists from which an answer is made, and where each law stands.

Only articles stand here of which the public text says so by itself. The law that the
case table rests on is not among them: whatever leans on it asks the privacy officer
first (`to_confirm`).
"""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where the question or the worry stands now."""

    ADVICE = "advice"
    CONCERN = "concern"
    WEIGHING = "weighing"
    CONFERENCE = "conference"
    VOLUNTARY = "voluntary"
    DANGER = "danger"


class Receiver(StrEnum):
    """To whom somebody would tell it."""

    MANAGER = "manager"
    COLLEAGUE = "colleague"
    ADVICE_LINE = "advice_line"
    NEIGHBOURHOOD_TEAM = "neighbourhood_team"
    VEILIG_THUIS = "veilig_thuis"
    POLICE = "police"
    PARENTS = "parents"
    THE_PERSON = "the_person"
    OTHER_MUNICIPALITY = "other_municipality"
    COUNCIL = "council"
    PRESS = "press"


class Secrecy(StrEnum):
    """Whether the one who asks is bound to professional secrecy."""

    NO = "no"
    YES = "yes"
    NOT_SURE = "not_sure"


class Verdict(StrEnum):
    """Three answers; none of them is a degree."""

    YES = "yes"
    ONLY_IF = "only_if"
    NO = "no"


class Reason(StrEnum):
    """Why; each has one sentence in the room's phrases."""

    NOBODY_RECOGNISED = "nobody_recognised"
    ONLY_UNRECOGNISED = "only_unrecognised"
    ADVICE_STAYS_ADVICE = "advice_stays_advice"
    OWN_OBSERVATION = "own_observation"
    ABOUT_THEM = "about_them"
    TASK_NEEDS_IT = "task_needs_it"
    SEALED_DOOR = "sealed_door"
    CONSENT = "consent"
    VIOLENCE = "violence"
    CRIME = "crime"
    TALK_FIRST = "talk_first"
    TOLD_TOGETHER = "told_together"
    NOT_BY_YOU = "not_by_you"
    STAYS_WITH_WEIGHERS = "stays_with_weighers"
    WITHOUT_IDENTITY = "without_identity"
    NAMED_MEMBER = "named_member"
    STAYS_IN_CASE = "stays_in_case"
    SAME_HELP = "same_help"
    HELP_STAYS_HELP = "help_stays_help"
    BY_AGE = "by_age"
    OWN_FILE = "own_file"
    LIFE = "life"
    ACUTE = "acute"
    SAFETY_ONLY = "safety_only"
    NOT_IF_UNSAFE = "not_if_unsafe"
    COUNTS_ONLY = "counts_only"
    NEVER_PRESS = "never_press"
    ASK_FIRST = "ask_first"


class Instead(StrEnum):
    """What to do instead, or along with it."""

    LEAVE_OUT = "leave_out"
    ASK_ADVICE = "ask_advice"
    ASK_CONSENT = "ask_consent"
    ASK_HANDLER = "ask_handler"
    ASK_OFFICER = "ask_officer"
    MAKE_CONCERN = "make_concern"
    ASK_VEILIG_THUIS = "ask_veilig_thuis"
    RING_112 = "ring_112"
    RIGHTS_DESK = "rights_desk"
    SPOKESPERSON = "spokesperson"
    YEARLY_REPORT = "yearly_report"
    WRITE_DOWN = "write_down"


class Ground(StrEnum):
    """A law and its article; `SOURCES` says where its text stands."""

    GDPR_4 = "gdpr_4"
    GDPR_5_PURPOSE = "gdpr_5_purpose"
    GDPR_5_LITTLE = "gdpr_5_little"
    GDPR_6_CONSENT = "gdpr_6_consent"
    GDPR_6_VITAL = "gdpr_6_vital"
    GDPR_6_TASK = "gdpr_6_task"
    GDPR_9 = "gdpr_9"
    GDPR_10 = "gdpr_10"
    GDPR_14 = "gdpr_14"
    GDPR_15 = "gdpr_15"
    WMO_4_1_1 = "wmo_4_1_1"
    WMO_5_2_6 = "wmo_5_2_6"
    REPORTING_CODE = "reporting_code"
    WGBO_450 = "wgbo_450"
    WGBO_456 = "wgbo_456"
    WGBO_457 = "wgbo_457"
    BIG_88 = "big_88"
    YOUTH_7_3_11 = "youth_7_3_11"
    AWB_2_5 = "awb_2_5"
    POLICE_DATA_7 = "police_data_7"
    CRIMINAL_161 = "criminal_161"
    PARENTAL_247 = "parental_247"


_LAW = "https://wetten.overheid.nl/"
_GDPR = "https://eur-lex.europa.eu/eli/reg/2016/679/oj"
SOURCES: dict[Ground, str] = {
    **{one: _GDPR for one in Ground if one.startswith("gdpr")},
    Ground.WMO_4_1_1: f"{_LAW}BWBR0035362",
    Ground.WMO_5_2_6: f"{_LAW}BWBR0035362",
    Ground.REPORTING_CODE: f"{_LAW}BWBR0035362",
    Ground.WGBO_450: f"{_LAW}BWBR0005290",
    Ground.WGBO_456: f"{_LAW}BWBR0005290",
    Ground.WGBO_457: f"{_LAW}BWBR0005290",
    Ground.BIG_88: f"{_LAW}BWBR0006251",
    Ground.YOUTH_7_3_11: f"{_LAW}BWBR0034925",
    Ground.AWB_2_5: f"{_LAW}BWBR0005537",
    Ground.POLICE_DATA_7: f"{_LAW}BWBR0022463",
    Ground.CRIMINAL_161: f"{_LAW}BWBR0001903",
    Ground.PARENTAL_247: f"{_LAW}BWBR0002656",
}

SECRET = (Ground.WGBO_457, Ground.BIG_88, Ground.YOUTH_7_3_11)
"""Professional secrecy: care, registered professions, youth help."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What may be shared.

    Args:
        verdict: yes, only if, or no.
        reason: why.
        grounds: the articles it rests on.
        instead: what to do instead, or along with it.
        to_confirm: it leans on a law that the privacy officer has to confirm.
        names_nobody: it holds only while nobody can be recognised.
        secrecy: the asker is bound to secrecy, so more is needed.

    """

    verdict: Verdict
    reason: Reason
    grounds: tuple[Ground, ...]
    instead: Instead
    to_confirm: bool = False
    names_nobody: bool = False
    secrecy: bool = False
