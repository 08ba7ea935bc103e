// The portal's short-lived token: from a function of the page's, or from an address of the portal's.

import { Failure } from "./failure.js";

/**
 * @typedef {object} Origin
 * @property {() => import("./types.d.ts").TokenProvider | null} provider
 * @property {() => string | null} url
 */

/**
 * The token for one request, or null where the server asks for none.
 * @param {Origin} origin
 * @param {boolean} renew the last token was refused
 * @returns {Promise<string | null>}
 */
export async function token(origin, renew) {
  const provider = origin.provider();
  const url = origin.url();
  if (!provider && !url) return null;
  let given = "";
  try {
    given = provider ? await provider({ renew }) : await fetched(/** @type {string} */ (url));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("token");
  }
  if (typeof given !== "string" || !given.trim()) throw new Failure("token");
  return given.trim();
}

/** @param {string} url */
async function fetched(url) {
  const response = await fetch(new URL(url, document.baseURI), {
    credentials: "same-origin",
    cache: "no-store",
    headers: { Accept: "application/json, text/plain" },
  });
  if (!response.ok) throw new Failure("token");
  const text = await response.text();
  const isJson = response.headers.get("Content-Type")?.includes("json");
  return isJson ? JSON.parse(text).token : text;
}
