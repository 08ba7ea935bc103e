// What a screen reader says: whole sentences, one after the other, politely.

import { h } from "../static/dom.js";

export class Announcer {
  constructor() {
    // Additions only: a sentence that is being read is not cut off by the next.
    this.element = h("div", { class: "unseen announcer", "aria-live": "polite", "aria-atomic": "false" });
  }

  /** @param {string} sentence */
  say(sentence) {
    if (sentence.trim()) this.element.append(h("p", {}, sentence));
  }

  /** @param {string} sentence said after everything before it is taken away */
  begin(sentence) {
    this.element.replaceChildren();
    this.say(sentence);
  }
}
