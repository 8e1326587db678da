// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Builds build/static/ from frontend/ and the stylesheets beside the components.
// Run it with `npm run build`; it takes about half a second.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { completeTokens } from "./complete-tokens.mjs";
import { leaveOut } from "./leave-out.mjs";

// A folder with a space or an accent in its name is a folder too.
const root = fileURLToPath(new URL("..", import.meta.url));
const out = `${root}build/static/nr`;
const font = "node_modules/@fontsource-variable/atkinson-hyperlegible-next";

const shared = {
  absWorkingDir: root,
  outdir: out,
  bundle: true,
  minify: true,
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
  // Firefox ESR and the browsers of phones four years old; nothing newer is needed.
  target: ["chrome109", "firefox115", "safari16"],
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

await build({
  ...shared,
  entryPoints: ["frontend/desk.css", "frontend/mailbox.css"],
  loader: { ".woff2": "file", ".svg": "file" },
  assetNames: "fonts/[name]",
});
await build({
  ...shared,
  // Each file is a script that a page asks for; what they share lies in parts/.
  entryPoints: ["frontend/js/*.js"],
  format: "iife",
});

await build({
  ...shared,
  // Does the sums of ALTCHA beside the page; the library's own worker, from our site.
  entryPoints: { "turn-worker": "node_modules/altcha/dist/workers/pbkdf2.js" },
  format: "iife",
});

const doors = `${root}src/netwerkregie/doors`;
const pages = {
  "desk.css": [`${doors}/{desk,public}/**/*.{html,jinja,py}`, `${root}frontend/js/**/*.js`],
  "mailbox.css": [`${doors}/mailbox/**/*.{html,jinja,py}`, `${root}frontend/js/**/*.js`],
};
for (const [name, patterns] of Object.entries(pages)) {
  const css = await readFile(`${out}/${name}`, "utf8");
  await writeFile(`${out}/${name}`, await completeTokens(await leaveOut(css, patterns)));
}
for (const name of ["favicon.svg", "favicon-neutral.svg", "tile-192.png", "tile-512.png"]) {
  await copyFile(`${root}frontend/svg/${name}`, `${out}/${name}`);
}
// The open font licence asks that its text travels with the font.
await copyFile(`${root}node_modules/altcha/LICENSE.txt`, `${out}/turn-worker.LICENSE.txt`);
await copyFile(`${root}${font}/LICENSE`, `${out}/fonts/LICENSE.txt`);
