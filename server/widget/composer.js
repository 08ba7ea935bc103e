// The box that a question is typed in, with its button and what is said about it.

import { h } from "../static/dom.js";
import { icon } from "./icons.js";

/**
 * @typedef {object} Listener
 * @property {(question: string) => void} submit
 * @property {() => void} stop
 * @property {() => void} fresh
 * @property {(draft: string) => void} draft
 */

export class Composer {
  /**
   * @param {import("./types.d.ts").Words} say
   * @param {string} placeholder
   * @param {Listener} on
   */
  constructor(say, placeholder, on) {
    this.say = say;
    this.on = on;
    this.isBusy = false;
    this.aside = ""; // a draft laid aside while an older question is being changed
    this.box = h("textarea", {
      id: "question",
      part: "input",
      rows: "1",
      placeholder,
      "aria-describedby": "problem hint",
      autocomplete: "off",
      spellcheck: "false",
      enterkeyhint: "send",
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.key(event),
      oninput: () => this.changed(),
    });
    this.button = h("button", { type: "submit", class: "send", part: "send" }, icon("send"), say.send);
    this.problem = h("p", { id: "problem", class: "problem", role: "alert" });
    this.network = h("p", { class: "network", role: "status" });
    this.fresh = h(
      "button",
      { type: "button", class: "link fresh", hidden: true, onclick: on.fresh },
      icon("fresh"),
      say.fresh,
    );
    this.element = h(
      "form",
      { class: "ask", part: "composer", novalidate: true, onsubmit: (/** @type {Event} */ event) => this.submit(event) },
      h("label", { for: "question", class: "unseen" }, say.ask),
      this.network,
      h("div", { class: "ask-box" }, this.box, this.button),
      this.problem,
      h("div", { class: "hint" }, h("span", { id: "hint" }, say.hint), this.fresh),
    );
    this.watch();
  }

  get value() {
    return this.box.value;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    // isComposing, 229: Enter that ends a word in a Vietnamese input method is no sending.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (!this.isBusy) this.on.submit(this.value);
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    if (this.isBusy) this.on.stop();
    else this.on.submit(this.value);
  }

  changed() {
    this.problem.textContent = "";
    this.on.draft(this.value);
  }

  /** @param {string} text */
  put(text) {
    this.box.value = text;
    this.changed();
  }

  clear() {
    this.aside = "";
    this.put("");
  }

  /**
   * The question is on its way: the box is free for the next one.
   * @param {string} question
   */
  taken(question) {
    if (this.value.trim() !== question) return;
    this.put(this.aside);
    this.aside = "";
  }

  /**
   * A question that was not answered is there again; a newer draft stays.
   * @param {string} question
   */
  giveBack(question) {
    if (!this.value.trim()) this.put(question);
  }

  /**
   * An earlier question to be changed; the draft in the box comes back once that is sent.
   * @param {string} question
   */
  edit(question) {
    const draft = this.value;
    if (draft.trim() && draft !== question) this.aside = draft;
    this.put(question);
    this.box.focus();
    this.box.setSelectionRange(question.length, question.length);
  }

  /** @param {string} problem */
  complain(problem) {
    this.problem.textContent = problem;
    this.focus();
  }

  /** @param {boolean} isBusy */
  busy(isBusy) {
    this.isBusy = isBusy;
    this.button.replaceChildren(icon(isBusy ? "stop" : "send"), isBusy ? this.say.stop : this.say.send);
  }

  focus() {
    this.box.focus({ preventScroll: true });
  }

  /** Says that the network is down, for as long as it is; `unwatch` ends it. */
  watch() {
    const tell = () => {
      this.network.textContent = navigator.onLine ? "" : this.say.offlineNow;
    };
    addEventListener("online", tell);
    addEventListener("offline", tell);
    tell();
    this.unwatch = () => {
      removeEventListener("online", tell);
      removeEventListener("offline", tell);
    };
  }
}
