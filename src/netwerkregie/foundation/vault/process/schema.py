# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vault's own tables, and how they came to be: append a step, never edit one."""

import psycopg

STEPS: tuple[str, ...] = (
    """
    create table meta (name text primary key, value bytea not null);

    create table head (
        tenant uuid primary key, size bigint not null,
        chain bytea not null, peaks bytea not null
    ) with (fillfactor = 50);
    create table leaf (
        tenant uuid not null, seq bigint not null, at bigint not null,
        dossier uuid, salt bytea, line text,
        leaf_hash bytea not null, chain bytea not null,
        primary key (tenant, seq)
    );
    create index leaf_dossier on leaf (tenant, dossier, seq) where dossier is not null;
    create table checkpoint (
        tenant uuid not null, seq bigint not null, size bigint not null,
        ledger_size bigint not null, ledger_root bytea not null,
        note text not null, note_hash bytea not null,
        primary key (tenant, seq)
    );

    create table nonce (
        tenant uuid not null, signer uuid not null, nonce bytea not null,
        at bigint not null, primary key (tenant, signer, nonce)
    );
    create index nonce_at on nonce (at);
    create table meter (
        tenant uuid not null, holder uuid not null, kind text not null,
        span bigint not null, used integer not null,
        primary key (tenant, holder, kind, span)
    ) with (fillfactor = 70);

    create table recovery_key (
        tenant uuid primary key, holder uuid not null, verify_key bytea not null
    );
    create table member_key (
        tenant uuid not null, member uuid not null, verify_key bytea not null,
        primary key (tenant, member)
    );
    create table team (
        tenant uuid not null, team uuid not null, primary key (tenant, team)
    );
    create table team_member (
        tenant uuid not null, team uuid not null, member uuid not null,
        valid_until bigint,
        primary key (tenant, team, member),
        foreign key (tenant, team) references team on delete cascade,
        foreign key (tenant, member) references member_key on delete cascade
    );
    create index team_member_member on team_member (tenant, member);

    create table dossier (
        tenant uuid not null, dossier uuid not null, purposes text[] not null,
        primary key (tenant, dossier)
    );
    create table share (
        tenant uuid not null, dossier uuid not null, version integer not null,
        sealed bytea not null,
        primary key (tenant, dossier, version),
        foreign key (tenant, dossier) references dossier on delete cascade
    );
    create table dossier_member (
        tenant uuid not null, dossier uuid not null, kind text not null,
        holder uuid not null, verify_key bytea, valid_until bigint,
        primary key (tenant, dossier, kind, holder),
        foreign key (tenant, dossier) references dossier on delete cascade,
        check (kind in ('member', 'team', 'reporter')),
        check ((kind = 'reporter') = (verify_key is not null))
    );
    create index dossier_member_holder on dossier_member (tenant, kind, holder);
    create table destroyed (
        tenant uuid not null, dossier uuid not null, at bigint not null,
        primary key (tenant, dossier)
    );
    create table index_entry (
        tenant uuid not null, token bytea not null, dossier uuid not null,
        primary key (tenant, token, dossier),
        foreign key (tenant, dossier) references dossier on delete cascade
    );
    create index index_entry_dossier on index_entry (tenant, dossier);
    """,
    # What a person is asked by is kept beside what others find: a check then needs no
    # name, and a day that is not known meets a day that is. Nothing entered before
    # could be asked about, and nothing was: no room entered anybody yet.
    """
    delete from index_entry;
    alter table index_entry add column asks boolean not null;
    alter table index_entry drop constraint index_entry_pkey;
    alter table index_entry add primary key (tenant, token, dossier, asks);
    """,
    # A team that holds dossiers without opening them, and who asked to open one now.
    """
    alter table team add column is_emergency boolean not null default false;
    create table emergency (
        tenant uuid not null, dossier uuid not null, asker uuid not null,
        alone boolean not null, confirmer uuid, ends bigint not null,
        primary key (tenant, dossier, asker),
        foreign key (tenant, dossier) references dossier on delete cascade,
        foreign key (tenant, asker) references member_key on delete cascade,
        check (confirmer is null or confirmer <> asker)
    );
    """,
)

_ONE_AT_A_TIME = 7_261_114  # an advisory lock of our own


def migrate(connection: psycopg.Connection) -> None:
    """Bring the tables up to date, in one transaction, once."""
    connection.execute("select pg_advisory_xact_lock(%s)", (_ONE_AT_A_TIME,))
    connection.execute(
        "create table if not exists step (number integer primary key,"
        " at timestamptz not null default now())"
    )
    row = connection.execute("select coalesce(max(number), 0) from step").fetchone()
    done = row[0] if row else 0
    for number, step in enumerate(STEPS[done:], start=done + 1):
        connection.execute(step)
        connection.execute("insert into step (number) values (%s)", (number,))
