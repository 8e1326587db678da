// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Keeps the empty form of quick entry and its looks on the phone, and nothing else: no
// answer to a question about anybody ever enters this store. Our server writes the list
// of what is kept above this file (self.kept).

const { page, assets, start } = self.kept;
const shelf = `nr-quick ${assets.join(" ")}`;
const BROKEN = 502;

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const kept = await caches.open(shelf);
      // Without credentials: as somebody who is not signed in gets them.
      const ask = (address) => new Request(address, { credentials: "omit", cache: "no-cache" });
      await kept.addAll([page, ...assets].map(ask));
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("nr-quick") && name !== shelf) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

const emptyForm = async () => (await caches.open(shelf)).match(page);

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && [start, page].includes(address.pathname)) {
    event.respondWith(
      fetch(event.request).then(
        async (answer) => (answer.status >= BROKEN ? (await emptyForm()) ?? answer : answer),
        async () => (await emptyForm()) ?? Response.error(),
      ),
    );
  } else if (assets.includes(address.pathname)) {
    event.respondWith(
      caches.open(shelf).then(async (kept) => (await kept.match(event.request)) ?? fetch(event.request)),
    );
  }
});
