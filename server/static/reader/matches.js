// Where a query stands in a text.

import { fold, hasMarks } from "./fold.js";

/** A page shows what it finds one by one; nobody walks through more than these. */
const MOST = 5000;

export class Matches {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    /** @type {Map<boolean, ReturnType<typeof fold>>} */
    this.folded = new Map();
  }

  /**
   * The spans of a query, in UTF-16 units. A query with diacritics means them; where it is nowhere
   * (`hoà` for `hòa`), and for a query without any, letters count without their marks.
   * @param {string} query
   * @returns {import("./text.js").Span[]}
   */
  of(query) {
    const wanted = query.normalize("NFC").trim();
    if (!wanted) return [];
    const exact = hasMarks(wanted) ? this.#find(wanted, true) : [];
    return exact.length ? exact : this.#find(wanted, false);
  }

  #find(query, keepMarks) {
    const { text, from } = this.#source(keepMarks);
    const wanted = fold(query, keepMarks).text;
    const found = [];
    if (!wanted) return found;
    for (let at = text.indexOf(wanted); at >= 0 && found.length < MOST; ) {
      const start = from[at];
      let end = from[at + wanted.length];
      while (end > start && /\s/.test(this.text[end - 1])) end -= 1;
      found.push({ start, end });
      at = text.indexOf(wanted, at + wanted.length);
    }
    return found;
  }

  #source(keepMarks) {
    let source = this.folded.get(keepMarks);
    if (!source) {
      source = fold(this.text, keepMarks);
      this.folded.set(keepMarks, source);
    }
    return source;
  }
}
