# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person reads when the demo cannot start, and where it keeps its things."""

import socket
from pathlib import Path

import pytest

from netwerkregie.config import launch, places
from netwerkregie.config.places import Places, Unusable


@pytest.fixture
def here(tmp_path: Path) -> Places:
    return Places(data=tmp_path / "data", run=tmp_path / "run")


def test_a_second_start_of_one_checkout_says_that_it_runs_already(here: Places) -> None:
    places.prepare(here)
    with (
        launch.alone(here, 8000),
        pytest.raises(Unusable) as refused,
        launch.alone(here, 8000),
    ):
        pass
    assert "already running (process" in str(refused.value)
    assert "http://localhost:8000/" in str(refused.value)


def test_a_port_that_is_taken_says_which_other_to_choose() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Unusable, match=f"Port {port} is taken .* NR_PORT="):
            launch.require_free(port)


@pytest.mark.parametrize("given", ["abc", "0", "65535", "-1", "80 80"])
def test_a_wrong_port_is_refused_in_a_sentence(
    given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NR_PORT", given)
    with pytest.raises(Unusable, match="is not a port number"):
        launch.wanted_port()


def test_a_run_folder_that_is_too_long_for_a_socket_is_refused(tmp_path: Path) -> None:
    long = Places(data=tmp_path / "d", run=tmp_path / ("r" * 120))
    with pytest.raises(Unusable, match="too long a path"):
        places.prepare(long)


def test_a_folder_of_someone_else_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "run").symlink_to(tmp_path / "theirs")
    with pytest.raises(Unusable, match="belongs to someone else"):
        places.prepare(Places(data=tmp_path / "data", run=tmp_path / "run"))


def test_a_reset_keeps_its_hands_off_a_folder_that_is_not_ours(here: Places) -> None:
    places.prepare(here)
    (here.data / "thesis.odt").touch()
    launch.wipe(here)
    assert (here.data / "thesis.odt").exists()


def test_secrets_are_for_us_alone(here: Places) -> None:
    places.prepare(here)
    places.ensure_secret_key(here)
    assert here.secret_key.stat().st_mode & 0o777 == 0o600
    first = here.secret_key.read_text()
    places.ensure_secret_key(here)
    assert here.secret_key.read_text() == first
