// The chat page: the form, the conversation, and what happens between them.

import { ask, Failure } from "./api.js";
import { AnswerView, spoken } from "./answer.js";
import { byId, h } from "./dom.js";
import { SourcePanel } from "./panel.js";
import { words } from "./words.js";

const MAX_TURNS = 20; // messages of history that the server takes

const lang = document.documentElement.lang;
const say = words(lang);
const form = /** @type {HTMLFormElement} */ (byId("ask"));
const box = /** @type {HTMLTextAreaElement} */ (byId("question"));
const send = byId("send");
const fresh = byId("new");
const log = byId("log");
const start = byId("start");
const problem = byId("problem");
const announcer = byId("announcer");
const panel = new SourcePanel(byId("panel"), lang, say);

/** @type {{role: string, content: string}[]} */
let history = [];
/** @type {string | null} */
let conversation = null;
/** @type {AbortController | null} */
let running = null;

box.addEventListener("keydown", (event) => {
  // isComposing: Enter that ends a word in a Vietnamese input method is no sending.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit(send);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (running) {
    running.abort();
    return;
  }
  const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
  submit(button?.value || box.value);
});

fresh.addEventListener("click", () => {
  running?.abort();
  history = [];
  conversation = null;
  if (!panel.element.hidden) panel.close();
  log.replaceChildren();
  start.hidden = false;
  fresh.hidden = true;
  announcer.textContent = say.newStarted;
  box.focus();
});

async function submit(typed) {
  const question = typed.trim();
  problem.textContent = question ? "" : say.empty;
  if (!question || running) {
    box.focus();
    return;
  }
  const view = new AnswerView(say, { onCite: (c, opener) => panel.open(c, opener), onAsk: submit });
  const turn = h("article", { class: "turn" },
    h("h2", { class: "visually-hidden" }, say.you), h("p", { class: "asked" }, question), view.element);
  start.hidden = true;
  fresh.hidden = false;
  log.append(turn);
  if (box.value.trim() === question) box.value = "";
  turn.scrollIntoView({ block: "start" });
  announcer.textContent = say.busySpoken;
  running = new AbortController();
  setBusy(true);
  try {
    await follow(question, view, running.signal);
  } catch (error) {
    giveBack(question, view, turn, error);
  } finally {
    running = null;
    setBusy(false);
    if (panel.element.hidden) box.focus({ preventScroll: true });
  }
}

async function follow(question, view, signal) {
  const asked = { question, history: history.slice(-MAX_TURNS), conversation_id: conversation };
  for await (const { name, data } of ask(asked, { lang, signal })) {
    view[name]?.(data);
    if (name === "meta") conversation = data.conversation_id;
    if (name === "sentence") announcer.textContent = spoken(data);
    if (name === "done") remember(question, data);
  }
}

function remember(question, answer) {
  const said = answer.answer.text || answer.refusal?.reason || "";
  if (!said || answer.status === "unavailable") {
    announcer.textContent = answer.notices.map((notice) => notice.text).join(" ");
    return;
  }
  history.push({ role: "user", content: question }, { role: "assistant", content: said });
  if (!answer.citations.length) announcer.textContent = said;
}

function giveBack(question, view, turn, error) {
  if (!box.value.trim()) box.value = question;
  if (error.name === "AbortError") {
    turn.remove();
    announcer.textContent = say.stopped;
    start.hidden = log.childElementCount > 0;
    return;
  }
  const reasons = { offline: say.offline, cut: say.cut, busy: say.busyText, broken: say.brokenText };
  const reason = error instanceof Failure ? error.detail || reasons[error.kind] : say.brokenText;
  view.failed(reason || say.brokenText, () => {
    turn.remove();
    if (box.value.trim() === question) box.value = "";
    submit(question);
  });
  announcer.textContent = `${say.failed}. ${reason}`;
}

function setBusy(busy) {
  send.textContent = busy ? say.stop : say.send;
  form.setAttribute("aria-busy", String(busy));
}
