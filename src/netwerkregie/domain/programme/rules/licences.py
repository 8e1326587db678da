# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Under which licence a lesson format may be given on, changed and named."""

from collections.abc import Mapping

from netwerkregie.domain.programme.rules.materials import Licence
from netwerkregie.foundation.kernel import RuleBroken

LICENCE_NAMES: Mapping[Licence, str] = {
    Licence.CC0: "CC0 1.0",
    Licence.CC_BY: "CC BY 4.0",
    Licence.CC_BY_SA: "CC BY-SA 4.0",
    Licence.CC_BY_NC: "CC BY-NC 4.0",
    Licence.CC_BY_NC_SA: "CC BY-NC-SA 4.0",
}
LICENCE_PAGES: Mapping[Licence, str] = {
    Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/deed.nl",
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/deed.nl",
    Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/deed.nl",
    Licence.CC_BY_NC: "https://creativecommons.org/licenses/by-nc/4.0/deed.nl",
    Licence.CC_BY_NC_SA: "https://creativecommons.org/licenses/by-nc-sa/4.0/deed.nl",
}
# What an adaptation may be given out under (the licences' own articles 2 and 3).
ADAPTED_UNDER: Mapping[Licence, frozenset[Licence]] = {
    Licence.CC0: frozenset(Licence) - {Licence.UNKNOWN},
    Licence.CC_BY: frozenset(
        {Licence.CC_BY, Licence.CC_BY_SA, Licence.CC_BY_NC, Licence.CC_BY_NC_SA}
    ),
    Licence.CC_BY_SA: frozenset({Licence.CC_BY_SA}),
    Licence.CC_BY_NC: frozenset({Licence.CC_BY_NC, Licence.CC_BY_NC_SA}),
    Licence.CC_BY_NC_SA: frozenset({Licence.CC_BY_NC_SA}),
    # A permission is for what was permitted: to change it is another question.
    Licence.PERMISSION: frozenset(),
    Licence.UNKNOWN: frozenset({Licence.UNKNOWN}),
}


def check_licence(licence: Licence, permission: str) -> None:
    """Refuse a permission in writing that nobody can find back.

    Raises:
        RuleBroken: it is not said where the permission is kept.

    """
    if licence is Licence.PERMISSION and not permission:
        raise RuleBroken("programme.format_permission", "permission")


def check_adapted(before: Licence | None, licence: Licence) -> None:
    """Refuse a licence that what it was made from does not allow.

    Args:
        before: the licence of what was taken over; None where it is all one's own.
        licence: that of the new version.

    Raises:
        RuleBroken: another licence is needed, or it may not be changed at all.

    """
    if before is None:
        return
    allowed = ADAPTED_UNDER[before]
    if not allowed:
        raise RuleBroken("programme.format_not_adaptable")
    if licence not in allowed:
        raise RuleBroken("programme.format_other_licence", "licence")


def check_shareable(licence: Licence) -> None:
    """Refuse to let out what we do not know to be allowed.

    Raises:
        RuleBroken: the licence is not known.

    """
    if licence is Licence.UNKNOWN:
        raise RuleBroken("programme.format_licence_unknown", "licence")


def source_line(title: str, credit: str, licence: Licence, number: int) -> str:
    """Return how a source is named in what was made from it.

    Worked example: 'Wat zie je echt? · Gemeente Mergelstad · CC BY 4.0 · v2'.
    """
    parts = [title, credit, LICENCE_NAMES.get(licence, ""), f"v{number}"]
    return " · ".join(part for part in parts if part)
