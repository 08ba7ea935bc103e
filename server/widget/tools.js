// What can be done with an answer: copy it, take it as DOCX, judge it.

import { copy, withCitations } from "./copying.js";
import { h } from "../static/dom.js";
import { FeedbackForm } from "./feedback.js";
import { icon } from "./icons.js";

/** @typedef {import("./types.d.ts").Answer} Answer */
/** @typedef {import("./types.d.ts").Feedback} Feedback */

/**
 * @typedef {object} Services
 * @property {import("./types.d.ts").Words} say
 * @property {import("./client.js").Client} client
 * @property {(text: string) => void} announce
 * @property {(feedback: Feedback) => Promise<void>} rate
 */

/**
 * The row of tools below an answer.
 * @param {Answer} answer
 * @param {Services} services
 * @param {import("./types.d.ts").Rating} [rating] what was judged earlier
 */
export function tools(answer, services, rating) {
  const { say } = services;
  const told = h("p", { class: "told" });
  const tell = (/** @type {string} */ text) => {
    told.textContent = text;
    services.announce(text);
  };
  const form = new FeedbackForm(answer.id, services, tell, rating);
  const row = h(
    "div",
    { class: "tools", role: "group", "aria-label": say.tools },
    h(
      "button",
      {
        type: "button",
        class: "tool",
        title: say.copyTitle,
        onclick: async () => tell((await copy(forms(answer, services))) ? say.copied : say.notCopied),
      },
      icon("copy"),
      say.copy,
    ),
    answer.citations.length > 0 && docx(answer.id, services, tell),
    h("span", { class: "gap" }),
    ...form.buttons,
  );
  return h("div", { class: "after" }, row, form.element, told);
}

/**
 * @param {Answer} answer
 * @param {Services} services
 */
function forms(answer, { say, client }) {
  return withCitations(answer, say.sources, ({ source }) => client.reader(source.doc_id, source));
}

/**
 * A link, fetched by script: the server may want a token, and a failure must not leave the page.
 * @param {string} answerId
 * @param {Services} services
 * @param {(text: string) => void} tell
 */
function docx(answerId, { say, client }, tell) {
  const take = async (/** @type {Event} */ event) => {
    event.preventDefault();
    try {
      const url = URL.createObjectURL(await client.docx(answerId));
      h("a", { href: url, download: `${answerId}.docx` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000); // the download has begun by then
    } catch {
      tell(say.docxFailed);
    }
  };
  return h(
    "a",
    { href: client.docxUrl(answerId), class: "tool", download: true, onclick: take },
    icon("file"),
    say.docx,
  );
}
