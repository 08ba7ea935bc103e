// Finds and shows a span of the canonical text, whose text the paper's nodes hold exactly.

import { pointCount, unitAt } from "./offsets.js";

const NAME = "citation"; // ::highlight(citation) in reader.css

/**
 * `#char=START-END` as numbers, or null.
 * @param {string} hash
 * @returns {{start: number, end: number} | null}
 */
export function spanOf(hash) {
  const found = /^#char=(\d{1,9})-(\d{1,9})$/.exec(hash);
  if (!found) return null;
  const [start, end] = [Number(found[1]), Number(found[2])];
  return start < end ? { start, end } : null;
}

/**
 * The range that covers exactly these code points of an element's text; null past its end.
 * @param {HTMLElement} element
 * @param {number} start
 * @param {number} end
 * @returns {Range | null}
 */
export function rangeOf(element, start, end) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let begun = false;
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = /** @type {Text} */ (node).data;
    const after = before + pointCount(text);
    if (!begun && start < after) {
      range.setStart(node, unitAt(text, start - before));
      begun = true;
    }
    if (begun && end <= after) {
      range.setEnd(node, unitAt(text, end - before));
      return range;
    }
    before = after;
  }
  return null;
}

/**
 * Shows a range: as a custom highlight, or in marks where the browser has none.
 * @param {HTMLElement} element
 * @param {Range} range
 */
export function highlight(element, range) {
  clear(element);
  if (globalThis.Highlight && CSS.highlights) CSS.highlights.set(NAME, new Highlight(range));
  else wrap(element, range);
}

/**
 * Takes away what `highlight` showed, and what the server marked for browsers without scripts.
 * @param {HTMLElement} element
 */
export function clear(element) {
  CSS.highlights?.delete(NAME);
  for (const mark of element.querySelectorAll("mark.quotation")) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}

function wrap(element, range) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node) || !node.parentElement.closest(".line")) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (from < to) pieces.push([node, from, to]);
  }
  for (const [node, from, to] of pieces) {
    const piece = document.createRange();
    piece.setStart(node, from);
    piece.setEnd(node, to);
    const mark = document.createElement("mark");
    mark.className = "quotation";
    piece.surroundContents(mark);
  }
}
