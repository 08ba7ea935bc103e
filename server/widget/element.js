// <chithi-chat>: the element that a page holds. Its attributes and events are told in the README.

import { Chat } from "./chat.js";
import { Client } from "./client.js";
import { configuration } from "./configuration.js";
import { h } from "../static/dom.js";
import { touches } from "./pointing.js";
import { icon } from "./icons.js";
import { Memory } from "./memory.js";
import { style } from "./style.js";
import { words } from "./words.js";

const SCRIPT = new URL(import.meta.url);
const WIDE = 50; // em: from here on the source panel stands beside the conversation
const NARROW = "(max-width: 32rem), (max-height: 24rem)"; // here an open launcher fills the screen

export class ChithiChat extends HTMLElement {
  static observedAttributes = ["endpoint", "lang", "mode", "filters", "heading", "placeholder"];

  /** @type {import("./types.d.ts").TokenProvider | null} */
  #provider = null;
  /** @type {Chat | null} */
  #chat = null;
  /** @type {HTMLDialogElement | null} */
  #dialog = null;
  /** @type {HTMLButtonElement | null} */
  #launcher = null;
  /** @type {AbortController | null} */
  #listening = null;
  #stale = false;
  #root = this.attachShadow({ mode: "open" });

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [style()];
    if (Object.hasOwn(this, "tokenProvider")) {
      // The page set it before this script had come.
      const given = this.tokenProvider;
      Reflect.deleteProperty(this, "tokenProvider");
      this.tokenProvider = given;
    }
  }

  /** A function that gives a short-lived token for one request; it wins over `token-url`. */
  get tokenProvider() {
    return this.#provider;
  }

  set tokenProvider(provider) {
    this.#provider = typeof provider === "function" ? provider : null;
  }

  connectedCallback() {
    this.#build();
  }

  disconnectedCallback() {
    this.#end();
  }

  attributeChangedCallback() {
    if (!this.isConnected || !this.#chat || this.#stale) return;
    this.#stale = true; // several attributes that change together are one change
    queueMicrotask(() => {
      this.#stale = false;
      if (this.isConnected) this.#build();
    });
  }

  /** Opens the launcher's window and puts the focus into it. */
  open() {
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    if (matchMedia(NARROW).matches) dialog.showModal();
    else dialog.show();
    this.#launcher?.setAttribute("aria-expanded", "true");
    this.#chat?.catchUp();
    if (touches()) dialog.focus();
    else this.#chat?.composer.focus();
  }

  /** Closes it and gives the focus back to its button. */
  close() {
    if (!this.#dialog?.open) return;
    this.#dialog.close();
    this.#launcher?.setAttribute("aria-expanded", "false");
    this.#launcher?.focus();
  }

  /** Puts the focus where a question is typed. @override */
  focus() {
    if (this.#dialog && !this.#dialog.open) this.#launcher?.focus();
    else this.#chat?.composer.focus();
  }

  /**
   * Asks a question as if it had been typed.
   * @param {string} question
   */
  ask(question) {
    this.open();
    return this.#chat?.submit(question);
  }

  /** Forgets the tab's conversation: for a portal whose person signs out or changes. */
  forget() {
    this.close();
    this.#chat?.fresh();
    this.#chat?.composer.clear();
  }

  #end() {
    this.#chat?.end();
    this.#listening?.abort();
    this.#chat = null;
  }

  #build() {
    this.#end();
    const given = configuration(this, SCRIPT);
    const say = words(given.lang);
    const tokens = { provider: () => this.#provider, url: () => this.getAttribute("token-url") };
    const memory = new Memory(given.base.href);
    const frame = this.#frame(given, say);
    const chat = new Chat({
      frame,
      say,
      memory,
      client: new Client(given.base, given.lang, tokens),
      filters: given.filters,
      heading: given.heading || say.heading,
      placeholder: given.placeholder || say.placeholder,
      isPage: given.mode === "page",
      close: given.mode === "launcher" ? () => this.close() : null,
      emit: (name, detail) => this.#emit(name, detail),
    });
    this.#chat = chat;
    this.#root.replaceChildren(...[this.#launcher, frame].filter((one) => one !== null));
    this.#listen(frame, chat);
    this.#takeOver(chat);
    chat.catchUp();
  }

  /**
   * What the chat is put into: a window with a button that opens it, or a part of the page.
   * @param {import("./configuration.js").Configuration} given
   * @param {import("./types.d.ts").Words} say
   */
  #frame({ mode, lang, heading }, say) {
    const frame = h(mode === "launcher" ? "dialog" : "div", { class: `frame ${mode}`, part: "frame", lang });
    this.#dialog = frame instanceof HTMLDialogElement ? frame : null;
    this.#launcher = this.#dialog ? this.#button(heading || say.heading, say) : null;
    if (mode !== "page") frame.setAttribute("aria-labelledby", "heading");
    if (mode === "panel") frame.setAttribute("role", "region");
    if (this.#dialog) frame.tabIndex = -1;
    frame.addEventListener("cancel", (event) => event.preventDefault()); // Escape is ours, below
    return frame;
  }

  /**
   * @param {string} heading
   * @param {import("./types.d.ts").Words} say
   */
  #button(heading, say) {
    return h(
      "button",
      {
        type: "button",
        class: "launch",
        part: "launcher",
        lang: this.getAttribute("lang"),
        title: say.open,
        "aria-haspopup": "dialog",
        "aria-expanded": "false",
        onclick: () => this.open(),
      },
      icon("chat"),
      h("span", {}, heading),
    );
  }

  /**
   * @param {HTMLElement} frame
   * @param {Chat} chat
   */
  #listen(frame, chat) {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener("keydown", (event) => this.#key(event, chat), { signal });
    const sizes = new ResizeObserver(() => {
      const em = parseFloat(getComputedStyle(frame).fontSize);
      frame.classList.toggle("wide", frame.clientWidth >= WIDE * em);
      chat.cover();
    });
    sizes.observe(frame);
    signal.addEventListener("abort", () => sizes.disconnect());
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Chat} chat
   */
  #key(event, chat) {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
    const inside = event.composedPath().includes(this);
    if (chat.panel.isOpen && (inside || chat.options.isPage)) chat.panel.close();
    else if (inside && this.#dialog?.open) this.close();
  }

  /**
   * The page's plain form, which worked until now, may hold a question half typed.
   * @param {Chat} chat
   */
  #takeOver(chat) {
    const plain = this.querySelector("textarea");
    if (!plain?.value) return;
    chat.composer.giveBack(plain.value);
    plain.value = "";
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #emit(name, detail) {
    return this.dispatchEvent(
      new CustomEvent(name, { bubbles: true, composed: true, cancelable: true, detail }),
    );
  }
}
