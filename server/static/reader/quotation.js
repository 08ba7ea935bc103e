// `#char=START-END` in the address is the span that is coloured and scrolled to.

import { bring, canHighlight, CITATION, colour, unwrap, wrap } from "./show.js";

/**
 * What an address's fragment asks for: a span, null for one that is none, undefined for nothing.
 * @param {string} hash
 * @returns {import("./text.js").Span | null | undefined}
 */
export function asked(hash) {
  if (!hash.startsWith("#char=")) return undefined;
  const found = /^#char=(\d{1,9})-(\d{1,9})$/.exec(hash);
  return found ? { start: Number(found[1]), end: Number(found[2]) } : null;
}

export class Quotation {
  /**
   * @param {import("./text.js").PaperText} paper
   * @param {HTMLElement} quoting says that a span is coloured
   * @param {HTMLElement} lost says that there is no such span
   */
  constructor(paper, quoting, lost) {
    this.paper = paper;
    this.quoting = quoting;
    this.lost = lost;
    /** @type {import("./text.js").Span | null} */
    this.span = null;
  }

  /** Shows what the address asks for. */
  follow() {
    const span = asked(location.hash);
    // An address that says nothing leaves what the server has marked.
    if (span === undefined && !location.hash) return;
    this.#clear();
    const range = span ? this.paper.range(span) : null;
    this.span = range ? span : null;
    this.quoting.hidden = !range;
    this.lost.hidden = span === undefined || Boolean(range);
    if (!range) return;
    bring(range);
    if (canHighlight) colour(CITATION, [range]);
    else {
      wrap(range);
      this.paper.refresh();
    }
    this.paper.element.focus({ preventScroll: true });
  }

  #clear() {
    colour(CITATION, []);
    if (unwrap(this.paper.element)) this.paper.refresh();
  }
}
