import type { Fix, Report } from "./report.js";

export type * from "./report.js";

/** Loads the module: from beside this file, or from what is given (bytes, a URL, a Response). Once is enough. */
export function init(source?: URL | Response | BufferSource): Promise<void>;

export interface Options {
  /** How strict to be; `auto`, the default, follows the status of the plan. */
  profile?: "auto" | "concept" | "besluit" | "uitvoering";
  /** The language of titles, messages and remedies; `nl` is the default. */
  language?: "nl" | "en";
  /** The day on which overdue work is judged, such as 2026-11-01, or "today". */
  date?: string;
  /** A city's configuration, as in wijktoets.toml. The options beside it go before it. */
  config?: Record<string, unknown>;
  /** How many findings the report lists; 100,000 unless told. */
  maxFindings?: number;
  /** How many bytes a plan may have; 100 MiB unless told. */
  maxBytes?: number;
  /** How many items all lists of a plan may have together; 1,000,000 unless told. */
  maxItems?: number;
}

/** Checks a plan, given as JSON text or as an object. What is wrong with it is a finding, never an exception. */
export function check(plan: string | object, options?: Options): Report;

/** The text of a plan with a fix of its report applied: the smallest edit, all else as it was. */
export function applyFix(plan: string, fix: Fix): string;

/** The catalogue: every rule with its severities, words and source, in the order of the manual. */
export function rules(): Promise<Record<string, unknown>[]>;

/** The page of a rule, by code or name, in Markdown. */
export function explain(rule: string, language?: "nl" | "en"): Promise<string>;

/** The JSON Schema of the "plan", "report", "config" or "request". */
export function schema(name?: "plan" | "report" | "config" | "request"): Promise<Record<string, unknown>>;

/** What was asked cannot be done: an unknown option, rule or schema. The message says what was meant. */
export class WijktoetsError extends Error {}
