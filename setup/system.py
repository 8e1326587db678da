# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""See to it that what the tests need from Debian is there: a browser and a sandbox.

Installs it as root or where sudo asks no password; otherwise the first line says
exactly what to run. Nothing here is needed for the demo.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

LIST = Path(__file__).with_name("system-packages.txt")


def main() -> None:
    """Install what is missing, or stop with the command that does."""
    missing = [name for name in wanted() if not is_installed(name)]
    if not missing:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    prefix = way_to_root()
    if prefix is None or shutil.which("apt-get") is None:
        raise SystemExit(
            f"The tests need {' and '.join(missing)}. Run: sudo {' '.join(command)}"
        )
    print(f"Installing {', '.join(missing)} …", flush=True)  # noqa: T201
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "-qq"], [*command, "-qq"]):
        done = subprocess.run(  # noqa: S603 - our own commands
            [*prefix, "env", *(f"{k}={v}" for k, v in quiet.items()), *step],
            check=False,
            stdout=subprocess.DEVNULL,
        )
        if done.returncode and step[1] == "install":
            raise SystemExit(f"This failed: {' '.join(step)}")


def wanted() -> list[str]:
    """The names in system-packages.txt."""
    lines = (line.split("#")[0].strip() for line in LIST.read_text().splitlines())
    return [line for line in lines if line]


def is_installed(package: str) -> bool:
    """Whether Debian says so, or the program of that name is there anyway."""
    program = {"bubblewrap": "bwrap"}.get(package, package)
    if shutil.which(program):
        return True
    if shutil.which("dpkg-query") is None:
        return False
    asked = subprocess.run(  # noqa: S603 - our own command
        ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package],  # noqa: S607
        check=False,
        capture_output=True,
        text=True,
    )
    return asked.stdout.strip() == "installed"


def way_to_root() -> list[str] | None:
    """How to become root without asking anybody anything, if at all."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(
        ["sudo", "-n", "true"],  # noqa: S607
        check=False,
        capture_output=True,
    )
    return None if asked.returncode else ["sudo", "-n"]


if __name__ == "__main__":
    main()
