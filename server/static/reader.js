// The reader: puts its parts together. Without it the page is whole, only less handy.

import { byId } from "./dom.js";
import { Copy, meant } from "./reader/copy.js";
import { Find } from "./reader/find.js";
import { Outline } from "./reader/outline.js";
import { Quotation } from "./reader/quotation.js";
import { PaperText } from "./reader/text.js";
import { words } from "./reader/words.js";

const say = words(document.documentElement.lang);
const paper = new PaperText(byId("paper"));

// On a narrow window the boxes come before the paper, so they start closed.
if (matchMedia("(max-width: 60rem)").matches) {
  for (const box of document.querySelectorAll(".about details")) box.removeAttribute("open");
}

const quotation = new Quotation(paper, byId("quoting"), byId("lost"));
window.addEventListener("hashchange", () => quotation.follow());
byId("tools").hidden = false;
quotation.follow();

const outline = new Outline(document.getElementById("outline"));
outline.watch();

const find = new Find(
  paper,
  {
    form: /** @type {HTMLFormElement} */ (byId("search")),
    wanted: /** @type {HTMLInputElement} */ (byId("wanted")),
    found: byId("found"),
    previous: /** @type {HTMLButtonElement} */ (byId("previous")),
    next: /** @type {HTMLButtonElement} */ (byId("next")),
  },
  say,
);
find.listen();

new Copy(
  paper,
  outline,
  () => meant(paper, quotation, find),
  {
    copy: /** @type {HTMLButtonElement} */ (byId("copy")),
    link: /** @type {HTMLButtonElement} */ (byId("copy-link")),
    told: byId("told"),
    byHand: /** @type {HTMLTextAreaElement} */ (byId("by-hand")),
  },
  say,
).listen();

const print = byId("print");
print.hidden = false;
print.addEventListener("click", () => window.print());
