/** wijktoets: checks a Dutch wijkuitvoeringsplan. The rules run in WebAssembly; this file knows none of them. */

import load, { call } from "./wijktoets.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
let loading;
let loaded = false;

/** Loads the module: from beside this file, or from what is given (bytes, a URL, a Response). Once is enough. */
export function init(source) {
  loading ??= start(source).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(source) {
  let module = source ?? new URL("./wijktoets_bg.wasm", import.meta.url);
  if (module instanceof URL && module.protocol === "file:") {
    // Node's fetch reads no files.
    const { readFile } = await import(/* @vite-ignore */ "node:fs/promises");
    module = await readFile(module);
  }
  await load({ module_or_path: module });
  loaded = true;
}

/** Checks a plan, given as JSON text or as an object. What is wrong with it is a finding, never an exception. */
export function check(plan, options = {}) {
  const inMemory = typeof plan !== "string";
  const text = inMemory ? JSON.stringify(plan) : plan;
  return JSON.parse(answer("check", text ?? "", { ...dated(options), inMemory }));
}

/** The text of a plan with a fix of its report applied: the smallest edit, all else as it was. */
export function applyFix(plan, fix) {
  return JSON.parse(answer("applyFix", plan, { patch: fix.patch })).plan;
}

/** The rules have no clock: "today" is the day on the calendar here. */
function dated(options) {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const at = (from) => (from?.date === "today" ? { ...from, date: today } : from);
  return at(options.config ? { ...options, config: at(options.config) } : options);
}

/** The catalogue: every rule with its severities, words and source, in the order of the manual. */
export async function rules() {
  return (await import("./rules.js")).default;
}

/** The page of a rule, by code or name, in Markdown. */
export async function explain(rule, language = "nl") {
  const pages = (await import("./pages.js")).default;
  const page = pages.find(({ code, name }) => code === rule || name === rule);
  if (!page) throw new WijktoetsError(`unknown rule \`${rule}\`: rules() lists them all`);
  if (!page[language]) throw new WijktoetsError(`unknown language \`${language}\`: expected nl or en`);
  return page[language];
}

/** The JSON Schema of the "plan", "report", "config" or "request". */
export async function schema(name = "plan") {
  const schemas = (await import("./schemas.js")).default;
  if (!schemas[name]) throw new WijktoetsError(`unknown schema \`${name}\`: expected ${Object.keys(schemas).join(" or ")}`);
  return schemas[name];
}

/** What was asked cannot be done: an unknown option, rule or schema. The message says what was meant. */
export class WijktoetsError extends Error {
  name = "WijktoetsError";
}

function answer(operation, plan, request) {
  if (!loaded) throw new WijktoetsError("call init() first, and wait for it");
  const json = decoder.decode(call(operation, encoder.encode(plan), encoder.encode(JSON.stringify(request))));
  if (json.startsWith('{"error":')) throw new WijktoetsError(JSON.parse(json).error.message);
  return json;
}
