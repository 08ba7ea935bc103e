// Waiting longer each time, and waking early where there is reason to.

export const ATTEMPTS = 6;

const LONGEST = 60; // seconds

/**
 * Seconds before the next attempt: what the server asked for, or twice as long each time; some
 * chance in it, so that a hundred open chats don't come back at the same moment.
 * @param {number} attempt from 0
 * @param {number | null} asked
 */
export function delay(attempt, asked) {
  return Math.min(LONGEST, asked ?? 2 ** attempt * (1 + Math.random() / 4));
}

/**
 * Waits, telling the whole seconds that are left; ends early when `wake` is called or the network
 * comes back, and rejects when it is given up.
 * @param {number} seconds
 * @param {AbortSignal} signal
 * @param {(left: number, wake: () => void) => void} tell
 * @returns {Promise<void>}
 */
export function pause(seconds, signal, tell) {
  return new Promise((resolve, reject) => {
    const end = Date.now() + seconds * 1000;
    const finish = (/** @type {() => void} */ then) => () => {
      clearTimeout(timer);
      removeEventListener("online", wake);
      signal.removeEventListener("abort", giveUp);
      then();
    };
    const wake = finish(resolve);
    const giveUp = finish(() => reject(new DOMException("stopped", "AbortError")));
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const tick = () => {
      const left = end - Date.now();
      if (left <= 0) {
        wake();
        return;
      }
      tell(Math.ceil(left / 1000), wake);
      timer = setTimeout(tick, left % 1000 || 1000);
    };
    addEventListener("online", wake);
    signal.addEventListener("abort", giveUp);
    tick();
  });
}
