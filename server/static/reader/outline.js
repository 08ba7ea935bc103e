// The outline: which section is being read, and how a place in the document is cited.

/** @typedef {{start: number, end: number, level: number, place: string, link: HTMLElement}} Entry */

/** A section is being read when its beginning has passed this share of the window. */
const READING = 0.3;

export class Outline {
  /** @param {HTMLElement | null} element */
  constructor(element) {
    /** @type {Entry[]} */
    this.entries = [...(element?.querySelectorAll("a") ?? [])].map((link) => ({
      start: Number(link.dataset.start),
      end: Number(link.dataset.end),
      level: Number(link.dataset.level),
      place: link.dataset.place ?? "",
      link,
    }));
    this.anchors = this.entries.map(({ start }) => document.getElementById(`s-${start}`));
    this.element = element;
    /** @type {Entry | null} */
    this.current = null;
  }

  /** Marks the section that is being read, now and whenever the page scrolls. */
  watch() {
    if (!this.entries.length) return;
    let waiting = false;
    const look = () => {
      waiting = false;
      this.#mark(this.#reading());
    };
    const soon = () => {
      if (!waiting) requestAnimationFrame(look);
      waiting = true;
    };
    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon, { passive: true });
    look();
  }

  /**
   * How the innermost section that holds a whole span is cited, `Mục II.4`; empty where none does.
   * @param {import("./text.js").Span} span
   */
  place({ start, end }) {
    let inner = null;
    for (const entry of this.entries) {
      const holds = entry.start <= start && end <= entry.end;
      if (holds && (!inner || entry.level >= inner.level)) inner = entry;
    }
    return inner?.place ?? "";
  }

  #reading() {
    const line = window.innerHeight * READING;
    let low = -1;
    let high = this.entries.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const anchor = this.anchors[middle];
      if (!anchor || anchor.getBoundingClientRect().top <= line) low = middle;
      else high = middle - 1;
    }
    return low < 0 ? null : this.entries[low];
  }

  #mark(entry) {
    if (entry === this.current) return;
    this.current?.link.removeAttribute("aria-current");
    entry?.link.setAttribute("aria-current", "location");
    this.current = entry;
    if (entry) keepInView(entry.link);
  }
}

/** Scrolls the column beside the paper, never the page. */
function keepInView(link) {
  const column = link.closest(".about");
  if (!column || column.scrollHeight <= column.clientHeight) return;
  const [inner, outer] = [link.getBoundingClientRect(), column.getBoundingClientRect()];
  if (inner.top < outer.top) column.scrollTop += inner.top - outer.top - 24;
  else if (inner.bottom > outer.bottom) column.scrollTop += inner.bottom - outer.bottom + 24;
}
