// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
// Reads {address, chromium, flags, cookie} and answers with pa11y's issues as JSON.
import { readFileSync } from "node:fs";
import pa11y from "pa11y";

const asked = JSON.parse(readFileSync(0, "utf8"));
const { issues } = await pa11y(asked.address, {
  standard: "WCAG2AA",
  runners: ["htmlcs"],
  timeout: 60000,
  headers: asked.cookie ? { Cookie: asked.cookie } : {},
  chromeLaunchConfig: {
    executablePath: asked.chromium,
    args: asked.flags,
  },
});
process.stdout.write(JSON.stringify(issues));
