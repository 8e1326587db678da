# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guard over the words of the library."""

from netwerkregie.domain.intake.rules.library import ItemKind, Texts
from netwerkregie.domain.intake.unsealed import require_clean
from netwerkregie.foundation.privacy.texts import About


def require_no_person(kind: ItemKind, texts: Texts) -> None:
    """Refuse words about a person, in either language.

    Raises:
        RuleBroken: the door marks the words and offers what to do with them.

    """
    # A service may carry a name that reads as somebody's: 'Huis van de Wijk De Linde'.
    title = About.ORGANISATION if kind is ItemKind.ADDRESS else About.TEXT
    require_clean(texts.title, "title", title)
    require_clean(texts.title_en, "title_en", title)
    for name in ("body", "body_en", "hours", "hours_en"):
        require_clean(getattr(texts, name), name)
