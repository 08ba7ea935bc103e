// The source panel: a quotation in its surroundings, whose document it is, and the way there.

import { documentText } from "./api.js";
import { h } from "./dom.js";
import { slice } from "./offsets.js";
import { day } from "./words.js";

const AROUND = 200; // code points on each side

/** One panel for the page; opening it again shows another citation. */
export class SourcePanel {
  /**
   * @param {HTMLElement} element
   * @param {string} lang
   * @param {ReturnType<typeof import("./words.js").words>} say
   */
  constructor(element, lang, say) {
    this.element = element;
    this.lang = lang;
    this.say = say;
    this.opener = null;
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.element.hidden) this.close();
    });
  }

  /** Shows a citation and moves the focus into the panel. */
  async open(citation, opener) {
    this.opener?.setAttribute("aria-expanded", "false");
    this.opener = opener;
    opener.setAttribute("aria-expanded", "true");
    const close = h("button", { type: "button", onclick: () => this.close() }, this.say.close);
    const context = h("blockquote", { class: "context", lang: "vi" },
      h("mark", {}, citation.cited_text));
    const proof = h("p", { class: "proof", role: "status" }, this.say.loading);
    this.element.replaceChildren(
      h("div", { class: "panel-head" },
        h("h2", { id: "panel-title" }, `${this.say.source} ${citation.label}`), close),
      h("h3", { lang: "vi" }, citation.title),
      context, proof,
      h("a", { class: "button", href: this.readerUrl(citation.url) }, this.say.openReader),
      this.facts(citation.source));
    this.element.hidden = false;
    close.focus();
    await this.surround(citation, context, proof);
  }

  /** Hides the panel and gives the focus back. */
  close() {
    this.element.hidden = true;
    this.opener?.setAttribute("aria-expanded", "false");
    if (this.opener?.isConnected) this.opener.focus();
    this.opener = null;
  }

  readerUrl(url) {
    return this.lang === "en" ? url.replace("#", "?lang=en#") : url;
  }

  facts(source) {
    const { say } = this;
    const page = source.location.page;
    const rows = [
      [say.number, source.number],
      [say.issuedOn, source.issued_on && day(source.issued_on)],
      [say.issuer, source.issuer],
      [say.section, [source.location.label, page && say.page(page)].filter(Boolean).join(", ")],
      [say.file, source.file],
    ];
    return h("dl", {}, ...rows.flatMap(([name, value]) => [
      h("dt", {}, name),
      value ? h("dd", { lang: "vi" }, value) : h("dd", { class: "unstated" }, say.unstated),
    ]));
  }

  async surround(citation, context, proof) {
    const { doc_id: id, start, end } = citation.source;
    let text;
    try {
      text = await documentText(id, this.lang);
    } catch {
      proof.textContent = this.say.noContext;
      return;
    }
    const exact = slice(text, start, end) === citation.cited_text;
    proof.textContent = exact ? this.say.exact : this.say.differs;
    proof.classList.toggle("wrong", !exact);
    if (!exact) return;
    const first = Math.max(0, start - AROUND);
    const before = slice(text, first, start);
    const after = slice(text, end, end + AROUND);
    context.replaceChildren(
      h("span", { class: "around" }, first > 0 ? `… ${before.replace(/^\S*\s/, "")}` : before),
      h("mark", {}, citation.cited_text),
      h("span", { class: "around" }, after.length < AROUND ? after : `${after.replace(/\s\S*$/, "")} …`));
  }
}
