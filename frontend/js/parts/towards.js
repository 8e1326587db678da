// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Which point lies in the direction of an arrow key.

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Return the direction of a key, or nothing. */
export const heading = (key) => WAYS[key];

/** Return the nearest point within a quarter turn of a direction, or nothing. */
export function nextTowards([east, south], from, points) {
  let best;
  for (const point of points) {
    const x = point.x - from.x;
    const y = point.y - from.y;
    const ahead = x * east + y * south;
    const beside = Math.abs(x * south - y * east);
    if (ahead <= 0 || beside > ahead) continue;
    const far = ahead + 2 * beside;
    if (!best || far < best.far) best = { ...point, far };
  }
  return best;
}
