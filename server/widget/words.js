// The words of a language, Vietnamese where there is no other; dates as they are written here.

import { en } from "./words/en.js";
import { vi } from "./words/vi.js";

/**
 * @param {string} lang
 * @returns {import("./types.d.ts").Words}
 */
export function words(lang) {
  return lang === "en" ? en : vi;
}

/**
 * `2023-12-23` as a Vietnamese reader writes it, `23/12/2023`; `2022-01` is `01/2022`.
 * @param {string} iso
 */
export function day(iso) {
  return iso.split("-").reverse().join("/");
}
