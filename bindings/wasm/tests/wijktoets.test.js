// The package as it is published, in Node.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { applyFix, check, explain, init, rules, schema } from "../pkg/index.js";
import { call } from "../pkg/wijktoets.js";

const root = new URL("../../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const plans = readdirSync(new URL("tests/plans", root)).filter((name) => !name.includes("."));
const command = process.env.WIJKTOETS_COMMAND;

await init();

test("there are plans and a command to compare with", async () => {
  assert.ok(plans.length >= 3);
  assert.equal(kits.length, (await rules()).length);
  assert.match(execFileSync(command, ["--version"], { encoding: "utf8" }), /^wijktoets /);
});

for (const name of plans) {
  for (const language of ["nl", "en"]) {
    for (const profile of ["auto", "concept", "besluit", "uitvoering"]) {
      test(`${name} in ${language}, ${profile}: the report is that of the command`, () => {
        const path = `tests/plans/${name}/plan.json`;
        const options = ["--format", "json", "--lang", language, "--profile", profile];
        const expected = spawnSync(command, ["check", new URL(path, root).pathname, ...options], { encoding: "utf8" }).stdout;
        const bytes = call("check", Buffer.from(read(path)), Buffer.from(JSON.stringify({ language, profile })));
        assert.equal(`${Buffer.from(bytes)}\n`, expected);
        assert.deepEqual(check(read(path), { language, profile }), JSON.parse(expected));
      });
    }
  }
}

/** Applies RFC 6902 operations to a copy of a document; enough of them for the conformance kit. */
function patched(document, patch) {
  const result = structuredClone(document);
  const steps = (pointer) => pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const holder = (pointer) => steps(pointer).slice(0, -1).reduce((value, step) => value[step], result);
  const remove = (pointer) => {
    const [from, key] = [holder(pointer), steps(pointer).at(-1)];
    const value = from[key];
    if (Array.isArray(from)) from.splice(Number(key), 1);
    else delete from[key];
    return value;
  };
  const add = (pointer, value) => {
    const [to, key] = [holder(pointer), steps(pointer).at(-1)];
    if (Array.isArray(to)) to.splice(key === "-" ? to.length : Number(key), 0, value);
    else to[key] = value;
  };
  for (const { op, path, from, value } of patch) {
    if (op === "remove") remove(path);
    else if (op === "add") add(path, value);
    else if (op === "replace") holder(path)[steps(path).at(-1)] = value;
    else if (op === "move") add(path, remove(from));
    else if (op === "copy") add(path, structuredClone(holder(from)[steps(from).at(-1)]));
    else throw new Error(`unknown operation ${op}`);
  }
  return result;
}

const kits = readdirSync(new URL("schemas/conformance", root)).filter((name) => name.startsWith("WT"));
const base = JSON.parse(read("schemas/conformance/plan.json"));

function found(plan, request, counts) {
  return new Set(check(plan, request).findings.filter(counts).map((it) => `${it.code} ${it.pointer}`));
}

for (const name of kits) {
  test(`conformance kit: ${name}`, () => {
    const kit = JSON.parse(read(`schemas/conformance/${name}`));
    for (const { case: title, request, plan, patch, findings } of kit.cases) {
      // The browser build has no engine for schemas of a city's own.
      if (request.config?.schemas) continue;
      const expected = new Set(findings.map((it) => `${it.code} ${it.pointer}`));
      if (plan !== undefined) {
        assert.deepEqual(found(plan, request, (it) => it.code === kit.rule), expected, title);
        continue;
      }
      const counts = (it) => it.severity !== "flag" || it.code === kit.rule;
      const before = found(base, request, counts);
      const after = found(patched(base, patch), request, counts);
      assert.deepEqual(new Set([...after].filter((it) => !before.has(it))), expected, title);
    }
  });
}

test("an object gives the same findings without locations", () => {
  const text = read(`tests/plans/${plans[0]}/plan.json`);
  const expected = check(text);
  for (const finding of expected.findings) finding.location = null;
  assert.deepEqual(check(JSON.parse(text)), expected);
});

test("bad input is a finding", () => {
  for (const plan of ["", "plan.json", "{", "[]", '"\ud800"', "\0", [], null, undefined]) {
    const report = check(plan);
    assert.equal(report.verdict, "fail");
    assert.match(report.findings[0].code, /WT00[12]/);
  }
});

test("a configuration changes what counts, and options go before it", () => {
  const plan = { formaatVersie: "1", maatregelen: [{ id: "M1", naam: "Riool vervangen" }] };
  const config = { profile: "besluit", language: "en", date: "today", rules: { WT301: "note", "maatregel-zonder-kosten": "off" } };
  const report = check(plan, { config, language: "nl" });
  assert.equal(report.profile, "besluit");
  assert.equal(report.language, "nl");
  assert.equal(report.findings.find(({ code }) => code === "WT301").severity, "note");
  assert.ok(!report.findings.some(({ code }) => code === "WT401"));
  assert.throws(() => check(plan, { config: { rules: { WT3O1: "off" } } }), /did you mean `WT301`/);
});

test("a fix is the smallest edit", () => {
  const plan = '{ "formaatVersie": "1",\n\t"maatregeln": [ ] }';
  const { fix } = check(plan).findings.find(({ code }) => code === "WT004");
  assert.equal(applyFix(plan, fix), '{ "formaatVersie": "1",\n\t"maatregelen": [ ] }');
});

test("a schema of one's own is not judged here, and the report says so", () => {
  const config = { schemas: [{ path: "zaak.schema.json" }] };
  const { notRun } = check({ formaatVersie: "1" }, { config });
  assert.deepEqual(notRun.map(({ code, reason }) => [code, reason]), [["WT007", "noSchemaEngine"]]);
});

test("the example of the README runs", async () => {
  const block = /```js\n(.*?)```/s.exec(read("README.md"))[1];
  const module = block.replace("./bindings/wasm/pkg/index.js", new URL("bindings/wasm/pkg/index.js", root).href);
  await import(`data:text/javascript,${encodeURIComponent(module)}`);
});

test("what cannot be asked says what was meant", async () => {
  assert.throws(() => check("{}", { profile: "besluiten" }), /did you mean `besluit`/);
  await assert.rejects(explain("WT999"), /unknown rule/);
  await assert.rejects(schema("plans"), /unknown schema/);
});

test("the catalogue explains itself", async () => {
  assert.deepEqual(await rules(), JSON.parse(read("schemas/rules.json")));
  for (const rule of await rules()) {
    assert.ok((await explain(rule.name)).includes(rule.title.nl));
    assert.ok((await explain(rule.code, "en")).includes(rule.title.en));
  }
  assert.deepEqual(await schema("plan"), JSON.parse(read("schemas/plan.schema.json")));
});
