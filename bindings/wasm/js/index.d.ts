/** Loads the module: from beside this file, or from what is given (bytes, a URL, a Response). Once is enough. */
export function init(source?: URL | Response | BufferSource): Promise<void>;

export interface Options {
  /** How strict to be; `auto`, the default, follows the status of the plan. */
  profile?: "auto" | "concept" | "besluit" | "uitvoering";
  /** The language of titles, messages and remedies; `nl` is the default. */
  language?: "nl" | "en";
  /** The day on which overdue work is judged, such as 2026-11-01. */
  date?: string;
}

export type Severity = "error" | "warning" | "note" | "flag";

export interface Finding {
  code: string;
  rule: string;
  severity: Severity;
  /** RFC 6901, into the plan as given. */
  pointer: string;
  entity: { type: string; id: string | null; name: string | null } | null;
  fingerprint: string;
  title: string;
  message: string;
  remedy: string;
  evidence: Record<string, unknown>;
  related: { pointer: string; message: string }[];
  fix: { title: string; patch: unknown[] } | null;
  suppressed: { reason: string } | null;
  /** Lines and columns count from 1; `null` when the plan was an object. */
  location: { line: number; column: number; end: { line: number; column: number } } | null;
}

export interface Report {
  reportVersion: string;
  verdict: "pass" | "fail";
  profile: "concept" | "besluit" | "uitvoering";
  language: "nl" | "en";
  counts: Record<Severity, number> & { suppressed: Record<Severity, number> };
  findings: Finding[];
  rules: { code: string; judged: number; found: number }[];
  notRun: { code: string; reason: string; message: string }[];
  truncated: boolean;
  [key: string]: unknown;
}

/** Checks a plan, given as JSON text or as an object. What is wrong with it is a finding, never an exception. */
export function check(plan: string | object, options?: Options): Report;

/** The catalogue: every rule with its severities, words and source, in the order of the manual. */
export function rules(): Promise<Record<string, unknown>[]>;

/** The page of a rule, by code or name, in Markdown. */
export function explain(rule: string, language?: "nl" | "en"): Promise<string>;

/** The JSON Schema of the "plan" or of the "report". */
export function schema(name?: "plan" | "report"): Promise<Record<string, unknown>>;

/** What was asked cannot be done: an unknown option, rule or schema. The message says what was meant. */
export class WijktoetsError extends Error {}
