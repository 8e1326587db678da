# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public holidays of the Netherlands, by a library that is kept up to date.

It is read when the hours are saved and once a year by the clock, never while somebody
asks something: it is large, and the answer is a short list of days.
"""

from datetime import date

# There is no statutory day off on Good Friday: schools and town halls are open.
NOT_CLOSED = {"Goede vrijdag"}


def holidays_from(today: date, years: int) -> list[date]:
    """Return the public holidays of this and the coming years."""
    from holidays import (  # noqa: PLC0415 - 300 modules that no visitor needs
        country_holidays,
    )

    wanted = range(today.year, today.year + years)
    found = country_holidays("NL", years=wanted, language="nl")
    return sorted(day for day, name in found.items() if name not in NOT_CLOSED)
