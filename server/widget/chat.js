// The conversation: the box, the log, the source panel, and what happens between them.

import { Announcer } from "./announcer.js";
import { AnswerView } from "./answer.js";
import { Composer } from "./composer.js";
import { h } from "../static/dom.js";
import { touches } from "./pointing.js";
import { exchange, reasonOf } from "./exchange.js";
import { isAbort } from "./failure.js";
import { icon } from "./icons.js";
import { SourcePanel } from "./panel.js";
import { tools } from "./tools.js";

/** @typedef {import("./types.d.ts").Citation} Citation */
/** @typedef {import("./types.d.ts").Answer} Answer */

/**
 * @typedef {object} Options
 * @property {import("./types.d.ts").Words} say
 * @property {import("./client.js").Client} client
 * @property {import("./memory.js").Memory} memory
 * @property {import("./types.d.ts").Filters | null} filters null where the page's filters are wrong
 * @property {string} heading
 * @property {string} placeholder
 * @property {boolean} isPage
 * @property {(() => void) | null} close closes the window that it is in, where it is in one
 * @property {HTMLElement} frame what it is all put into
 * @property {(name: string, detail: object) => boolean} emit false when the page takes it over
 */

export class Chat {
  /** @param {Options} options */
  constructor(options) {
    this.options = options;
    const { say, client, memory, isPage } = options;
    /** @type {AbortController | null} */
    this.running = null;
    this.announcer = new Announcer();
    this.panel = new SourcePanel(say, client, { newTab: !isPage, onToggle: () => this.cover() });
    this.composer = new Composer(say, options.placeholder, {
      submit: (question) => void this.submit(question),
      stop: () => this.stop(),
      fresh: () => this.fresh(),
      draft: (draft) => memory.keep({ draft }),
    });
    this.given = h("slot", { name: "turns" }); // answers that the page brings along
    this.turns = h("div", { class: "turns" });
    this.start = this.beginning();
    this.log = h(
      "div",
      { class: "log", role: "log", "aria-live": "off", "aria-label": say.log, tabindex: isPage ? null : "0" },
      this.start,
      this.given,
      this.turns,
    );
    this.talk = h("div", { class: "talk" }, this.log, this.composer.element);
    const beside = h("slot", { name: "side" });
    this.side = h("div", { class: "side" }, beside);
    this.desk = h("div", { class: "desk" }, this.talk, this.side, this.panel.element);
    this.frame = options.frame;
    this.frame.append(this.desk, this.announcer.element);
    (isPage ? this.talk : this.frame).prepend(this.head());
    beside.addEventListener("slotchange", () => this.besides(beside));
    this.given.addEventListener("slotchange", () => this.shift());
    this.besides(beside);
    this.restore();
  }

  beginning() {
    const { say } = this.options;
    const examples = h("slot", { name: "examples" });
    const title = h("h3", { id: "examples", hidden: true }, say.examples);
    examples.addEventListener("slotchange", () => {
      title.hidden = examples.assignedElements().length === 0;
    });
    examples.addEventListener("click", (event) => this.example(event));
    return h(
      "div",
      { class: "start" },
      h("p", { class: "lede" }, say.lede),
      title,
      h("div", { class: "chips", role: "group", "aria-labelledby": "examples" }, examples),
    );
  }

  /**
   * A button of the page's is an example question: its value, or else its words.
   * @param {Event} event
   */
  example(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    event.preventDefault();
    void this.submit(button.value || button.textContent || "");
  }

  restore() {
    const { memory } = this.options;
    for (const { question, answer, rating } of memory.kept.exchanges) {
      this.turn(question, rating).view.restore(answer);
    }
    const { draft, pending } = memory.kept;
    if (draft || pending) this.composer.put(draft || pending);
    memory.keep({ pending: "" });
    this.shift();
  }

  /** @param {string} typed */
  async submit(typed) {
    const { say, memory, filters } = this.options;
    const question = typed.trim();
    if (!question || filters === null) this.composer.complain(question ? say.filtersWrong : say.empty);
    if (!question || filters === null || this.running) return;
    const { element, view } = this.turn(question);
    this.composer.taken(question);
    memory.keep({ pending: question });
    this.shift();
    this.show(element);
    this.announcer.begin(say.busySpoken);
    this.running = new AbortController();
    this.composer.busy(true);
    const stage = { ...this.options, view, announcer: this.announcer };
    try {
      const answer = await exchange(() => this.asked(question), stage, this.running.signal);
      this.keep(question, answer);
    } catch (error) {
      this.giveBack(question, view, element, error);
    } finally {
      this.running = null;
      this.composer.busy(false);
      memory.keep({ pending: "" });
    }
  }

  /** @param {string} question */
  asked(question) {
    const { memory, filters } = this.options;
    return { question, history: memory.history(), conversation_id: memory.kept.conversation, filters };
  }

  /**
   * @param {string} question
   * @param {Answer} answer
   */
  keep(question, answer) {
    const { memory, emit } = this.options;
    memory.add({ question, answer });
    memory.keep({ conversation: answer.conversation_id });
    emit("chithi-answer", { question, answer });
  }

  /**
   * @param {string} question
   * @param {AnswerView} view
   * @param {HTMLElement} turn
   * @param {unknown} error
   */
  giveBack(question, view, turn, error) {
    const { say } = this.options;
    this.composer.giveBack(question);
    if (isAbort(error)) {
      turn.remove();
      this.announcer.begin(say.stopped);
      this.shift();
      return;
    }
    const reason = `${reasonOf(error, say)} ${say.kept}`;
    view.failed(reason, () => {
      turn.remove();
      void this.submit(question);
    });
    this.announcer.say(`${say.failed}. ${reason}`);
  }

  /** Gives up the question that is under way; it goes back into the box. */
  stop() {
    this.running?.abort();
  }

  fresh() {
    const { say, memory } = this.options;
    this.stop();
    if (this.panel.isOpen) this.panel.close();
    memory.forget();
    this.turns.replaceChildren();
    this.shift();
    this.announcer.begin(say.freshStarted);
    this.composer.focus();
  }

  /**
   * A question in the log, with the place for its answer.
   * @param {string} question
   * @param {import("./types.d.ts").Rating} [rating]
   */
  turn(question, rating) {
    const { say, client, isPage } = this.options;
    const view = new AnswerView({
      say,
      newTab: !isPage,
      reader: (docId) => client.reader(docId),
      ask: (other) => void this.submit(other),
      edit: (typed) => this.edit(typed),
      cite: (citation, opener) => this.cite(citation, opener),
      tools: (answer) => tools(answer, this.services(), rating),
    });
    const asked = h("p", { class: "asked", part: "question" }, question);
    const element = h(
      "article",
      { class: "turn", tabindex: "-1" },
      h("h3", { class: "unseen" }, say.you),
      asked,
      view.element,
    );
    this.turns.append(element);
    return { element, view };
  }

  /** @returns {import("./tools.js").Services} */
  services() {
    const { say, client, memory, emit } = this.options;
    return {
      say,
      client,
      announce: (text) => this.announcer.begin(text),
      rate: async (feedback) => {
        await client.rate(feedback);
        memory.rate(feedback.answer_id, feedback.rating);
        emit("chithi-feedback", feedback);
      },
    };
  }

  /** @param {string} typed */
  edit(typed) {
    this.composer.edit(typed);
    this.announcer.begin(this.options.say.typedBack);
  }

  /**
   * @param {Citation} citation
   * @param {HTMLElement} opener
   */
  cite(citation, opener) {
    if (this.options.emit("chithi-citation-open", { citation })) void this.panel.open(citation, opener);
  }

  /**
   * Shows a new question at the top; the focus stays with the person.
   * @param {HTMLElement} turn
   */
  show(turn) {
    if (this.options.isPage) turn.scrollIntoView({ block: "start" });
    else this.log.scrollTop = turn.offsetTop;
    if (touches()) turn.focus({ preventScroll: true });
    else this.composer.focus();
  }

  /** What stands before the first question goes when there is one. */
  shift() {
    const begun = this.turns.childElementCount + this.given.assignedElements().length > 0;
    this.start.hidden = begun;
    this.composer.fresh.hidden = !begun;
    this.frame.classList.toggle("begun", begun);
  }

  /** @param {HTMLSlotElement} slot what the page puts beside the conversation, if anything */
  besides(slot) {
    this.frame.classList.toggle("lone", slot.assignedElements().length === 0);
  }

  /** What an open source panel lies over can't be reached, so that no focus gets lost under it. */
  cover() {
    const { element, isOpen } = this.panel;
    this.desk.classList.toggle("citing", isOpen);
    const covers = isOpen && ["absolute", "fixed"].includes(getComputedStyle(element).position);
    this.talk.inert = covers;
    this.side.inert = covers;
  }

  /** Scrolls to where the conversation stands. */
  catchUp() {
    if (!this.options.isPage) this.log.scrollTop = this.log.scrollHeight;
  }

  /** Lets go of everything outside. */
  end() {
    this.stop();
    this.composer.unwatch?.();
  }

  head() {
    const { say, heading, close } = this.options;
    // Not a <header>: in a dialog that would be one more banner of the page it stands in.
    return h(
      "div",
      { class: "head", part: "header" },
      icon("chat"),
      h("h2", { id: "heading" }, heading),
      close &&
        h("button", { type: "button", class: "tool", "aria-label": say.closeChat, onclick: close }, icon("close")),
    );
  }
}
