// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
// Reads {addresses, chromium, flags, cookie}; answers with pa11y's issues as JSON.
// An address may be a way instead: {start, steps}, where a step uploads a file, clicks
// through to the next page, or checks the page as it stands.
import { readFileSync } from "node:fs";
import pa11y from "pa11y";
import puppeteer from "puppeteer";

const asked = JSON.parse(readFileSync(0, "utf8"));
const browser = await puppeteer.launch({
  executablePath: asked.chromium,
  args: asked.flags,
});
const found = [];
const options = {
  browser,
  standard: "WCAG2AA",
  runners: ["htmlcs"],
  timeout: 60000,
  headers: asked.cookie ? { Cookie: asked.cookie } : {},
};

async function walk({ start, steps }) {
  const page = await browser.newPage();
  page.setDefaultTimeout(90000);
  // As the browser's own: a form is sent with the cookies that its page set.
  for (const pair of asked.cookie ? asked.cookie.split("; ") : []) {
    const [name, value] = pair.split(/=(.*)/s);
    await page.setCookie({ name, value, url: start });
  }
  await page.goto(start);
  for (const step of steps) {
    if (step.upload) {
      await (await page.$(step.upload)).uploadFile(step.file);
    } else if (step.tap) {
      await page.click(step.tap);
    } else if (step.click) {
      await Promise.all([page.waitForNavigation(), page.click(step.click)]);
    } else {
      const address = page.url();
      const { issues } = await pa11y(address, {
        ...options,
        headers: {},
        page,
        ignoreUrl: true,
      });
      found.push(...issues.map((issue) => ({ address, ...issue })));
    }
  }
  await page.close();
}

try {
  for (const address of asked.addresses) {
    if (address.start) {
      await walk(address);
      continue;
    }
    const { issues } = await pa11y(address, options);
    found.push(...issues.map((issue) => ({ address, ...issue })));
  }
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(found));
