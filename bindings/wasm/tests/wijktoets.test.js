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

test("there are plans and a command to compare with", () => {
  assert.ok(plans.length >= 3);
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
