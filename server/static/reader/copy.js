// "Copy with source" and "copy link", for what is selected, quoted or found.

import { cited, quoteOf, sentenceAt } from "./cite.js";

/**
 * @typedef {object} Parts
 * @property {HTMLButtonElement} copy
 * @property {HTMLButtonElement} link
 * @property {HTMLElement} told
 * @property {HTMLTextAreaElement} byHand
 */

export class Copy {
  /**
   * @param {import("./text.js").PaperText} paper
   * @param {import("./outline.js").Outline} outline
   * @param {() => import("./text.js").Span | null} other what is meant where nothing is selected
   * @param {Parts} parts
   * @param {ReturnType<typeof import("./words.js").words>} say
   */
  constructor(paper, outline, other, parts, say) {
    this.paper = paper;
    this.outline = outline;
    this.other = other;
    this.parts = parts;
    this.say = say;
  }

  /** Listens to the two buttons. */
  listen() {
    const { copy, link } = this.parts;
    for (const button of [copy, link]) {
      // Safari takes the selection away when a button is pressed.
      button.addEventListener("mousedown", (event) => event.preventDefault());
    }
    copy.addEventListener("click", () => this.#give((span) => this.#quotation(span)));
    link.addEventListener("click", () => this.#give((span) => ({ text: this.address(span) })));
  }

  /**
   * The address that shows a span.
   * @param {import("./text.js").Span} span
   */
  address({ start, end }) {
    return `${location.origin}${location.pathname}#char=${start}-${end}`;
  }

  async #give(make) {
    const span = this.#selected() ?? this.other();
    this.parts.byHand.hidden = true;
    if (!span) {
      this.parts.told.textContent = this.say.nothing;
      return;
    }
    const { text, html } = make(span);
    try {
      await write(text, html);
      this.parts.told.textContent = this.say.copied(short(text));
    } catch {
      this.#byHand(text);
    }
  }

  /** The clipboard is not ours (no permission, no https): the words stand selected in a box. */
  #byHand(text) {
    const { byHand, told } = this.parts;
    byHand.value = text;
    byHand.hidden = false;
    byHand.focus();
    byHand.select();
    told.textContent = this.say.byHand;
  }

  #selected() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    return this.paper.span(selection.getRangeAt(0));
  }

  #quotation(span) {
    const quote = quoteOf(this.paper.range(span));
    const text = cited(quote, this.outline.place(span), this.paper.element.dataset.name ?? "");
    const link = document.createElement("a");
    link.href = this.address(span);
    const at = text.lastIndexOf("” (") + 3;
    link.textContent = text.slice(at, -1);
    const paragraph = document.createElement("p");
    paragraph.append(text.slice(0, at), link, ")");
    return { text, html: paragraph.outerHTML };
  }
}

/**
 * What is meant where nothing is selected: the quotation, else the sentence of what was found.
 * @param {import("./text.js").PaperText} paper
 * @param {import("./quotation.js").Quotation} quotation
 * @param {import("./find.js").Find} find
 * @returns {import("./text.js").Span | null}
 */
export function meant(paper, quotation, find) {
  if (find.current) {
    const { start, end } = sentenceAt(paper.text, find.current.start);
    return { start: paper.pointOf(start), end: paper.pointOf(end) };
  }
  return quotation.span;
}

async function write(text, html) {
  if (html && globalThis.ClipboardItem) {
    const parts = {
      "text/plain": new Blob([text], { type: "text/plain" }),
      "text/html": new Blob([html], { type: "text/html" }),
    };
    await navigator.clipboard.write([new ClipboardItem(parts)]);
  } else await navigator.clipboard.writeText(text);
}

function short(text) {
  return text.length <= 160 ? text : `${text.slice(0, 60)} … ${text.slice(-90)}`;
}
