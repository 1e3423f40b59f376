"""Checks a Dutch *wijkuitvoeringsplan*: are its objectives measurable, its measures owned and paid for?

>>> import wijktoets
>>> report = wijktoets.check('{"formaatVersie": "1", "maatregelen": [{"id": "M1", "naam": "Riool vervangen"}]}')
>>> report.verdict
'pass'
>>> [finding["message"] for finding in report.findings if finding["code"] == "WT301"]
['Maatregel "Riool vervangen" heeft geen verantwoordelijke partij.']

The rules run in Rust. This package passes bytes in and reports out, and knows no rule.
"""

from __future__ import annotations

import json
from datetime import date as calendar
from os import PathLike
from pathlib import Path
from typing import Any, Mapping

from . import _native
from . import report as types

__all__ = ["Report", "WijktoetsError", "apply_fix", "check", "explain", "rules", "schema", "types"]


class WijktoetsError(ValueError):
    """What was asked cannot be done: an unknown option, rule or schema. The message says what was meant."""


class Report:
    """What a check found. The JSON behind it is the same, byte for byte, on every surface of wijktoets."""

    def __init__(self, json_bytes: bytes) -> None:
        self._json = json_bytes
        self._dict: types.Report = json.loads(json_bytes)

    @property
    def verdict(self) -> types.Verdict:
        """`"pass"`, or `"fail"` when there is an error that is not suppressed."""
        return self._dict["verdict"]

    @property
    def findings(self) -> list[types.Finding]:
        """What was found, in the order of the plan."""
        return self._dict["findings"]

    @property
    def counts(self) -> types.Counts:
        """How many findings there are of each severity."""
        return self._dict["counts"]

    @property
    def overview(self) -> types.Overview:
        """What the plan covers, in numbers. Money is in euros."""
        return self._dict["overview"]

    def to_dict(self) -> types.Report:
        """The whole report."""
        return self._dict

    def to_json(self) -> str:
        """The whole report as JSON, as every surface gives it."""
        return self._json.decode()

    def __repr__(self) -> str:
        counts = ", ".join(f"{name}: {self.counts[name]}" for name in ("error", "warning", "note", "flag"))
        return f"<Report {self.verdict}, {counts}>"


def check(
    plan: str | bytes | Mapping[str, Any] | PathLike[str],
    *,
    profile: str | None = None,
    language: str | None = None,
    date: str | None = None,
    config: Mapping[str, Any] | None = None,
) -> Report:
    """Checks a plan.

    `plan` is the plan as JSON text or bytes, as a dict, or the path of a file (a `Path`; a string is always text).
    `profile` is auto (the default: by the status of the plan), concept, besluit or uitvoering; `language` is nl (the
    default) or en; `date` is the day on which overdue work is judged, such as 2026-11-01, or today. `config` is a city's
    configuration as in `wijktoets.toml`; the arguments beside it go before it.

    What is wrong with the plan is a finding, never an exception. Raises `WijktoetsError` for an option that cannot be
    used, `OSError` for a file that cannot be read, and `ValueError` or `TypeError` for a dict that JSON cannot hold.
    """
    request: dict[str, Any] = {"profile": profile, "language": language, "date": _day(date)}
    if config is not None:
        schemas = [_with_content(schema) for schema in config.get("schemas", ())]
        request["config"] = {**config, "date": _day(config.get("date")), "schemas": schemas}
    if isinstance(plan, str):
        # What UTF-8 cannot hold (half a surrogate pair) becomes a finding.
        text = plan.encode("utf-8", "surrogatepass")
    elif isinstance(plan, bytes):
        text = plan
    elif isinstance(plan, PathLike):
        text = Path(plan).read_bytes()
    else:
        text = json.dumps(plan, ensure_ascii=False, allow_nan=False).encode("utf-8", "surrogatepass")
        request["inMemory"] = True
    return Report(_call("check", text, request))


def apply_fix(plan: str, fix: types.Fix) -> str:
    """The text of a plan with a fix of its report applied: the smallest edit, all else as it was."""
    return json.loads(_call("applyFix", plan.encode(), {"patch": fix["patch"]}))["plan"]


def rules() -> list[dict[str, Any]]:
    """The catalogue: every rule with its severities, words and source, in the order of the manual."""
    return json.loads(_call("rules"))


def explain(rule: str, *, language: str = "nl") -> str:
    """The page of a rule (`"WT102"` or `"doelstelling-zonder-indicator"`) in Markdown."""
    return json.loads(_call("explain", request={"rule": rule, "language": language}))["page"]


def schema(name: str = "plan") -> dict[str, Any]:
    """The JSON Schema of the `"plan"`, `"report"`, `"config"` or `"request"`."""
    return json.loads(_call("schema", request={"schema": name}))


def _with_content(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """A schema of one's own, read from its path unless its content is given."""
    if "path" not in schema or "schema" in schema:
        return schema
    return {**schema, "schema": json.loads(Path(schema["path"]).read_bytes())}


def _day(date: str | None) -> str | None:
    """The rules have no clock: today is the day on the calendar here."""
    return calendar.today().isoformat() if date == "today" else date


def _call(operation: str, plan: bytes = b"", request: Mapping[str, Any] | None = None) -> bytes:
    answer = _native.call(operation, plan, json.dumps(request or {}).encode())
    if answer.startswith(b'{"error":'):
        raise WijktoetsError(json.loads(answer)["error"]["message"])
    return answer
