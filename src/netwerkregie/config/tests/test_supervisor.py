# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Programs are started in order, kept running, and none is left behind."""

import io
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from netwerkregie.config.places import Unusable
from netwerkregie.config.supervisor import Program, Running, Supervisor

PLAIN = {"PATH": os.environ["PATH"]}


def shell(name: str, script: str, **more: object) -> Program:
    return Program(name=name, command=["sh", "-c", script], environment=PLAIN, **more)  # type: ignore[arg-type]


def is_gone(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"


def wait_for(condition: object, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.02)


def test_every_line_says_which_program_spoke() -> None:
    out = io.StringIO()
    Supervisor(out).run_once(shell("tables", "echo een; printf twee >&2"))
    assert out.getvalue().split("\n") == ["tables   | een", "tables   | twee", ""]


def test_the_next_program_waits_until_the_first_is_ready(tmp_path: Path) -> None:
    supervisor = Supervisor(io.StringIO())
    ready = tmp_path / "ready"
    supervisor.start(
        shell(
            "first", f"sleep 0.2; touch {ready}; exec sleep 60", is_ready=ready.exists
        )
    )
    assert ready.exists()
    supervisor.stop()


def test_a_program_may_say_itself_that_it_is_ready() -> None:
    out = io.StringIO()
    supervisor = Supervisor(out)
    supervisor.start(shell("vault", "echo ready; exec sleep 60", says_ready="ready"))
    supervisor.stop()
    assert out.getvalue() == ""


def test_a_program_that_ends_while_starting_stops_the_start() -> None:
    out = io.StringIO()
    supervisor = Supervisor(out)
    with pytest.raises(Unusable, match="vault ended at once"):
        supervisor.start(shell("vault", "echo why; exit 3", is_ready=lambda: False))
    assert "vault    | why" in out.getvalue()
    supervisor.stop()


def test_a_crashed_program_starts_again(tmp_path: Path) -> None:
    supervisor = Supervisor(io.StringIO())
    starts = tmp_path / "starts"
    supervisor.start(shell("desk", f"echo x >> {starts}; exec sleep 60"))
    [desk] = supervisor.running
    watching = threading.Thread(target=supervisor.watch)
    watching.start()
    wait_for(starts.exists)
    desk.kill()
    wait_for(lambda: starts.read_text().count("x") == 2)
    supervisor.stop_asked = 1
    watching.join()
    supervisor.stop()


def test_the_pause_before_a_restart_doubles_and_a_calm_stretch_resets_it() -> None:
    running = Running(shell("desk", "true"))
    assert [running.note_crash(1.0) for _ in range(4)] == [0.5, 1, 2, 4]
    assert [running.note_crash(1.0) for _ in range(6)][-1] == 30
    assert running.note_crash(100.0) == 0.5


def test_stopping_ends_all_in_reverse_order_with_their_children(tmp_path: Path) -> None:
    log = tmp_path / "log"
    supervisor = Supervisor(io.StringIO())
    for name in ("database", "desk"):
        child = f"sleep 60 & echo $! > {tmp_path / name}; "
        trap = f"trap 'echo {name} >> {log}; exit' TERM; "
        loop = "while :; do sleep 0.05; done"
        supervisor.start(
            shell(name, trap + child + loop, is_ready=(tmp_path / name).exists)
        )
    children = [int((tmp_path / name).read_text()) for name in ("database", "desk")]
    supervisor.stop()
    assert log.read_text().split() == ["desk", "database"]
    wait_for(lambda: all(is_gone(child) for child in children))


def test_a_killed_supervisor_leaves_nothing_running(tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"
    script = f"""
import os
from pathlib import Path
from netwerkregie.config.supervisor import Program, Supervisor
pid = Path({str(pid_file)!r})
is_ready = lambda: pid.exists() and pid.read_text().endswith("\\n")
desk = ["sh", "-c", "echo $$ > {pid_file}; exec sleep 60"]
supervisor = Supervisor()
supervisor.start(Program("desk", desk, dict(os.environ), is_ready))
supervisor.watch()
"""
    supervisor = subprocess.Popen([sys.executable, "-c", script])
    wait_for(lambda: pid_file.exists() and pid_file.read_text().endswith("\n"))
    child = int(pid_file.read_text())
    supervisor.send_signal(signal.SIGKILL)
    supervisor.wait()
    wait_for(lambda: is_gone(child))
