# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The cards that come with the product, until a municipality writes its own.

The steps are in the language of whoever reads them. The texts for schools are copied
and handed out, so each stands here in both languages, in plain words.
"""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules.incidents import IncidentKind

_FIRST: dict[IncidentKind, object] = {
    IncidentKind.ATTACK: _("Ask the police what may be said. Say nothing else."),
    IncidentKind.DEMONSTRATION: _(
        "Demonstrating is a right. Ask what is needed to let it go well."
    ),
    IncidentKind.THREAT: _(
        "Read the national message first. Nothing has to have happened here."
    ),
    IncidentKind.SCHOOL: _(
        "Inside the school the school board decides. Ask what it wants from us."
    ),
    IncidentKind.UNREST: _(
        "Ask youth work and the neighbourhood police team what they see on the street."
    ),
}
_HOUR = (
    _("Is anybody in danger? Call 112."),
    _("Call the functions on this card, from the top."),
    _("Write each decision with its time in the log. No names."),
    _("Agree on who speaks to the press, and send everybody there."),
)
_DAY = (
    _("Speak with the organisations in the district. Ask what they hear and need."),
    _("Give the schools their text."),
    _("Look after colleagues. Take turns."),
    _("Set the next moment to talk, and say when it is over."),
)

SCHOOL: dict[IncidentKind, tuple[str, str]] = {
    IncidentKind.ATTACK: (
        (
            "Er is iets ergs gebeurd. Misschien bent u geschrokken of boos. Dat is "
            "gewoon. Vertel alleen wat zeker is en zeg eerlijk wat u niet weet. "
            "Deel geen filmpjes. Laat iedereen zijn verhaal doen en geef geen groep"
            " de schuld. Wilt u erover praten? Ga naar uw mentor of naar iemand die"
            " u vertrouwt."
        ),
        (
            "Something terrible has happened. You may feel shocked or angry. That "
            "is normal. Only tell what is certain, and say honestly what you do not"
            " know. Do not share videos. Let everybody tell their story and do not "
            "blame a group. Do you want to talk? Go to your mentor or to somebody "
            "you trust."
        ),
    ),
    IncidentKind.DEMONSTRATION: (
        (
            "Er is een demonstratie in de stad. Dat mag: iedereen mag laten zien "
            "wat hij vindt. U mag het ermee eens zijn of niet. Luister naar elkaar "
            "in de klas. Gaat u kijken? Blijf rustig, en ga weg als het onrustig "
            "wordt."
        ),
        (
            "There is a demonstration in the city. That is allowed: everybody may "
            "show what they think. You may agree or disagree. Listen to each other "
            "in class. Do you go and watch? Stay calm, and leave when it becomes "
            "restless."
        ),
    ),
    IncidentKind.THREAT: (
        (
            "De landelijke overheid heeft het dreigingsniveau veranderd. Dat "
            "betekent niet dat er hier iets is gebeurd. De school is gewoon open. "
            "Ziet u iets dat u niet vertrouwt? Bel bij gevaar 112. Hebt u vragen? "
            "Stel ze aan uw mentor."
        ),
        (
            "The national government changed the threat level. This does not mean "
            "that something happened here. School is open as usual. Do you see "
            "something that worries you? In danger, call 112. Do you have "
            "questions? Ask your mentor."
        ),
    ),
    IncidentKind.SCHOOL: (
        (
            "Er was onrust op school. Het is nu rustig. Wij praten met iedereen die"
            " erbij was. Deel geen beelden van andere leerlingen. Hebt u iets "
            "gezien of zit u ermee? Vertel het aan uw mentor. De lessen gaan door "
            "zoals op het rooster."
        ),
        (
            "There was a disturbance at school. It is calm now. We talk with "
            "everybody who was there. Do not share pictures of other pupils. Did "
            "you see something, or does it bother you? Tell your mentor. Lessons go"
            " on as planned."
        ),
    ),
    IncidentKind.UNREST: (
        (
            "Er is onrust in de buurt. Wij weten nog niet alles. Ga na school "
            "direct naar huis en blijf niet kijken. Deel geen berichten waarvan u "
            "niet zeker bent. Bij gevaar belt u 112. Morgen praten wij er in de "
            "klas over."
        ),
        (
            "There is unrest in the neighbourhood. We do not know everything yet. "
            "Go straight home after school and do not stay to watch. Do not share "
            "messages if you are not sure. In danger, call 112. Tomorrow we talk "
            "about it in class."
        ),
    ),
}


def starter(kind: IncidentKind) -> dict[str, str]:
    """Return the prepared texts of a card, the steps in the reader's language."""
    hour = [_HOUR[0], _FIRST[kind], *_HOUR[1:]]
    school_nl, school_en = SCHOOL[kind]
    return {
        "first_hour": "\n".join(str(step) for step in hour),
        "first_day": "\n".join(str(step) for step in _DAY),
        "school_nl": school_nl,
        "school_en": school_en,
    }
