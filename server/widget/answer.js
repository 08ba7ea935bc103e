// One answer: filled sentence by sentence, finished when the whole object is there.

import { pointCount, slice } from "../static/offsets.js";
import { h, isThere } from "../static/dom.js";
import { icon } from "./icons.js";
import { nearest, sources, suggestions } from "./evidence.js";
import { pieces } from "./pieces.js";

/** @typedef {import("./types.d.ts").Answer} Answer */
/** @typedef {import("./types.d.ts").Citation} Citation */
/** @typedef {import("./types.d.ts").Sentence} Sentence */

/**
 * What the rest of the chat does for an answer.
 * @typedef {object} Actions
 * @property {import("./types.d.ts").Words} say
 * @property {(citation: Citation, opener: HTMLElement) => void} cite
 * @property {(question: string) => void} ask
 * @property {(question: string) => void} edit
 * @property {(docId: string) => string} reader
 * @property {boolean} newTab whether links leave the page they stand on alone
 * @property {(answer: Answer) => HTMLElement} tools
 */

export class AnswerView {
  /** @param {Actions} actions */
  constructor(actions) {
    this.actions = actions;
    this.say = actions.say;
    /** @type {Citation[]} */
    this.citations = [];
    /** @type {{sentence: Sentence, element: HTMLElement, gap: Text}[]} */
    this.sentences = [];
    this.text = h("p", { class: "text", part: "text" });
    this.busy = h("p", { class: "busy" }, this.say.busy);
    this.element = h(
      "div",
      { class: "answer", part: "answer", "aria-busy": "true" },
      h("h3", { class: "unseen" }, this.say.assistant),
      this.busy,
    );
  }

  /**
   * How the question was read, when that differs from what was typed.
   * @param {{question: Answer["question"]}} meta
   */
  meta({ question }) {
    if (question.interpreted.trim() === question.original.trim()) return;
    const { say } = this;
    const edit = h(
      "button",
      { type: "button", class: "link", onclick: () => this.actions.edit(question.original) },
      icon("pen"),
      say.typed,
    );
    this.busy.before(h("p", { class: "reading" }, h("b", {}, say.understood), ` ${question.interpreted} `, edit));
  }

  /**
   * A verified sentence; it is never taken back.
   * @param {Sentence} sentence
   */
  sentence(sentence) {
    if (!this.text.isConnected) this.busy.before(this.text);
    const before = this.sentences.at(-1);
    const apart = before && sentence.start_index > before.sentence.end_index;
    const one = { sentence, element: h("span", { class: "sentence" }), gap: new Text(apart ? " " : "") };
    this.sentences.push(one);
    this.text.append(one.gap, one.element);
    this.paint(one);
  }

  /**
   * The proof of the sentence before it: its marker becomes a button.
   * @param {Citation} citation
   */
  citation(citation) {
    this.citations.push(citation);
    const last = this.sentences.at(-1);
    if (last) this.paint(last);
  }

  /**
   * The whole answer: everything around the sentences.
   * @param {Answer} answer
   */
  done(answer) {
    this.settle();
    this.element.classList.add(answer.status);
    this.text.lang = answer.answer.lang;
    this.whole(answer);
    const heading = this.say.status[answer.status];
    if (heading) this.element.querySelector("h3")?.after(h("p", { class: "state" }, heading));
    const { refusal } = answer;
    const more = [
      refusal && refusal.reason !== answer.answer.text && h("p", { class: "text" }, refusal.reason),
      ...answer.notices.map((notice) => h("p", { class: "notice" }, notice.text)),
      ...sources(answer.citations, this.actions),
      ...nearest(refusal?.nearest ?? [], this.actions),
      ...suggestions(answer, this.actions),
      answer.status === "unavailable"
        ? this.retry(() => this.actions.ask(answer.question.original))
        : this.actions.tools(answer),
    ];
    this.element.append(...more.filter(isThere));
  }

  /**
   * An answer given earlier, shown again.
   * @param {Answer} answer
   */
  restore(answer) {
    this.meta(answer);
    this.citations = answer.citations;
    this.done(answer);
  }

  /**
   * Nothing came, or not all of it: told apart from a refusal, with a way to try again.
   * @param {string} reason
   * @param {() => void} retry
   */
  failed(reason, retry) {
    this.settle();
    this.element.classList.add("failed");
    this.element.append(h("p", { class: "state" }, this.say.failed), h("p", {}, reason), this.retry(retry));
  }

  /**
   * Nothing came, but it will be tried again.
   * @param {string} reason
   * @param {string} when
   * @param {() => void} wake
   */
  waiting(reason, when, wake) {
    const known = this.element.querySelector(".when");
    if (known) {
      known.textContent = when;
      return;
    }
    this.busy.hidden = true;
    this.element.classList.add("waiting");
    const now = h("button", { type: "button", class: "chip", onclick: wake }, icon("retry"), this.say.retryNow);
    this.element.append(
      h("p", { class: "state" }, this.say.waiting),
      h("p", {}, reason, " ", h("span", { class: "when" }, when)),
      now,
    );
  }

  /** Tries again: as it was before anything came. */
  again() {
    this.element.classList.remove("waiting");
    this.busy.hidden = false;
    while (this.busy.nextSibling) this.busy.nextSibling.remove();
  }

  settle() {
    this.busy.remove();
    this.element.removeAttribute("aria-busy");
  }

  /** @param {() => void} retry */
  retry(retry) {
    return h("button", { type: "button", class: "chip", onclick: retry }, icon("retry"), this.say.retry);
  }

  /**
   * Puts between the sentences what stands between them in the answer, or all of it where no
   * sentence came on its own: a refusal, an answer shown again.
   * @param {Answer} answer
   */
  whole(answer) {
    const { text } = answer.answer;
    if (!this.sentences.length && text) {
      this.text.textContent = "";
      this.element.append(this.text);
      const element = h("span", { class: "sentence" });
      this.text.append(element);
      this.paint({ element, sentence: { text, start_index: 0, end_index: pointCount(text) } });
    }
    let end = 0;
    for (const { sentence, gap } of this.sentences) {
      if (end) gap.data = slice(text, end, sentence.start_index);
      end = sentence.end_index;
    }
  }

  /** @param {{sentence: Sentence, element: HTMLElement}} shown */
  paint({ sentence, element }) {
    const parts = pieces(sentence.text, sentence.start_index, this.citations);
    element.replaceChildren(...parts.flatMap((part, at) => this.piece(part, parts[at + 1])));
  }

  /**
   * A marker stands on one line with the word before it.
   * @param {string | Citation} part
   * @param {string | Citation | undefined} next
   * @returns {(Node | string)[]}
   */
  piece(part, next) {
    if (typeof part !== "string") return [];
    if (next === undefined || typeof next === "string") return [part];
    const [word = ""] = /\S{0,24}\s*$/.exec(part) ?? [];
    const before = part.slice(0, part.length - word.length);
    return [before, h("span", { class: "tied" }, word, this.marker(next))];
  }

  /** @param {Citation} citation */
  marker(citation) {
    const button = h(
      "button",
      {
        type: "button",
        class: "marker",
        part: "marker",
        "aria-expanded": "false",
        "aria-label": this.say.marker(citation.label, citation.title),
        onclick: () => this.actions.cite(citation, button),
      },
      citation.label,
    );
    return button;
  }
}
