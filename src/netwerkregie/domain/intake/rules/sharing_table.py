# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""May I share this? What may be told to whom at which stage: a table and one function.

Each cell has an answer; what nobody thought of is "no, ask first".
"""

from dataclasses import replace

from netwerkregie.domain.intake.rules.sharing import (
    SECRET,
    Answer,
    Ground,
    Instead,
    Reason,
    Receiver,
    Secrecy,
    Stage,
    Verdict,
)

ASK_FIRST = Answer(
    Verdict.NO,
    Reason.ASK_FIRST,
    (Ground.GDPR_5_PURPOSE,),
    Instead.ASK_OFFICER,
    to_confirm=True,
)


def may_share(stage: Stage, receiver: Receiver, secrecy: Secrecy) -> Answer:
    """Return whether something about a person may be told, why, and what else to do.

    Secrecy never widens an answer. Who is not sure is answered as if bound to it.
    """
    answer = TABLE.get((stage, receiver), ASK_FIRST)
    is_free = (
        secrecy is Secrecy.NO
        # A life weighs more than secrecy, and nobody should stop to read about it.
        or answer.reason in {Reason.LIFE, Reason.ACUTE}
        or answer.verdict is Verdict.NO
        or answer.names_nobody
        or receiver is Receiver.THE_PERSON
    )
    if is_free:
        return answer
    # Where a law lifts secrecy by itself, it stays among the grounds.
    grounds = tuple(dict.fromkeys([*answer.grounds, *SECRET]))
    return replace(answer, verdict=Verdict.ONLY_IF, grounds=grounds, secrecy=True)


def _yes(reason: Reason, instead: Instead, *grounds: Ground) -> Answer:
    return Answer(Verdict.YES, reason, grounds, instead)


def _only(reason: Reason, instead: Instead, *grounds: Ground) -> Answer:
    return Answer(Verdict.ONLY_IF, reason, grounds, instead)


def _no(reason: Reason, instead: Instead, *grounds: Ground) -> Answer:
    return Answer(Verdict.NO, reason, grounds, instead)


def _to_confirm(answer: Answer) -> Answer:
    return replace(answer, to_confirm=True)


_NAMELESS = replace(
    _yes(Reason.NOBODY_RECOGNISED, Instead.LEAVE_OUT, Ground.GDPR_4),
    names_nobody=True,
)
_UNRECOGNISED = replace(
    _only(Reason.ONLY_UNRECOGNISED, Instead.LEAVE_OUT, Ground.GDPR_4),
    names_nobody=True,
)
_VIOLENCE = _only(
    Reason.VIOLENCE,
    Instead.ASK_VEILIG_THUIS,
    Ground.WMO_5_2_6,
    Ground.REPORTING_CODE,
)
_CONSENT = _only(Reason.CONSENT, Instead.ASK_CONSENT, Ground.GDPR_6_CONSENT)
_TASK = _only(
    Reason.TASK_NEEDS_IT,
    Instead.LEAVE_OUT,
    Ground.GDPR_6_TASK,
    Ground.GDPR_5_LITTLE,
)
_SAFETY = _only(
    Reason.SAFETY_ONLY, Instead.RING_112, Ground.GDPR_6_VITAL, Ground.GDPR_5_LITTLE
)
_TOGETHER = _only(Reason.TOLD_TOGETHER, Instead.ASK_HANDLER, Ground.GDPR_14)
_NOT_BY_YOU = _no(Reason.NOT_BY_YOU, Instead.ASK_HANDLER, Ground.GDPR_5_PURPOSE)
_WEIGHERS_ONLY = _no(
    Reason.STAYS_WITH_WEIGHERS,
    Instead.ASK_HANDLER,
    Ground.GDPR_5_PURPOSE,
    Ground.AWB_2_5,
)
_CASE_ONLY = _no(
    Reason.STAYS_IN_CASE, Instead.ASK_HANDLER, Ground.GDPR_5_PURPOSE, Ground.AWB_2_5
)
_NO_IDENTITY = _to_confirm(
    _only(Reason.WITHOUT_IDENTITY, Instead.ASK_HANDLER, Ground.GDPR_5_LITTLE)
)
_MEMBER = _to_confirm(
    _only(Reason.NAMED_MEMBER, Instead.ASK_HANDLER, Ground.GDPR_5_LITTLE)
)
_COUNCIL = _no(
    Reason.COUNTS_ONLY, Instead.YEARLY_REPORT, Ground.GDPR_5_PURPOSE, Ground.GDPR_4
)
_PRESS = _no(
    Reason.NEVER_PRESS, Instead.SPOKESPERSON, Ground.GDPR_5_PURPOSE, Ground.GDPR_9
)

_STAGES: dict[Stage, dict[Receiver, Answer]] = {
    Stage.ADVICE: {
        Receiver.MANAGER: _UNRECOGNISED,
        Receiver.COLLEAGUE: _UNRECOGNISED,
        Receiver.ADVICE_LINE: _NAMELESS,
        Receiver.NEIGHBOURHOOD_TEAM: _NAMELESS,
        Receiver.VEILIG_THUIS: replace(
            _NAMELESS, grounds=(Ground.WMO_4_1_1, Ground.GDPR_4)
        ),
        Receiver.POLICE: _no(
            Reason.ADVICE_STAYS_ADVICE, Instead.ASK_ADVICE, Ground.GDPR_5_PURPOSE
        ),
        Receiver.PARENTS: _only(
            Reason.OWN_OBSERVATION, Instead.ASK_ADVICE, Ground.PARENTAL_247
        ),
        Receiver.THE_PERSON: _yes(
            Reason.ABOUT_THEM, Instead.ASK_ADVICE, Ground.GDPR_15
        ),
        Receiver.OTHER_MUNICIPALITY: _UNRECOGNISED,
        Receiver.COUNCIL: _COUNCIL,
        Receiver.PRESS: _PRESS,
    },
    Stage.CONCERN: {
        Receiver.MANAGER: _TASK,
        Receiver.COLLEAGUE: _TASK,
        Receiver.ADVICE_LINE: _to_confirm(
            _only(Reason.SEALED_DOOR, Instead.MAKE_CONCERN, Ground.GDPR_6_TASK)
        ),
        Receiver.NEIGHBOURHOOD_TEAM: _CONSENT,
        Receiver.VEILIG_THUIS: _VIOLENCE,
        Receiver.POLICE: _only(
            Reason.CRIME, Instead.ASK_ADVICE, Ground.CRIMINAL_161, Ground.GDPR_10
        ),
        Receiver.PARENTS: _only(
            Reason.TALK_FIRST,
            Instead.ASK_HANDLER,
            Ground.REPORTING_CODE,
            Ground.PARENTAL_247,
        ),
        Receiver.THE_PERSON: _TOGETHER,
        Receiver.OTHER_MUNICIPALITY: _NOT_BY_YOU,
        Receiver.COUNCIL: _COUNCIL,
        Receiver.PRESS: _PRESS,
    },
    Stage.WEIGHING: {
        Receiver.MANAGER: _WEIGHERS_ONLY,
        Receiver.COLLEAGUE: _WEIGHERS_ONLY,
        Receiver.ADVICE_LINE: _NO_IDENTITY,
        Receiver.NEIGHBOURHOOD_TEAM: _NO_IDENTITY,
        Receiver.VEILIG_THUIS: _VIOLENCE,
        Receiver.POLICE: replace(
            _NO_IDENTITY, grounds=(Ground.GDPR_5_LITTLE, Ground.POLICE_DATA_7)
        ),
        Receiver.PARENTS: _TOGETHER,
        Receiver.THE_PERSON: replace(
            _TOGETHER, grounds=(Ground.GDPR_14, Ground.GDPR_15)
        ),
        Receiver.OTHER_MUNICIPALITY: _NOT_BY_YOU,
        Receiver.COUNCIL: _COUNCIL,
        Receiver.PRESS: _PRESS,
    },
    Stage.CONFERENCE: {
        Receiver.MANAGER: _CASE_ONLY,
        Receiver.COLLEAGUE: _CASE_ONLY,
        Receiver.ADVICE_LINE: _MEMBER,
        Receiver.NEIGHBOURHOOD_TEAM: _MEMBER,
        Receiver.VEILIG_THUIS: _VIOLENCE,
        Receiver.POLICE: replace(
            _MEMBER, grounds=(Ground.GDPR_5_LITTLE, Ground.POLICE_DATA_7)
        ),
        Receiver.PARENTS: _TOGETHER,
        Receiver.THE_PERSON: replace(
            _TOGETHER,
            grounds=(Ground.GDPR_14, Ground.GDPR_15),
            instead=Instead.RIGHTS_DESK,
        ),
        Receiver.OTHER_MUNICIPALITY: _NOT_BY_YOU,
        Receiver.COUNCIL: _COUNCIL,
        Receiver.PRESS: _PRESS,
    },
    Stage.VOLUNTARY: {
        Receiver.MANAGER: _CONSENT,
        Receiver.COLLEAGUE: _only(Reason.SAME_HELP, Instead.ASK_CONSENT, *SECRET),
        Receiver.ADVICE_LINE: _CONSENT,
        Receiver.NEIGHBOURHOOD_TEAM: _CONSENT,
        Receiver.VEILIG_THUIS: _VIOLENCE,
        Receiver.POLICE: _no(
            Reason.HELP_STAYS_HELP, Instead.ASK_ADVICE, Ground.GDPR_5_PURPOSE, *SECRET
        ),
        Receiver.PARENTS: _only(
            Reason.BY_AGE, Instead.ASK_CONSENT, Ground.WGBO_450, Ground.WGBO_457
        ),
        Receiver.THE_PERSON: _yes(
            Reason.OWN_FILE, Instead.RIGHTS_DESK, Ground.GDPR_15, Ground.WGBO_456
        ),
        Receiver.OTHER_MUNICIPALITY: _CONSENT,
        Receiver.COUNCIL: _COUNCIL,
        Receiver.PRESS: _PRESS,
    },
    Stage.DANGER: {
        Receiver.MANAGER: _SAFETY,
        Receiver.COLLEAGUE: _SAFETY,
        Receiver.ADVICE_LINE: _SAFETY,
        Receiver.NEIGHBOURHOOD_TEAM: _SAFETY,
        Receiver.VEILIG_THUIS: _yes(
            Reason.ACUTE, Instead.WRITE_DOWN, Ground.WMO_5_2_6, Ground.REPORTING_CODE
        ),
        Receiver.POLICE: _yes(
            Reason.LIFE, Instead.WRITE_DOWN, Ground.GDPR_6_VITAL, Ground.GDPR_9
        ),
        Receiver.PARENTS: _only(
            Reason.NOT_IF_UNSAFE, Instead.RING_112, Ground.GDPR_6_VITAL
        ),
        Receiver.THE_PERSON: _only(
            Reason.NOT_IF_UNSAFE, Instead.RING_112, Ground.GDPR_6_VITAL
        ),
        Receiver.OTHER_MUNICIPALITY: _no(
            Reason.NOT_BY_YOU, Instead.RING_112, Ground.GDPR_5_PURPOSE
        ),
        Receiver.COUNCIL: _COUNCIL,
        Receiver.PRESS: _PRESS,
    },
}

TABLE: dict[tuple[Stage, Receiver], Answer] = {
    (stage, receiver): answer
    for stage, row in _STAGES.items()
    for receiver, answer in row.items()
}
