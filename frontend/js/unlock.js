// SPDX-FileCopyrightText: 2026 Netwerkregie contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Opens the vault with a passkey, where the browser can: the passkey answers a salt
// (WebAuthn PRF), and that answer is the key. The form stays hidden elsewhere.

const form = document.querySelector("[data-passkey]");
const source = document.getElementById("passkey");

const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) =>
    c.charCodeAt(0),
  );
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

/** Ask a passkey for its answer to our salt. */
async function ask(options) {
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      rpId: options.host,
      allowCredentials: options.credentials.map((id) => ({
        type: "public-key",
        id: toBytes(id),
      })),
      userVerification: "required",
      extensions: { prf: { eval: { first: toBytes(options.salt) } } },
    },
  });
  const secret = credential.getClientExtensionResults().prf?.results?.first;
  if (!secret) throw new Error("no answer to the salt");
  return { credential: toText(credential.rawId), secret: toText(secret) };
}

if (form && source && window.PublicKeyCredential) {
  const options = JSON.parse(source.textContent);
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const answer = await ask(options);
      form.elements.credential.value = answer.credential;
      form.elements.secret.value = answer.secret;
      form.submit();
    } catch {
      form.querySelector("[data-passkey-failed]").hidden = false;
    }
  });
}
