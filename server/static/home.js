// The chat page around the component: its list of documents narrows while one types, and the skip
// link leads to the box, which the component keeps to itself. Without it, the forms do the same.

const form = document.querySelector("#find");
const shelf = document.querySelector("#shelf");

if (form instanceof HTMLFormElement && shelf) narrowing(form, shelf);

// The component has taken what was typed; one box on the page is enough.
void customElements.whenDefined("chithi-chat").then(() => {
  for (const plain of document.querySelectorAll(".plain")) plain.remove();
  document.querySelector(".skip")?.setAttribute("href", "#chat");
});

document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  /** @type {HTMLElement | null} */ (document.querySelector("chithi-chat"))?.focus();
});

/**
 * @param {HTMLFormElement} wanted
 * @param {Element} list
 */
function narrowing(wanted, list) {
  const whole = !document.querySelector("#more") && !location.search.match(/[?&](q|type|issuer|year)=[^&]/);
  // The page holds a part of the list only: the server has to look.
  if (!whole) return;
  const button = wanted.querySelector("button");
  if (button) button.hidden = true;
  wanted.addEventListener("input", () => narrow(wanted, list));
  wanted.addEventListener("submit", (event) => {
    event.preventDefault();
    narrow(wanted, list);
  });
  narrow(wanted, list); // a browser may have kept what was typed before a reload
}

/**
 * @param {HTMLFormElement} wanted
 * @param {Element} list
 */
function narrow(wanted, list) {
  const given = new FormData(wanted);
  const words = fold(String(given.get("q") ?? "")).split(/\s+/).filter(Boolean);
  const books = /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("li"));
  let shown = 0;
  for (const book of books) {
    const { words: inside = "" } = book.dataset;
    const fits = ["type", "issuer", "year"].every((name) => [book.dataset[name], ""].includes(String(given.get(name) ?? "")));
    book.hidden = !fits || !words.every((word) => inside.includes(word));
    if (!book.hidden) shown += 1;
  }
  const found = /** @type {HTMLElement | null} */ (document.querySelector("#found"));
  if (found) found.textContent = shown === books.length ? "" : (found.dataset.words ?? "").replace("{count}", String(shown));
  const none = /** @type {HTMLElement | null} */ (document.querySelector("#none"));
  if (none) none.hidden = shown > 0;
}

/**
 * Lower case without diacritics and đ, as `rag.vietnamese.text.fold` has it.
 * @param {string} text
 */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}
