// Thumbs up, thumbs down, and why.

import { Failure } from "./failure.js";
import { h } from "../static/dom.js";
import { icon } from "./icons.js";

/** @typedef {import("./types.d.ts").Rating} Rating */
/** @typedef {import("./types.d.ts").Reason} Reason */

export class FeedbackForm {
  /**
   * @param {string} answerId
   * @param {import("./tools.js").Services} services
   * @param {(text: string) => void} tell
   * @param {Rating} [rating]
   */
  constructor(answerId, services, tell, rating) {
    this.answerId = answerId;
    this.services = services;
    this.say = services.say;
    this.tell = tell;
    this.good = this.thumb("up", this.say.good, () => this.send("up", null, null));
    this.bad = this.thumb("down", this.say.bad, () => this.toggle());
    this.buttons = [this.good, this.bad];
    this.comment = h("textarea", { id: `comment-${answerId}`, rows: "2", maxlength: "1000" });
    this.element = this.form();
    this.show(rating);
  }

  /**
   * @param {"up" | "down"} name
   * @param {string} label
   * @param {() => void} onclick
   */
  thumb(name, label, onclick) {
    const given = { type: "button", class: "tool", "aria-label": label, title: label, "aria-pressed": "false", onclick };
    return h("button", given, icon(name));
  }

  form() {
    const { say } = this;
    const reasons = Object.entries(say.reasons).map(([reason, label]) =>
      h("label", { class: "choice" }, h("input", { type: "radio", name: "reason", value: reason }), label),
    );
    return h(
      "form",
      { class: "feedback", hidden: true, onsubmit: (/** @type {Event} */ event) => this.submit(event) },
      h("fieldset", {}, h("legend", {}, say.why), ...reasons),
      h("label", { for: this.comment.id }, say.comment),
      this.comment,
      h(
        "p",
        { class: "row" },
        h("button", { class: "button", type: "submit" }, say.sendFeedback),
        h("button", { class: "tool", type: "button", onclick: () => this.toggle() }, say.cancel),
      ),
    );
  }

  toggle() {
    this.element.hidden = !this.element.hidden;
    this.bad.setAttribute("aria-expanded", String(!this.element.hidden));
    if (this.element.hidden) {
      this.bad.focus();
      return;
    }
    this.element.querySelector("input")?.focus();
    this.element.scrollIntoView({ block: "nearest" });
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const reason = /** @type {Reason | null} */ (new FormData(this.element).get("reason"));
    return this.send("down", reason, this.comment.value.trim() || null);
  }

  /**
   * @param {Rating} rating
   * @param {Reason | null} reason
   * @param {string | null} comment
   */
  async send(rating, reason, comment) {
    try {
      await this.services.rate({ answer_id: this.answerId, rating, reason, comment });
    } catch (error) {
      const detail = error instanceof Failure ? error.detail || this.say.failure[error.kind] : "";
      this.tell(`${this.say.feedbackFailed} ${detail}`.trim());
      return;
    }
    if (!this.element.hidden) this.toggle();
    this.show(rating);
    this.tell(this.say.thanks);
  }

  /** @param {Rating} [rating] */
  show(rating) {
    this.good.setAttribute("aria-pressed", String(rating === "up"));
    this.bad.setAttribute("aria-pressed", String(rating === "down"));
  }
}
