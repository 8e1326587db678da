// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Components bring states and variants that no page of ours uses. A class that no
// template, form or script names is left out, so that a phone on a bad line loads less.

import { transform } from "lightningcss";
import { glob, readFile } from "node:fs/promises";

// Put together in a template from a value, so never written out in full.
const BUILT = [
  /^nl-button--(primary|secondary|subtle|negative)$/,
  /^utrecht-alert--(info|ok|warning|error)$/,
  /^utrecht-textbox--(date|number|time|password|email)$/,
  /^nr-(tlp|swatch|field|message|notice|step|heat)--/,
];

async function wordsOf(patterns) {
  const words = new Set();
  for (const pattern of patterns) {
    for await (const file of glob(pattern)) {
      for (const [word] of (await readFile(file, "utf8")).matchAll(/[\w-]+/g)) words.add(word);
    }
  }
  return words;
}

export async function leaveOut(css, patterns) {
  const words = await wordsOf(patterns);
  const classes = new Set(css.matchAll(/\.(-?[_a-z][\w-]*)/gi).map((match) => match[1]));
  const unusedSymbols = [...classes].filter(
    (name) => !words.has(name) && !BUILT.some((built) => built.test(name)),
  );
  const { code } = transform({
    filename: "all.css",
    code: Buffer.from(css),
    minify: true,
    unusedSymbols,
  });
  return code.toString();
}
