// The paper's text, whose nodes hold the canonical text exactly, and the ways between three counts:
// code points (the API's offsets), UTF-16 units (JavaScript's) and places in nodes (the browser's).

import { pointCount, unitAt } from "../offsets.js";

/** @typedef {{start: number, end: number}} Span half-open */

export class PaperText {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.refresh();
  }

  /** Reads the nodes anew; to be called when something has cut or joined them. */
  refresh() {
    /** @type {Text[]} */
    this.nodes = [];
    /** @type {number[]} the units before each node, and all of them at the end */
    this.units = [0];
    /** @type {number[]} the same in code points */
    this.points = [0];
    const walker = document.createTreeWalker(this.element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data } = /** @type {Text} */ (node);
      this.nodes.push(/** @type {Text} */ (node));
      this.units.push(this.units[this.units.length - 1] + data.length);
      this.points.push(this.points[this.points.length - 1] + pointCount(data));
    }
    /** @type {string} */
    this.text = this.nodes.map((node) => node.data).join("");
  }

  /**
   * Code points as a range; null where the text doesn't go that far.
   * @param {Span} span
   * @returns {Range | null}
   */
  range({ start, end }) {
    if (start >= end || end > this.points[this.points.length - 1]) return null;
    return this.unitRange({ start: this.unitOf(start), end: this.unitOf(end) });
  }

  /**
   * Units as a range.
   * @param {Span} units not empty, inside the text
   * @returns {Range}
   */
  unitRange({ start, end }) {
    const range = document.createRange();
    const first = at(this.units, start);
    const last = at(this.units, end - 1);
    range.setStart(this.nodes[first], start - this.units[first]);
    range.setEnd(this.nodes[last], end - this.units[last]);
    return range;
  }

  /**
   * The part of a range that lies in the paper, in code points; null where none does.
   * @param {Range} range
   * @returns {Span | null}
   */
  span(range) {
    if (!range.intersectsNode(this.element)) return null;
    const whole = document.createRange();
    whole.selectNodeContents(this.element);
    const start = this.#before(range.startContainer, range.startOffset, whole);
    const end = this.#before(range.endContainer, range.endOffset, whole);
    const trimmed = trim(this.text, start, end);
    if (!trimmed) return null;
    return { start: this.pointOf(trimmed.start), end: this.pointOf(trimmed.end) };
  }

  /** @param {number} point */
  unitOf(point) {
    const node = Math.min(at(this.points, point), this.nodes.length - 1);
    return this.units[node] + unitAt(this.nodes[node].data, point - this.points[node]);
  }

  /** @param {number} unit */
  pointOf(unit) {
    const node = Math.min(at(this.units, unit), this.nodes.length - 1);
    return this.points[node] + pointCount(this.nodes[node].data.slice(0, unit - this.units[node]));
  }

  #before(container, offset, whole) {
    if (whole.comparePoint(container, offset) < 0) return 0;
    if (whole.comparePoint(container, offset) > 0) return this.text.length;
    const before = document.createRange();
    before.setStart(this.element, 0);
    before.setEnd(container, offset);
    return before.toString().length;
  }
}

/** The last place whose number is not above `wanted`. */
function at(numbers, wanted) {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle] <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Without white space at either end: a double click takes the blank behind a word with it. */
function trim(text, start, end) {
  while (start < end && /\s/.test(text[start])) start += 1;
  while (end > start && /\s/.test(text[end - 1])) end -= 1;
  return start < end ? { start, end } : null;
}
