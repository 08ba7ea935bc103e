// One question and how its answer comes about: asked, asked again while the server is busy.

import { ATTEMPTS, delay, pause } from "./backoff.js";
import { Failure } from "./failure.js";
import { spoken } from "./pieces.js";

/** @typedef {import("./types.d.ts").Answer} Answer */

/**
 * @typedef {object} Stage
 * @property {import("./types.d.ts").Words} say
 * @property {import("./client.js").Client} client
 * @property {import("./announcer.js").Announcer} announcer
 * @property {import("./answer.js").AnswerView} view
 */

/**
 * The answer to a question, shown as it comes.
 * @param {() => object} asked the object of contract §3, made anew for each attempt
 * @param {Stage} stage
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 * @throws {Failure} when it does not come, however often it is asked for
 */
export async function exchange(asked, stage, signal) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await follow(asked(), stage, signal);
    } catch (error) {
      if (!(error instanceof Failure) || !error.passing || attempt + 1 >= ATTEMPTS) throw error;
      await waitFor(error, attempt, stage, signal);
    }
  }
}

/**
 * @param {Failure} failure
 * @param {number} attempt
 * @param {Stage} stage
 * @param {AbortSignal} signal
 */
async function waitFor(failure, attempt, { say, view, announcer }, signal) {
  const reason = reasonOf(failure, say);
  if (attempt === 0) announcer.say(`${reason} ${say.retryingSpoken}`);
  await pause(delay(attempt, failure.wait), signal, (left, wake) =>
    view.waiting(reason, say.retryIn(left), wake),
  );
  view.again();
}

/**
 * @param {object} asked
 * @param {Stage} stage
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 */
async function follow(asked, { client, view, announcer }, signal) {
  for await (const event of client.ask(asked, signal)) {
    if (event.name === "meta") view.meta(event.data);
    else if (event.name === "citation") view.citation(event.data);
    else if (event.name === "sentence") {
      view.sentence(event.data);
      announcer.say(spoken(event.data.text));
    } else if (event.name === "done") {
      view.done(event.data);
      if (!event.data.citations.length) announcer.say(withoutProof(event.data));
      return event.data;
    }
  }
  throw new Failure("cut");
}

/** @param {Answer} answer */
function withoutProof({ answer, refusal, notices }) {
  return spoken(answer.text || refusal?.reason || notices.map((notice) => notice.text).join(" "));
}

/**
 * @param {unknown} error
 * @param {import("./types.d.ts").Words} say
 */
export function reasonOf(error, say) {
  if (!(error instanceof Failure)) return say.failure.broken;
  // The portal has to act on a refused token: what the server says of it is for its people.
  if (error.kind === "token") return [say.failure.token, error.detail].filter(Boolean).join(" ");
  return error.detail || say.failure[error.kind];
}
