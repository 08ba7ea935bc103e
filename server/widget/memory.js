// The conversation as the tab remembers it: it survives a reload, not the tab.

/**
 * @typedef {object} Kept
 * @property {import("./types.d.ts").Exchange[]} exchanges
 * @property {string | null} conversation
 * @property {string} draft what stands in the box
 * @property {string} pending what was sent and has no answer yet
 */

const KEPT = 30; // exchanges; sessionStorage holds about five million characters
const TURNS = 20; // messages of history that the server takes

export class Memory {
  /** @param {string} endpoint conversations with different servers are kept apart */
  constructor(endpoint) {
    this.key = `chithi-chat ${endpoint}`;
    /** @type {Kept} */
    this.kept = { exchanges: [], conversation: null, draft: "", pending: "" };
    try {
      Object.assign(this.kept, JSON.parse(sessionStorage.getItem(this.key) ?? "{}"));
    } catch {
      // Storage is forbidden here or holds something foreign: the page still works, unremembered.
    }
    if (!Array.isArray(this.kept.exchanges)) this.kept.exchanges = [];
  }

  /** @param {Partial<Kept>} changed */
  keep(changed) {
    Object.assign(this.kept, changed);
    try {
      sessionStorage.setItem(this.key, JSON.stringify(this.kept));
    } catch {
      // Full or forbidden.
    }
  }

  /** @param {import("./types.d.ts").Exchange} exchange */
  add(exchange) {
    this.keep({ exchanges: [...this.kept.exchanges, exchange].slice(-KEPT), pending: "" });
  }

  /**
   * @param {string} answerId
   * @param {import("./types.d.ts").Rating} rating
   */
  rate(answerId, rating) {
    const exchanges = this.kept.exchanges.map((one) =>
      one.answer.id === answerId ? { ...one, rating } : one,
    );
    this.keep({ exchanges });
  }

  forget() {
    this.keep({ exchanges: [], conversation: null, pending: "" });
  }

  /** The earlier messages, as contract §3 wants them. */
  history() {
    return this.kept.exchanges
      .flatMap(({ question, answer }) => {
        const said = answer.answer.text || answer.refusal?.reason;
        if (!said || answer.status === "unavailable") return [];
        return [
          { role: "user", content: question },
          { role: "assistant", content: said },
        ];
      })
      .slice(-TURNS);
  }
}
