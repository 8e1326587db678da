# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What oversight does, as the ledger knows it."""

from netwerkregie.foundation.ledger import LINE, VerbEnum


class Verb(VerbEnum):
    """The verbs of oversight."""

    DESTRUCTION_ANNOUNCED = "oversight.destruction_announced", "retention_run", LINE
    DESTRUCTION_STOPPED = "oversight.destruction_stopped", "retention_run", LINE
    DESTRUCTION_APPROVED = "oversight.destruction_approved", "retention_run", LINE
    DESTRUCTION_REFUSED = "oversight.destruction_refused", "retention_run", LINE
    RECORDS_DESTROYED = "oversight.records_destroyed", "erasure_certificate", LINE
    MODULE_ADVISED = "oversight.module_advised", "module_decision", LINE
    MODULE_DECIDED = "oversight.module_decided", "module_decision", LINE
    MODULE_SUSPENDED = "oversight.module_suspended", "module_decision", LINE
    MODULE_RESUMED = "oversight.module_resumed", "module_decision", LINE
    LEDGER_READ = "oversight.ledger_read", "ledger", LINE
    CHAINS_VERIFIED = "oversight.chains_verified", "ledger", LINE
    LEDGER_EXPORTED = "oversight.ledger_exported", "ledger", LINE
    JOB_TRIED_AGAIN = "oversight.job_tried_again", "job", LINE
