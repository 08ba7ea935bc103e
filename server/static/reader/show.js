// Shows stretches of the paper in colour, and brings them into view.

/** Highlights by name; ::highlight(NAME) in paper.css. */
export const CITATION = "citation";
export const FOUND = "found";
export const FOUND_NOW = "found-now";

export const canHighlight = Boolean(globalThis.Highlight && globalThis.CSS?.highlights);

/**
 * Colours ranges under a name, which had others before; none takes the colour away.
 * @param {string} name
 * @param {Range[]} ranges
 */
export function colour(name, ranges) {
  if (!canHighlight) return;
  if (!ranges.length) CSS.highlights.delete(name);
  else {
    const shown = new Highlight(...ranges);
    // What is looked at now lies over all that was found, and that over the quotation.
    shown.priority = [CITATION, FOUND, FOUND_NOW].indexOf(name);
    CSS.highlights.set(name, shown);
  }
}

/**
 * Puts each piece of a range into a mark, for browsers without custom highlights.
 * @param {Range} range
 */
export function wrap(range) {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const pieces = [];
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE || !range.intersectsNode(node)) continue;
    // Between rows and cells stands white space that may not be wrapped.
    if (!node.parentElement.closest(".line, td, th")) continue;
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

/**
 * Takes marks away: those of `wrap`, and the server's for browsers without scripts.
 * @param {HTMLElement} element
 * @returns {boolean} whether there were any
 */
export function unwrap(element) {
  const marks = element.querySelectorAll("mark.quotation");
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
  return marks.length > 0;
}

/**
 * Scrolls a range into the upper half of the window, and into view inside a wide table.
 * @param {Range} range
 */
export function bring(range) {
  range.startContainer.parentElement.scrollIntoView({ block: "nearest", inline: "nearest" });
  centre(range);
  // In a long document the heights of what was out of sight are known only now.
  requestAnimationFrame(() => centre(range));
}

function centre(range) {
  const { top, height } = range.getBoundingClientRect();
  const room = Math.max(0, (window.innerHeight - height) / 3);
  if (Math.abs(top - room) > 1) window.scrollTo({ top: window.scrollY + top - room, left: 0 });
}
