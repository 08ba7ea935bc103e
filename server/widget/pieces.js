// An answer's words cut at the markers of its citations.

import { pointCount } from "../static/offsets.js";

/** @typedef {import("./types.d.ts").Citation} Citation */

/**
 * `text` as strings and citations, a string before each citation and one at the end. `[1]` inside a quotation is no marker.
 * @param {string} text
 * @param {number} offset the place of its first letter in the answer, in code points
 * @param {Citation[]} citations
 * @returns {(string | Citation)[]}
 */
export function pieces(text, offset, citations) {
  const out = [];
  let done = 0;
  for (const found of text.matchAll(/\[(\d+)\]/g)) {
    const citation = citations.find((one) => one.label === found[1]);
    const point = offset + pointCount(text.slice(0, found.index));
    if (!citation || citations.some((one) => one.start_index <= point && point < one.end_index)) continue;
    out.push(text.slice(done, found.index), citation);
    done = found.index + found[0].length;
  }
  return [...out, text.slice(done)];
}

/**
 * A sentence as it is spoken: without its markers.
 * @param {string} text
 */
export function spoken(text) {
  return text.replaceAll(/\s*\[\d+\]/g, "");
}
