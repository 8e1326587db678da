# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How gunicorn serves the desk and the mailbox.

There is no access log at all: the mailbox may keep no address, user agent or exact
time of a visitor, and the desk's visits stand in the ledger.
"""

import gc
import os
from pathlib import Path
from typing import Any

bind = f"127.0.0.1:{os.environ['NR_LISTEN']}"
wsgi_app = "netwerkregie.config.wsgi:application"
proc_name = f"netwerkregie {os.environ['NR_PROCESS']}"
workers = int(os.environ.get("NR_WORKERS", "2"))
worker_class = "gthread"
threads = int(os.environ.get("NR_THREADS", "4"))
# One copy of the code in memory; connections are opened after the fork.
preload_app = True
accesslog = None
errorlog = "-"
loglevel = "warning"
capture_output = False
timeout = 60
graceful_timeout = 8
keepalive = 5
limit_request_line = 4094
limit_request_fields = 60
limit_request_field_size = 8190
# Who a visitor says to be in a header is believed from nobody.
forwarded_allow_ips = ""
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108


def when_ready(_server: Any) -> None:
    """Read all pages before the workers are made: each would keep a copy of its own."""
    from netwerkregie.config.starting import (  # noqa: PLC0415 - Django is set up by now
        say_what_is_refused,
    )

    say_what_is_refused()
    from django.urls import get_resolver  # noqa: PLC0415 - Django is set up by now

    from netwerkregie.foundation.privacy import guard  # noqa: PLC0415 - the same

    # The guard reads its lists of words at the first sentence.
    guard.inspect("Jan Jansen belt morgen.")
    # Asking for the addresses imports every view: a third of what a worker holds.
    get_resolver().reverse_dict  # noqa: B018 - asked for what it loads


def pre_fork(_server: Any, _worker: Any) -> None:
    """What the collector never looks at again stays shared between the workers."""
    gc.collect()
    gc.freeze()


def post_fork(_server: Any, _worker: Any) -> None:
    """A connection shared by two processes would mix their answers."""
    from django.db import connections  # noqa: PLC0415 - Django is set up by now

    connections.close_all()
