// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
// Reads {addresses, chromium, flags, cookie}; answers with pa11y's issues as JSON.
import { readFileSync } from "node:fs";
import pa11y from "pa11y";
import puppeteer from "puppeteer";

const asked = JSON.parse(readFileSync(0, "utf8"));
const browser = await puppeteer.launch({
  executablePath: asked.chromium,
  args: asked.flags,
});
const found = [];
try {
  for (const address of asked.addresses) {
    const { issues } = await pa11y(address, {
      browser,
      standard: "WCAG2AA",
      runners: ["htmlcs"],
      timeout: 60000,
      headers: asked.cookie ? { Cookie: asked.cookie } : {},
    });
    found.push(...issues.map((issue) => ({ address, ...issue })));
  }
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(found));
