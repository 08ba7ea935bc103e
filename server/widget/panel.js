// The source panel: a quotation in its surroundings, whose document it is, and the way there.

import { slice } from "../static/offsets.js";
import { h } from "../static/dom.js";
import { link, place } from "./evidence.js";
import { icon } from "./icons.js";
import { day } from "./words.js";

const AROUND = 240; // code points on each side

/** One panel for the chat; opening it again shows another citation. */
export class SourcePanel {
  /**
   * @param {import("./types.d.ts").Words} say
   * @param {import("./client.js").Client} client
   * @param {{newTab: boolean, onToggle: (open: boolean) => void}} options
   */
  constructor(say, client, { newTab, onToggle }) {
    this.say = say;
    this.client = client;
    this.newTab = newTab;
    this.onToggle = onToggle;
    /** @type {HTMLElement | null} */
    this.opener = null;
    this.element = h("section", {
      class: "source-panel",
      part: "panel",
      role: "dialog",
      "aria-labelledby": "panel-title",
      hidden: true,
    });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /**
   * Shows a citation and moves the focus into the panel.
   * @param {import("./types.d.ts").Citation} citation
   * @param {HTMLElement} opener
   */
  async open(citation, opener) {
    const { say } = this;
    this.opener?.setAttribute("aria-expanded", "false");
    this.opener = opener;
    opener.setAttribute("aria-expanded", "true");
    const close = h(
      "button",
      { type: "button", class: "tool", "aria-label": say.close, onclick: () => this.close() },
      icon("close"),
    );
    const context = h("blockquote", { class: "context", lang: "vi" }, h("mark", {}, citation.cited_text));
    const proof = h("p", { class: "proof", role: "status" }, say.loading);
    this.element.replaceChildren(
      h("div", { class: "panel-head" }, h("h2", { id: "panel-title" }, `${say.source} ${citation.label}`), close),
      h("p", { class: "panel-title", lang: "vi" }, citation.title),
      context,
      proof,
      link(this.client.reader(citation.source.doc_id, citation.source), say.openReader, this.newTab && say.newTab, "button"),
      this.facts(citation.source),
    );
    this.element.hidden = false;
    this.element.scrollTop = 0;
    this.onToggle(true);
    close.focus({ preventScroll: true });
    await this.surround(citation, context, proof);
  }

  /** Hides the panel and gives the focus back. */
  close() {
    const { opener } = this;
    this.element.hidden = true;
    this.opener = null;
    this.onToggle(false);
    opener?.setAttribute("aria-expanded", "false");
    if (opener?.isConnected) opener.focus({ preventScroll: true });
  }

  /** @param {import("./types.d.ts").Citation["source"]} source */
  facts(source) {
    const { say } = this;
    /** @type {[string, string | null][]} */
    const rows = [
      [say.number, source.number],
      [say.issuedOn, source.issued_on && day(source.issued_on)],
      [say.issuer, source.issuer],
      [say.section, place(source.location, say)],
      [say.file, source.file],
    ];
    const lines = rows.flatMap(([name, value]) => [
      h("dt", {}, name),
      value ? h("dd", { lang: "vi" }, value) : h("dd", { class: "unstated" }, say.unstated),
    ]);
    return h("dl", {}, ...lines);
  }

  /**
   * Checks the quotation letter for letter against the document and shows what stands around it.
   * @param {import("./types.d.ts").Citation} citation
   * @param {HTMLElement} context
   * @param {HTMLElement} proof
   */
  async surround(citation, context, proof) {
    const { start, end } = citation.source;
    let text;
    try {
      text = await this.client.text(citation.source);
    } catch {
      proof.textContent = this.say.noContext;
      proof.classList.add("unknown");
      return;
    }
    const exact = slice(text, start, end) === citation.cited_text;
    proof.textContent = `${exact ? "✓" : "⚠"} ${exact ? this.say.exact : this.say.differs}`;
    proof.classList.toggle("wrong", !exact);
    if (!exact) return;
    const first = Math.max(0, start - AROUND);
    const before = slice(text, first, start);
    const after = slice(text, end, end + AROUND);
    context.replaceChildren(
      h("span", { class: "around" }, first > 0 ? `… ${before.replace(/^\S*\s+/, "")}` : before),
      h("mark", {}, citation.cited_text),
      h("span", { class: "around" }, after.length < AROUND ? after : `${after.replace(/\s+\S*$/, "")} …`),
    );
  }
}
