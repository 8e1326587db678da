# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vault: a small program of its own. Start reading at answering.py.

It knows neither Django nor the house. It keeps half of each dossier's key, a copy of
who belongs to what, and a log; it hands out a half only after it has written down that
it will.
"""
