// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A new passkey is asked to be able to answer a salt (WebAuthn PRF), so that it can
// open the vault later. The sign-in library does not ask for that by itself.

const credentials = navigator.credentials;

if (credentials?.create) {
  const create = credentials.create.bind(credentials);
  credentials.create = (options) => {
    const publicKey = options.publicKey;
    publicKey.extensions = { ...publicKey.extensions, prf: {} };
    return create(options);
  };
}
