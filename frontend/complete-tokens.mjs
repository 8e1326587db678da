// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// NL Design System components read hundreds of custom properties. The example theme
// maps each of them to a small set of `--basis-*` tokens; we keep that mapping, give
// the basis tokens our own values, and leave out every line nothing asks for.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const example = fileURLToPath(
  import.meta.resolve("@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css"),
);

const asked = (css) => new Set(css.matchAll(/var\((--[\w-]+)/g).map((m) => m[1]));
const given = (css) => new Set(css.matchAll(/(--[\w-]+)\s*:/g).map((m) => m[1]));

async function exampleMapping() {
  const lines = (await readFile(example, "utf8")).matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm);
  return new Map(lines.map(([, name, value]) => [name, value.trim()]));
}

export async function completeTokens(css) {
  const mapping = await exampleMapping();
  const known = given(css);
  const added = new Map();
  const queue = [...asked(css)];
  while (queue.length > 0) {
    const name = queue.pop();
    if (known.has(name) || added.has(name) || !mapping.has(name)) continue;
    const value = mapping.get(name);
    added.set(name, value);
    queue.push(...asked(value));
  }
  const foreign = [...added.keys()].filter((name) => name.startsWith("--voorbeeld-"));
  if (foreign.length > 0) {
    // Their colours and fonts are the example's own; ours must name them itself.
    const users = [...added].filter(([, value]) => value.includes("--voorbeeld-"));
    throw new Error(`Give these tokens our own value: ${users.map(([n]) => n).join(", ")}`);
  }
  const rules = [...added].sort().map(([name, value]) => `${name}:${value}`);
  return `:root{${rules.join(";")}}\n${css}`;
}
