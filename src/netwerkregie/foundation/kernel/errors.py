# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong, as values that a door turns into a page or an answer.

A code is a stable word ("intake.text_empty"); the sentence for it is registered by
the room that raises it (see phrases), because the kernel speaks no language.
"""

from typing import Any


class DomainError(Exception):
    """Something a person can cause or meet, with a code and values for its sentence."""

    def __init__(self, code: str, field: str | None = None, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.params = params


class NotFound(DomainError):
    """Absent, or not yours: the two are never told apart."""

    def __init__(self, code: str = "kernel.not_found", **params: Any) -> None:
        super().__init__(code, **params)


class NotAllowed(DomainError):
    """The actor may see this but may not do that."""

    def __init__(self, code: str = "kernel.not_allowed", **params: Any) -> None:
        super().__init__(code, **params)


class RuleBroken(DomainError):
    """A rule of the work says no; the sentence says what to do instead."""


class Locked(DomainError):
    """Sealed content was asked for while the vault is locked for this person."""

    def __init__(self, code: str = "kernel.locked", **params: Any) -> None:
        super().__init__(code, **params)


class VaultUnavailable(DomainError):
    """The vault does not answer; lists go on, sealed content says so."""

    def __init__(self, code: str = "kernel.vault_unavailable", **params: Any) -> None:
        super().__init__(code, **params)


class ModuleClosed(DomainError):
    """The module is not on here: the privacy officer's page says what is missing."""

    def __init__(self, code: str = "kernel.module_closed", **params: Any) -> None:
        super().__init__(code, **params)


class TooMany(DomainError):
    """A rate limit was reached; the sentence says when it goes on."""

    def __init__(self, code: str = "kernel.too_many", **params: Any) -> None:
        super().__init__(code, **params)
