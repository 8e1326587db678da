// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// NL Design System components read hundreds of custom properties. The example theme
// maps each of them to a small set of `--basis-*` tokens; we keep that mapping, give
// the basis tokens our own values, and leave out every line nothing asks for.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { shortenFallbacks } from "./shorten-fallbacks.mjs";

const example = fileURLToPath(
  import.meta.resolve("@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css"),
);

const asked = (css) => new Set([...css.matchAll(/var\((--[\w-]+)/g)].map((m) => m[1]));
const given = (css) => new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map((m) => m[1]));
const givenAtRoot = (css) =>
  new Set([...css.matchAll(/:root\s*{([^}]*)}/g)].flatMap((m) => [...given(m[1])]));

async function exampleMapping() {
  const lines = (await readFile(example, "utf8")).matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm);
  return new Map([...lines].map(([, name, value]) => [name, value.trim()]));
}

/** Find what the stylesheet asks for, directly or through a token, and we do not give. */
function missingTokens(css, mapping) {
  const known = given(css);
  const added = new Map();
  const queue = [...asked(css)];
  while (queue.length > 0) {
    const name = queue.pop();
    if (known.has(name) || added.has(name) || !mapping.has(name)) continue;
    added.set(name, mapping.get(name));
    queue.push(...asked(mapping.get(name)));
  }
  return added;
}

function refuseForeignValues(added) {
  // The colours and fonts of the example are its own; ours must be named by us.
  const foreign = [...added].filter(([, value]) => value.includes("--voorbeeld-"));
  if (foreign.length > 0) {
    throw new Error(`Give these tokens our own value: ${foreign.map(([n]) => n).join(", ")}`);
  }
}

/** Leave out tokens that nothing asks for, until none is left to leave out. */
function withoutIdleTokens(css) {
  const wanted = asked(css);
  const lean = css.replaceAll(/:root\s*{([^}]*)}/g, (_rule, inside) => {
    const kept = inside.split(";").filter((line) => {
      const [name] = line.trim().split(":");
      return !name.startsWith("--") || wanted.has(name);
    });
    return `:root{${kept.join(";")}}`;
  });
  return lean === css ? css : withoutIdleTokens(lean);
}

/** Return the stylesheet with every token it needs in front of it. */
export async function completeTokens(css) {
  const mapping = await exampleMapping();
  const atRoot = givenAtRoot(css).union(new Set(mapping.keys()));
  const anywhere = given(css).union(atRoot);
  const short = shortenFallbacks(css, atRoot, anywhere);
  const added = missingTokens(short, mapping);
  refuseForeignValues(added);
  const rules = [...added].sort().map(([name, value]) => `${name}:${value}`);
  return withoutIdleTokens(`:root{${rules.join(";")}}\n${short}`);
}
