// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The mailbox works without any of this.

import { offerCopyAndPrint } from "./copy.js";
import { keepCounting } from "./counter.js";
import { leaveWithoutTrace } from "./leave.js";

leaveWithoutTrace(document);
offerCopyAndPrint(document);
keepCounting(document);
