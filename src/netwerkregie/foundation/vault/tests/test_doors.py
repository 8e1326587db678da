# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One socket per kind of client: what is not on its list is refused, and logged."""

import json
import socket
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from netwerkregie.foundation.vault import asking, client, wire
from netwerkregie.foundation.vault.asking import Holder
from netwerkregie.foundation.vault.client import VaultRefused
from netwerkregie.foundation.vault.keypairs import KeyPairs
from netwerkregie.foundation.vault.process.answering import DOORS
from netwerkregie.foundation.vault.tests.town import Town

ALL = sorted(set().union(*DOORS.values()))


def test_the_lists_are_as_reviewed() -> None:
    assert {door: sorted(operations) for door, operations in DOORS.items()} == {
        "desk": [
            "ask_emergency",
            "change_dossier",
            "change_team",
            "checkpoints",
            "confirm_emergency",
            "create_share",
            "create_team",
            "end_emergency",
            "health",
            "index_check",
            "index_put",
            "index_query",
            "register_member_key",
            "register_recovery_key",
            "release",
            "releases",
            "replace_member_key",
            "retire",
            "rotate",
            "withdraw_member",
        ],
        "mailbox": ["create_share", "health", "release"],
        "worker": [
            "checkpoint",
            "checkpoints",
            "destroy_share",
            "drop_holder",
            "forget_lines",
            "health",
            "releases",
            "share_exists",
            "withdraw_member",
        ],
    }


def test_what_is_not_on_the_list_is_refused(town: Town) -> None:
    elsewhere = [
        (door, operation)
        for door, known in DOORS.items()
        for operation in ALL
        if operation not in known
    ]
    assert len(elsewhere) > 30
    for door, operation in elsewhere:
        frame = asking.signed(town.custodians, operation, {"dossier": str(uuid4())})
        with pytest.raises(VaultRefused) as caught:
            town.ask(frame, door)
        assert caught.value.reason == "not_at_this_door"


def test_a_refusal_at_the_wrong_door_is_logged(town: Town) -> None:
    frame = asking.signed(town.custodians, "rotate", {"dossier": str(uuid4())})
    assert town.refusal(frame, wire.MAILBOX) == "not_at_this_door"


def test_the_mailbox_cannot_make_a_dossier_that_the_reporter_does_not_hold(
    town: Town,
) -> None:
    director = town.member()
    team = town.team(director)
    reporter = town.stranger(asking.REPORTER)
    holders = [Holder(asking.TEAM, team)]
    frame = asking.create_share(reporter, uuid4(), holders, ["advice"])
    assert town.refusal(frame, wire.MAILBOX) == "wrong_signer"
    frame = asking.create_share(director, uuid4(), holders, ["advice"])
    assert town.refusal(frame, wire.MAILBOX) == "wrong_signer"


def test_a_member_s_key_does_not_work_at_the_mailbox(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)
    assert town.refusal(town.releasing(member, dossier), wire.MAILBOX) == "wrong_signer"


def test_a_reporter_s_key_does_not_work_at_the_desk(town: Town) -> None:
    reporter = town.stranger(asking.REPORTER)
    assert isinstance(reporter.keys, KeyPairs)
    frame = town.releasing(reporter, uuid4())
    assert town.refusal(frame) == "wrong_signer"


def test_the_sockets_are_closed_to_others(town: Town) -> None:
    for door in DOORS:
        path = Path(town.world.run) / "vault" / f"{door}.sock"
        assert path.stat().st_mode & 0o777 == 0o660


GARBAGE: list[dict[str, Any]] = [
    {},
    {"op": None},
    {"op": "release"},
    {"op": "release", "body": 7},
    {"op": "release", "body": "[]"},
    {"op": "release", "body": "{", "sig": "????"},
    {"op": "release", "body": "{}", "sig": "????"},
    {"op": "release", "body": "{}", "sig": None},
    {"op": "release", "body": json.dumps({"tenant": "x"})},
    {"op": "release", "body": json.dumps({"tenant": str(uuid4()), "signer": 3})},
    {"op": "__class__", "body": json.dumps({"tenant": str(uuid4())})},
    {"op": "releases", "body": json.dumps({"tenant": str(uuid4()), "start": -1})},
    {"op": "releases", "body": json.dumps({"tenant": str(uuid4()), "start": 2**70})},
    {"op": "create_team", "body": json.dumps({"tenant": str(uuid4()), "at": True})},
]


def test_nonsense_is_refused_and_the_vault_goes_on(town: Town) -> None:
    for frame in GARBAGE:
        with pytest.raises(VaultRefused):
            town.ask(frame)
    assert client.is_there()


WRONG_VALUES: list[tuple[str, object]] = [
    ("dossier", 5),
    ("dossier", "x" * 36),
    ("version", "1"),
    ("version", -1),
    ("version", 2**63),
    ("purpose", None),
    ("purpose", "a\0b"),
    ("purpose", "p" * 81),
    ("action", ["x"]),
]


def test_a_signed_request_with_wrong_values_is_malformed(town: Town) -> None:
    member = town.member()
    values = {
        "dossier": str(town.dossier(member)),
        "version": 1,
        "purpose": "advice",
        "action": "x",
    }
    for name, value in WRONG_VALUES:
        frame = asking.signed(member, "release", values | {name: value})
        assert town.refusal(frame) == "malformed"


NOISE = [
    b"",
    b"\x00",
    b"\xff\xff\xff\xff",
    b"\x00\x00\x00\x02[]",
    b"\x00\x00\x00\x04\xff\xfe\xfd\xfc",
    b"GET / HTTP/1.1\r\n\r\n",
]


def test_noise_on_the_line_is_hung_up_on_and_the_vault_goes_on(town: Town) -> None:
    path = Path(town.world.run) / "vault" / "mailbox.sock"
    for raw in NOISE:
        with socket.socket(socket.AF_UNIX) as noisy:
            noisy.settimeout(2)
            noisy.connect(str(path))
            noisy.sendall(raw)
            noisy.shutdown(socket.SHUT_WR)
            with suppress(ConnectionResetError):
                assert noisy.recv(10) == b""
    assert client.is_there(wire.MAILBOX)
