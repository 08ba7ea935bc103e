// What stands above the first question: the heading, and questions to begin with.

import { h } from "../static/dom.js";
import { icon } from "./icons.js";

/**
 * @param {{say: import("./types.d.ts").Words, heading: string, close: (() => void) | null}} given
 */
export function head({ say, heading, close }) {
  return h(
    "div",
    { class: "head", part: "header" },
    icon("chat"),
    h("h2", { id: "heading" }, heading),
    close &&
      h("button", { type: "button", class: "tool", "aria-label": say.closeChat, onclick: close }, icon("close")),
  );
}

/**
 * @param {import("./types.d.ts").Words} say
 * @param {(question: string) => void} ask
 */
export function beginning(say, ask) {
  const examples = h("slot", { name: "examples" });
  const title = h("h3", { id: "examples", hidden: true }, say.examples);
  examples.addEventListener("slotchange", () => {
    title.hidden = examples.assignedElements().length === 0;
  });
  // A button of the page's is an example question: its value, or else its words.
  examples.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    event.preventDefault();
    ask(button.value || button.textContent || "");
  });
  return h(
    "div",
    { class: "start" },
    h("p", { class: "lede" }, say.lede),
    title,
    h("div", { class: "chips", role: "group", "aria-labelledby": "examples" }, examples),
  );
}
