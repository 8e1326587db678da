# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Migration operations that put a table behind its municipality's wall."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation

# Everybody but the backup, the owner included: functions of the owner meet the same
# wall, and only the backup role may read past it.
WALLED_ROLES = (
    "nr_owner",
    "nr_migrate",
    "nr_desk",
    "nr_public",
    "nr_mailbox",
    "nr_worker",
    "nr_retention",
    "nr_signin",
)


class CreateTables(Operation):
    """Create several tables, and work out how models look to a migration only once.

    Every tenant model points at the municipality, so Django makes every model anew for
    each single table that comes: two hundred tables, twenty thousand classes, a minute.

    Args:
        tables: what makemigrations writes, in its order.

    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, tables: Sequence[CreateModel]) -> None:
        self.tables = list(tables)

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Add all, and let the next who asks for classes have them made."""
        state.__dict__.pop("apps", None)
        for table in self.tables:
            table.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Create the tables in their order."""
        for table in self.tables:
            table.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Drop the tables, the last one first."""
        for table in reversed(self.tables):
            table.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        """Say what the migration does."""
        return "Create " + ", ".join(table.name for table in self.tables)


class SecureTable(Operation):
    """Enable and force row-level security on a tenant table, and grant who may what.

    Args:
        model: the model's name in this app.
        grants: database role to rights, as "SELECT, INSERT".
        foreign_keys: names of TenantKey fields, each made a key over (municipality,
            id), because PostgreSQL checks foreign keys without row security.
        on_host: True where a visitor who only has a host name may read the table
            (published facts); otherwise a session, a job or a command is needed.

    """

    reduces_to_sql = True
    reversible = False

    def __init__(
        self,
        model: str,
        *,
        grants: Mapping[str, str],
        foreign_keys: Sequence[str] = (),
        on_host: bool = False,
    ) -> None:
        self.model = model
        self.grants = dict(grants)
        self.foreign_keys = tuple(foreign_keys)
        self.on_host = on_host

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Change nothing: the walls are the database's own."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: Any,
        from_state: Any,  # noqa: ARG002 - Django names the argument
        to_state: Any,
    ) -> None:
        """Raise the wall around the table."""
        model = to_state.apps.get_model(app_label, self.model)
        table = model._meta.db_table  # noqa: SLF001 - the documented migration way
        # Django checks its own keys at the end of a migration by looking through the
        # table, for which it would need a ticket: let it look before the wall stands.
        while schema_editor.deferred_sql:
            schema_editor.execute(schema_editor.deferred_sql.pop(0), params=None)
        for statement in wall(table, self.grants, on_host=self.on_host):
            schema_editor.execute(statement, params=None)
        # NOT VALID: the table is new and empty, and looking through it would need a
        # ticket; every row that comes is checked all the same.
        for name in self.foreign_keys:
            field = model._meta.get_field(name)  # noqa: SLF001
            target = field.remote_field.model._meta.db_table  # noqa: SLF001
            schema_editor.execute(
                f"ALTER TABLE {table} ADD CONSTRAINT {table[:30]}_{name}_same "
                f"FOREIGN KEY (municipality_id, {field.column}) "
                f"REFERENCES {target} (municipality_id, id) "
                "DEFERRABLE INITIALLY IMMEDIATE NOT VALID",
                params=None,
            )

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Refuse: a wall is not taken down by a migration."""
        raise NotImplementedError

    def describe(self) -> str:
        """Say what the migration does."""
        return f"Put {self.model} behind its municipality's wall"


def wall(table: str, grants: Mapping[str, str], *, on_host: bool = False) -> list[str]:
    """Return the statements that secure a table.

    The wording of the policy decides speed: an array of one value from a subquery is
    worked out once per statement and keeps every index usable.
    """
    own = "municipality_id = ANY (ARRAY(SELECT gate.municipality()))"
    seen = "municipality_id = ANY (ARRAY(SELECT gate.municipality_by_host()))"
    who = ", ".join(WALLED_ROLES)
    statements = [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE UNIQUE INDEX {table[:50]}_tenant ON {table} (municipality_id, id)",
        f"REVOKE ALL ON {table} FROM PUBLIC",
        (
            f"CREATE POLICY read ON {table} FOR SELECT TO {who} "
            f"USING ({seen if on_host else own})"
        ),
        f"CREATE POLICY add ON {table} FOR INSERT TO {who} WITH CHECK ({own})",
        (
            f"CREATE POLICY change ON {table} FOR UPDATE TO {who} "
            f"USING ({own}) WITH CHECK ({own})"
        ),
        f"CREATE POLICY remove ON {table} FOR DELETE TO {who} USING ({own})",
    ]
    statements += [
        f"GRANT {rights} ON {table} TO {role}" for role, rights in grants.items()
    ]
    statements.append(f"GRANT SELECT ON {table} TO nr_backup")
    statements.append(
        f"CREATE POLICY backup ON {table} FOR SELECT TO nr_backup USING (true)"
    )
    return statements
