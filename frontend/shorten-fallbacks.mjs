// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Components offer a chain of fallbacks for every value, for themes that set only a
// few. We know which tokens exist, so each chain can end at the first that does; that
// halves the stylesheet.

/** Return the place of the bracket that closes the one before `start`. */
function closing(text, start) {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error("A bracket in the stylesheet is not closed.");
}

/** Return one `var(…)`, shortened, given what stands between its brackets. */
function shorten(inside, atRoot, anywhere) {
  const comma = inside.indexOf(",");
  const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  if (comma < 0 || atRoot.has(name)) return `var(${name})`;
  const fallback = shortenFallbacks(inside.slice(comma + 1).trim(), atRoot, anywhere);
  // A name set on some elements only keeps its fallback for all the others.
  return anywhere.has(name) ? `var(${name},${fallback})` : fallback;
}

/** Return the text with every chain of fallbacks cut at the first existing token. */
export function shortenFallbacks(text, atRoot, anywhere) {
  let result = "";
  let at = 0;
  for (;;) {
    const found = text.indexOf("var(", at);
    if (found < 0) return result + text.slice(at);
    const end = closing(text, found + 4);
    result += text.slice(at, found);
    result += shorten(text.slice(found + 4, end), atRoot, anywhere);
    at = end + 1;
  }
}
