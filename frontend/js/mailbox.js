// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The mailbox works without any of this.

import { offerCopyAndPrint } from "./parts/copy.js";
import { keepCounting } from "./parts/counter.js";
import { leaveWithoutTrace } from "./parts/leave.js";
import { takeTurns } from "./parts/turn.js";

leaveWithoutTrace(document);
offerCopyAndPrint(document);
keepCounting(document);
takeTurns(document, document.currentScript);
