// The answer object and the events of the chat API, as the contract has them; offsets count code points.

export type Lang = "vi" | "en";

export type Status =
  | "answered"
  | "partial"
  | "refused_no_evidence"
  | "refused_out_of_scope"
  | "needs_clarification"
  | "unavailable";

export interface Citation {
  id: string;
  label: string;
  start_index: number;
  end_index: number;
  cited_text: string;
  title: string;
  url: string;
  source: {
    doc_id: string;
    file: string;
    number: string | null;
    type: string | null;
    issuer: string | null;
    issued_on: string | null;
    location: { path: string[]; label: string; page?: number | null };
    start: number;
    end: number;
    text_sha256: string;
  };
}

export interface Nearest {
  doc_id: string | null;
  number: string | null;
  title: string;
  why: string;
}

export interface Answer {
  id: string;
  conversation_id: string | null;
  status: Status;
  answer: { text: string; lang: Lang };
  citations: Citation[];
  question: { original: string; interpreted: string };
  notices: { kind: string; text: string }[];
  suggestions: string[];
  refusal: { reason: string; nearest: Nearest[] } | null;
}

export interface Sentence {
  text: string;
  start_index: number;
  end_index: number;
}

export interface Meta {
  id: string;
  conversation_id: string | null;
  question: Answer["question"];
}

export type StreamEvent =
  | { name: "meta"; data: Meta }
  | { name: "sentence"; data: Sentence }
  | { name: "citation"; data: Citation }
  | { name: "done"; data: Answer };

export interface Filters {
  type?: string[];
  issuer?: string[];
  year?: number[];
  doc_id?: string[];
}

export interface Problem {
  type?: string;
  status?: number;
  detail?: string;
  detail_en?: string;
}

export type Rating = "up" | "down";
export type Reason = "citation_wrong" | "answer_wrong" | "incomplete";

export interface Feedback {
  answer_id: string;
  rating: Rating;
  reason: Reason | null;
  comment: string | null;
}

/** A question with its answer, as the tab remembers it. */
export interface Exchange {
  question: string;
  answer: Answer;
  rating?: Rating;
}

/** Gives a short-lived token; `renew` is true when the last one was refused. */
export type TokenProvider = (options: { renew: boolean }) => string | Promise<string>;

export type Words = typeof import("./words/vi.js").vi;

declare global {
  interface HTMLElementTagNameMap {
    "chithi-chat": import("./element.js").ChithiChat;
  }
}
