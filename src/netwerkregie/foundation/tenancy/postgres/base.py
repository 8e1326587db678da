# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Django's PostgreSQL, with a look at the line instead of a question per request.

A connection that is kept must be checked before it is used again, or a restarted
database costs somebody an error. A database that hangs up leaves its last words or an
end on the socket, so a silent socket is a living connection: asking costs nothing.
"""

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection whose health is read off its socket."""

    def is_usable(self) -> bool:
        """Tell whether the connection can be used; after an error it is asked."""
        if not self.errors_occurred and self.connection is not None and self._silent():
            return True
        return bool(super().is_usable())

    def _silent(self) -> bool:
        """Tell whether the database is there and has said nothing since."""
        if self.connection.closed:
            return False
        waiting = select.poll()
        waiting.register(self.connection.fileno(), select.POLLIN)
        return not waiting.poll(0)
