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
};

// One page for all: pa11y itself would open a page for each address and wait half a
// second of silence on the line; our pages are complete when they say that they are.
const page = await browser.newPage();
page.setDefaultTimeout(90000);
await page.setViewport({ width: 1280, height: 1024 });

async function open(address) {
  // As the browser's own: a form is sent with the cookies that its page set.
  for (const pair of asked.cookie ? asked.cookie.split("; ") : []) {
    const [name, value] = pair.split(/=(.*)/s);
    await page.setCookie({ name, value, url: address });
  }
  await page.goto(address, { waitUntil: "load" });
}

async function check() {
  const address = page.url();
  const { issues } = await pa11y(address, { ...options, page, ignoreUrl: true });
  found.push(...issues.map((issue) => ({ address, ...issue })));
}

async function walk({ start, steps }) {
  await open(start);
  for (const step of steps) {
    if (step.upload) {
      await (await page.$(step.upload)).uploadFile(step.file);
    } else if (step.tap) {
      await page.click(step.tap);
    } else if (step.click) {
      await Promise.all([page.waitForNavigation(), page.click(step.click)]);
    } else {
      await check();
    }
  }
}

try {
  for (const address of asked.addresses) {
    if (address.start) {
      await walk(address);
      continue;
    }
    await open(address);
    await check();
  }
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(found));
