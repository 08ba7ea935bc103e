// The search box over the paper: "/" goes there, Enter and Shift+Enter walk, Escape leaves.

import { Matches } from "./matches.js";
import { bring, canHighlight, colour, FOUND, FOUND_NOW } from "./show.js";

/**
 * @typedef {object} Parts
 * @property {HTMLFormElement} form
 * @property {HTMLInputElement} wanted
 * @property {HTMLElement} found
 * @property {HTMLButtonElement} previous
 * @property {HTMLButtonElement} next
 */

export class Find {
  /**
   * @param {import("./text.js").PaperText} paper
   * @param {Parts} parts
   * @param {ReturnType<typeof import("./words.js").words>} say
   */
  constructor(paper, parts, say) {
    this.paper = paper;
    this.parts = parts;
    this.say = say;
    this.matches = new Matches(paper.text);
    /** @type {import("./text.js").Span[]} units */
    this.spans = [];
    this.now = -1;
  }

  /** Listens to the box and to the keyboard. */
  listen() {
    const { form, wanted, previous } = this.parts;
    wanted.addEventListener("input", () => this.run());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.step(1);
    });
    previous.addEventListener("click", () => this.step(-1));
    wanted.addEventListener("keydown", (event) => this.#inBox(event));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
      event.preventDefault();
      wanted.focus();
      wanted.select();
    });
  }

  /** Finds what the box says. */
  run() {
    this.spans = this.matches.of(this.parts.wanted.value);
    const ranges = this.spans.map((span) => this.paper.unitRange(span));
    colour(FOUND, ranges);
    this.now = this.spans.length ? firstBelow(ranges) : -1;
    this.#show();
  }

  /**
   * Goes to the next match, or the one before; round at the ends.
   * @param {1 | -1} by
   */
  step(by) {
    if (!this.spans.length) return;
    this.now = (this.now + by + this.spans.length) % this.spans.length;
    this.#show();
  }

  /** The match that is looked at, in UTF-16 units. */
  get current() {
    return this.now < 0 ? null : this.spans[this.now];
  }

  #inBox(event) {
    if (event.isComposing) return; // an input method for Vietnamese is still at its letter
    if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      this.step(-1);
    } else if (event.key === "Escape") {
      this.parts.wanted.value = "";
      this.run();
      this.paper.element.focus({ preventScroll: true });
    }
  }

  #show() {
    const span = this.current;
    const range = span && this.paper.unitRange(span);
    colour(FOUND_NOW, range ? [range] : []);
    if (range) {
      bring(range);
      if (!canHighlight) select(range);
    }
    this.parts.previous.disabled = this.parts.next.disabled = this.spans.length < 1;
    this.#tell();
  }

  #tell() {
    const { found, wanted } = this.parts;
    const [now, all] = [this.now + 1, this.spans.length];
    const seen = document.createElement("span");
    const spoken = document.createElement("span");
    seen.ariaHidden = "true";
    spoken.className = "visually-hidden";
    seen.textContent = all ? `${now}/${all}` : this.say.none;
    spoken.textContent = all ? this.say.result(now, all) : this.say.none;
    found.replaceChildren(...(wanted.value.trim() ? [seen, spoken] : []));
  }
}

/** The first range that isn't above the window: a reader looks on from where he is. */
function firstBelow(ranges) {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle].getBoundingClientRect().top < 0) low = middle + 1;
    else high = middle;
  }
  return low % ranges.length;
}

function select(range) {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function typing({ target }) {
  return target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
}
