"""The Python package, through its public interface."""

import doctest
import json
import os
import re
import subprocess
from pathlib import Path

import jsonpatch
import pytest

import wijktoets

ROOT = Path(__file__).resolve().parents[3]
PLANS = sorted((ROOT / "tests" / "plans").glob("*/plan.json"))
CONFORMANCE = sorted((ROOT / "schemas" / "conformance").glob("WT*.json"))
COMMAND = os.environ["WIJKTOETS_COMMAND"]


@pytest.mark.parametrize("profile", ["auto", "concept", "besluit", "uitvoering"])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_the_report_is_that_of_the_command(path, language, profile):
    arguments = [COMMAND, "check", str(path), "--format", "json", "--lang", language, "--profile", profile]
    expected = subprocess.run(arguments, capture_output=True).stdout.decode().removesuffix("\n")
    for plan in (path, path.read_bytes(), path.read_text("utf-8")):
        assert wijktoets.check(plan, language=language, profile=profile).to_json() == expected


def found(plan, request, counts):
    return {(it["code"], it["pointer"]) for it in wijktoets.check(plan, **request).findings if counts(it)}


@pytest.mark.parametrize("path", CONFORMANCE, ids=lambda path: path.stem)
def test_the_conformance_kit(path):
    kit = json.loads(path.read_text("utf-8"))
    base = json.loads((path.parent / "plan.json").read_text("utf-8"))
    for case in kit["cases"]:
        expected = {(it["code"], it["pointer"]) for it in case["findings"]}
        if "plan" in case:
            assert found(case["plan"], case["request"], lambda it: it["code"] == kit["rule"]) == expected, case["case"]
            continue
        counts = lambda it: it["severity"] != "flag" or it["code"] == kit["rule"]
        damaged = jsonpatch.apply_patch(base, case["patch"])
        new = found(damaged, case["request"], counts) - found(base, case["request"], counts)
        assert new == expected, case["case"]


def test_there_are_plans():
    assert len(PLANS) >= 3
    assert len(CONFORMANCE) == len(wijktoets.rules())


def test_a_dict_gives_the_same_findings_without_locations():
    text = PLANS[0].read_text("utf-8")
    from_text = wijktoets.check(text).to_dict()
    from_dict = wijktoets.check(json.loads(text)).to_dict()
    for finding in from_text["findings"]:
        assert finding["location"]
        finding["location"] = None
    assert from_dict == from_text


def test_numbers_of_a_dict_are_their_shortest_decimal():
    plan = {"formaatVersie": "1", "budgetten": [{"id": "B1", "naam": "Klein", "bedrag": 0.1}]}
    assert not [finding for finding in wijktoets.check(plan).findings if finding["code"] == "WT002"]
    plan["budgetten"][0]["bedrag"] = 0.1 + 0.2
    assert [finding["pointer"] for finding in wijktoets.check(plan).findings if finding["code"] == "WT002"] == [
        "/budgetten/0/bedrag"
    ]


def test_bad_input_is_a_finding():
    for plan in ("", "plan.json", "{", "[]", b"\xff\xfe{", '"\ud800"', b"\x00"):
        report = wijktoets.check(plan)
        assert report.verdict == "fail"
        assert report.findings[0]["code"] in ("WT001", "WT002")


def test_a_configuration_changes_what_counts_and_arguments_go_before_it():
    plan = {"formaatVersie": "1", "maatregelen": [{"id": "M1", "naam": "Riool vervangen"}]}
    rules = {"WT301": "note", "maatregel-zonder-kosten": "off", "WT910": {"params": {"jaren": 6}}}
    config = {"profile": "besluit", "language": "en", "date": "today", "rules": rules}
    report = wijktoets.check(plan, config=config, language="nl").to_dict()
    assert (report["profile"], report["language"]) == ("besluit", "nl")
    severities = {finding["code"]: finding["severity"] for finding in report["findings"]}
    assert severities["WT301"] == "note" and "WT401" not in severities
    with pytest.raises(wijktoets.WijktoetsError, match="did you mean `jaren`"):
        wijktoets.check(plan, config={"rules": {"WT910": {"params": {"jarren": 6}}}})


def test_a_schema_of_ones_own_is_read_from_its_path(tmp_path):
    path = tmp_path / "zaak.schema.json"
    path.write_text(json.dumps({"required": ["x_zaak"]}))
    for schema in ({"path": str(path)}, {"path": "zaak.schema.json", "schema": {"required": ["x_zaak"]}}):
        report = wijktoets.check({"formaatVersie": "1"}, config={"schemas": [schema]})
        assert "WT007" in [finding["code"] for finding in report.findings]


def test_a_fix_is_the_smallest_edit():
    plan = '{ "formaatVersie": "1",\n\t"maatregeln": [ ] }'
    fixes = [finding["fix"] for finding in wijktoets.check(plan).findings if finding["fix"]]
    assert wijktoets.apply_fix(plan, fixes[0]) == plan.replace("maatregeln", "maatregelen")


def test_what_cannot_be_asked_says_what_was_meant():
    with pytest.raises(wijktoets.WijktoetsError, match="did you mean `besluit`"):
        wijktoets.check("{}", profile="besluiten")
    with pytest.raises(wijktoets.WijktoetsError, match="did you mean `WT102`"):
        wijktoets.explain("WT1O2")
    with pytest.raises(wijktoets.WijktoetsError, match="did you mean `plan`"):
        wijktoets.schema("plans")
    with pytest.raises(ValueError):
        wijktoets.check({"formaatVersie": float("nan")})
    with pytest.raises(FileNotFoundError):
        wijktoets.check(Path("no-such-plan.json"))


def test_the_catalogue_explains_itself():
    assert wijktoets.rules() == json.loads((ROOT / "schemas" / "rules.json").read_text("utf-8"))
    for rule in wijktoets.rules():
        assert rule["title"]["nl"] in wijktoets.explain(rule["name"])
        assert rule["title"]["en"] in wijktoets.explain(rule["code"], language="en")
    for name in ("plan", "report", "config", "request"):
        assert wijktoets.schema(name) == json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8"))


def test_the_examples_of_the_documentation_run(monkeypatch):
    monkeypatch.chdir(ROOT)
    assert doctest.testmod(wijktoets).failed == 0
    for readme in (ROOT / "README.md", ROOT / "bindings" / "python" / "README.md"):
        blocks = re.findall(r"```python\n(.*?)```", readme.read_text("utf-8"), re.DOTALL)
        assert blocks
        for block in blocks:
            exec(block, {})
