# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a list for domains and districts."""

from collections.abc import Sequence

from netwerkregie.domain.network.rules import Domain
from netwerkregie.domain.network.rules.names import fold

# Many words become one domain and the word itself is dropped: a list's 'moskee' and
# 'kerk' come in alike, as faith and philosophy, without a kind (trust, 7.5).
_WORDS: dict[Domain, str] = {
    Domain.EDUCATION: "onderwijs school basisschool mbo vo po scholen education",
    Domain.CARE: "zorg ggd ggz huisarts wijkzorg care zorginstelling",
    Domain.WELFARE: "welzijn welzijnswerk buurtwerk opbouwwerk maatschappelijk welfare",
    Domain.YOUTH: "jongerenwerk jeugd jeugdzorg jeugdwerk jongeren youth",
    Domain.FAITH: "moskee kerk parochie synagoge tempel geloof levensbeschouwing "
    "levensovertuiging kerkgenootschap gemeenschapshuis-geloof faith mosque church",
    Domain.SPORT: "sport sportvereniging sportclub voetbalclub voetbal",
    Domain.RESIDENTS: "bewoners buurtvereniging wijkraad bewonersorganisatie "
    "buurtraad dorpsraad residents",
    Domain.HOUSING: "woningcorporatie wonen corporatie housing",
    Domain.INTEREST: "belangenorganisatie belangenvereniging zelforganisatie "
    "belangen interest",
    Domain.SAFETY: "politie veiligheid om boa safety police",
    Domain.MUNICIPALITY: "gemeente wijkteam leerplicht municipality",
    Domain.BUSINESS: "ondernemers ondernemersvereniging bedrijf bedrijven winkeliers "
    "business",
}
_BY_WORD = {word: domain for domain, text in _WORDS.items() for word in text.split()}
_SHORTEST = 3


def read_domain(text: str) -> Domain | None:
    """Return the domain that a list's word stands for, or None."""
    for word in fold(text).split():
        if word in _BY_WORD:
            return _BY_WORD[word]
    return None


def word_for(domain: str) -> str:
    """Return a list's word for a domain, which reads back as that domain."""
    return _WORDS[Domain(domain)].split()[0]


def read_district(text: str, names: Sequence[str]) -> str | None:
    """Return the one district that is meant: 'noord ' is Noord, 'Centr.' is Centrum.

    A word that fits two districts fits none.
    """
    wanted = fold(text).replace(" ", "")
    folded = {name: fold(name).replace(" ", "") for name in names}
    same = [name for name, key in folded.items() if key == wanted]
    if same:
        return same[0]
    if len(wanted) < _SHORTEST:
        return None
    begun = [name for name, key in folded.items() if key.startswith(wanted)]
    return begun[0] if len(begun) == 1 else None
