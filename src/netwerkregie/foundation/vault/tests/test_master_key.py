# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The vault does not start with a key that others can read, or with another's."""

from pathlib import Path
from uuid import uuid4

import pytest

from netwerkregie.foundation.vault.process.answering import Vault
from netwerkregie.foundation.vault.process.masterkey import Keys, MasterKeyError
from netwerkregie.foundation.vault.tests.town import Town


def _another(town: Town, path: Path) -> Vault:
    return Vault(town.world.vault._store, path)


def test_a_key_that_others_can_read_is_refused(town: Town, tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    path.write_bytes(bytes(32))
    path.chmod(0o640)
    with pytest.raises(MasterKeyError, match="0600"):
        _another(town, path).prepare()


def test_a_key_of_another_vault_is_refused(town: Town, tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    path.write_bytes(bytes(32))
    path.chmod(0o600)
    with pytest.raises(MasterKeyError, match="not the key"):
        _another(town, path).prepare()


def test_a_lost_key_is_not_quietly_replaced(town: Town, tmp_path: Path) -> None:
    path = tmp_path / "vault" / "master.key"
    with pytest.raises(MasterKeyError, match="missing"):
        _another(town, path).prepare()
    assert not path.exists()


def test_a_key_that_is_too_short_is_refused(town: Town, tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    path.write_bytes(b"short")
    path.chmod(0o600)
    with pytest.raises(MasterKeyError, match="32 bytes"):
        _another(town, path).prepare()


def test_the_key_that_was_made_is_closed_to_others(town: Town) -> None:
    path = town.world.vault._master_key
    assert path.stat().st_mode & 0o777 == 0o600


def test_municipalities_and_uses_have_unrelated_keys() -> None:
    keys, one, other = Keys(bytes(32)), uuid4(), uuid4()
    derived = [
        keys.of_shares(one).secret,
        keys.of_shares(other).secret,
        keys.of_index(one),
        keys.of_index(other),
        keys.of_notes(),
        keys.fingerprint(),
        keys.master,
    ]
    assert len(set(derived)) == len(derived)
    assert keys.of_shares(one) == keys.of_shares(one)


def test_no_share_lies_open_in_the_vault_s_database(town: Town) -> None:
    member = town.member()
    dossier = town.dossier(member)
    import base64

    share = base64.b64decode(town.release(member, dossier)["share"])
    with town.world.connect_as_superuser(vault=True) as connection:
        rows = connection.execute("select sealed from share").fetchall()
    assert rows
    assert all(share not in bytes(row[0]) for row in rows)
