// The reader: `#char=START-END` in the address is the span that is highlighted and scrolled to.

import { byId } from "./dom.js";
import { clear, highlight, rangeOf, spanOf } from "./highlight.js";

const paper = byId("paper");
const quoting = byId("quoting");
const print = byId("print");

function follow() {
  const span = spanOf(location.hash);
  if (!span) {
    // An address that points at a section keeps no earlier quotation in colour.
    if (location.hash) clear(paper);
    quoting.hidden = !paper.querySelector("mark.quotation");
    return;
  }
  clear(paper);
  const range = rangeOf(paper, span.start, span.end);
  quoting.hidden = !range;
  if (!range) return;
  const { top, height } = range.getBoundingClientRect();
  const room = Math.max(0, (window.innerHeight - height) / 3);
  window.scrollTo({ top: window.scrollY + top - room });
  highlight(paper, range);
  paper.focus({ preventScroll: true });
}

window.addEventListener("hashchange", follow);
follow();

print.hidden = false;
print.addEventListener("click", () => window.print());
