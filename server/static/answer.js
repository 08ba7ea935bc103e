// One answer on the page: filled sentence by sentence, finished when the whole object is there.

import { h } from "./dom.js";
import { pointCount } from "./offsets.js";

/** The answer's element and what it shows so far. */
export class AnswerView {
  /**
   * @param {ReturnType<typeof import("./words.js").words>} say
   * @param {{onCite: (citation: object, opener: HTMLElement) => void, onAsk: (question: string) => void}} actions
   */
  constructor(say, actions) {
    this.say = say;
    this.actions = actions;
    this.citations = new Map();
    this.sentences = [];
    this.text = h("p", { class: "text" });
    this.busy = h("p", { class: "busy" }, say.busy);
    this.element = h("div", { class: "answer", "aria-busy": "true" },
      h("h2", { class: "visually-hidden" }, say.assistant), this.busy);
  }

  /** How the question was read, when that differs from what was typed. */
  meta({ question }) {
    if (question.interpreted.trim() === question.original.trim()) return;
    this.busy.before(h("p", { class: "reading" },
      h("span", {}, this.say.understood), ` ${question.interpreted}`));
  }

  /** A verified sentence; it is never taken back. */
  sentence(event) {
    if (!this.text.isConnected) this.busy.before(this.text);
    const element = h("span", { class: "sentence" });
    const before = this.sentences.at(-1);
    const gap = before && event.start_index > before.event.end_index ? " " : "";
    this.sentences.push({ event, element });
    this.text.append(gap, element);
    this.paint(event, element);
  }

  /** The proof of the sentence before it: its marker becomes a button. */
  citation(citation) {
    this.citations.set(citation.label, citation);
    const last = this.sentences.at(-1);
    if (last) this.paint(last.event, last.element);
  }

  /** The whole answer: everything around the sentences. */
  done(answer) {
    this.busy.remove();
    this.element.removeAttribute("aria-busy");
    this.element.classList.add(answer.status);
    this.text.lang = answer.answer.lang;
    const heading = this.say[answer.status];
    if (heading) this.element.querySelector("h2").after(h("p", { class: "state" }, heading));
    const { refusal } = answer;
    // The sentence of a refusal proves nothing, so it may come with the whole answer only.
    if (!this.sentences.length && answer.answer.text) {
      this.text.textContent = answer.answer.text;
      this.element.append(this.text);
    }
    this.element.append(...[
      refusal && refusal.reason !== answer.answer.text && h("p", { class: "text" }, refusal.reason),
      ...answer.notices.map((notice) => h("p", { class: "notice" }, notice.text)),
      ...this.sources(answer.citations),
      ...this.nearest(refusal?.nearest ?? []),
      ...this.suggestions(answer.suggestions),
      answer.status === "unavailable" && this.again(() => this.actions.onAsk(answer.question.original)),
    ].filter(Boolean));
  }

  /** Nothing came, or not all of it: told apart from a refusal, with a way to try again. */
  failed(reason, retry) {
    this.busy.remove();
    this.element.removeAttribute("aria-busy");
    this.element.classList.add("failed");
    this.element.append(h("p", { class: "state" }, this.say.failed), h("p", {}, reason),
      this.again(retry));
  }

  again(retry) {
    return h("button", { type: "button", class: "chip", onclick: retry }, this.say.retry);
  }

  paint(event, element) {
    const pieces = [];
    let done = 0;
    for (const found of event.text.matchAll(/\[(\d+)\]/g)) {
      const citation = this.citations.get(found[1]);
      const point = event.start_index + pointCount(event.text.slice(0, found.index));
      if (!citation || this.quoted(point)) continue;
      // A marker does not stand alone at the start of a line.
      pieces.push(event.text.slice(done, found.index).replace(/ $/, "\u00a0"), this.marker(citation));
      done = found.index + found[0].length;
    }
    element.replaceChildren(...pieces, event.text.slice(done));
  }

  quoted(point) {
    return [...this.citations.values()].some((c) => c.start_index <= point && point < c.end_index);
  }

  marker(citation) {
    const button = h("button", {
      type: "button", class: "marker", "aria-expanded": "false", "aria-controls": "panel",
      "aria-label": this.say.marker(citation.label, citation.title),
      onclick: () => this.actions.onCite(citation, button),
    }, citation.label);
    return button;
  }

  sources(citations) {
    if (!citations.length) return [];
    const items = citations.map((citation) => {
      const button = h("button", {
        type: "button", class: "source", "aria-expanded": "false", "aria-controls": "panel",
        onclick: () => this.actions.onCite(citation, button),
      }, h("span", { class: "label" }, citation.label),
      h("span", { class: "where" }, h("span", { class: "title" }, citation.title),
        h("span", { class: "facts" }, citation.source.location.label)));
      return h("li", {}, button);
    });
    return [h("h3", {}, this.say.sources), h("ol", { class: "sources", lang: "vi" }, ...items)];
  }

  nearest(documents) {
    if (!documents.length) return [];
    const items = documents.map(({ doc_id: id, title, why }) => h("li", {},
      id ? h("a", { href: `/documents/${encodeURIComponent(id)}`, lang: "vi" }, title)
        : h("span", { lang: "vi" }, title),
      " ", h("span", { class: "facts" }, why)));
    return [h("h3", {}, this.say.nearest), h("ul", { class: "nearest" }, ...items)];
  }

  suggestions(questions) {
    if (!questions.length) return [];
    const items = questions.map((question) => h("li", {}, h("button", {
      type: "button", class: "chip", onclick: () => this.actions.onAsk(question),
    }, question)));
    return [h("h3", {}, this.say.suggestions), h("ul", { class: "chips" }, ...items)];
  }
}

/**
 * A sentence as it is spoken: without its markers.
 * @param {{text: string}} event
 */
export function spoken(event) {
  return event.text.replaceAll(/\s*\[\d+\]/g, "");
}

