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
from os import PathLike
from pathlib import Path
from typing import Any, Mapping

from . import _native

__all__ = ["Report", "WijktoetsError", "check", "explain", "rules", "schema"]


class WijktoetsError(ValueError):
    """What was asked cannot be done: an unknown option, rule or schema. The message says what was meant."""


class Report:
    """What a check found. The JSON behind it is the same, byte for byte, on every surface of wijktoets."""

    def __init__(self, json_bytes: bytes) -> None:
        self._json = json_bytes
        self._dict: dict[str, Any] = json.loads(json_bytes)

    @property
    def verdict(self) -> str:
        """`"pass"`, or `"fail"` when there is an error that is not suppressed."""
        return self._dict["verdict"]

    @property
    def findings(self) -> list[dict[str, Any]]:
        """What was found, in the order of the plan."""
        return self._dict["findings"]

    @property
    def counts(self) -> dict[str, Any]:
        """How many findings there are of each severity."""
        return self._dict["counts"]

    @property
    def overview(self) -> dict[str, Any]:
        """What the plan covers, in numbers. Money is in euros."""
        return self._dict["overview"]

    def to_dict(self) -> dict[str, Any]:
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
    profile: str = "auto",
    language: str = "nl",
    date: str | None = None,
) -> Report:
    """Checks a plan.

    `plan` is the plan as JSON text or bytes, as a dict, or the path of a file (a `Path`; a string is always text).
    `profile` is auto, concept, besluit or uitvoering; `language` is nl or en; `date` is the day on which overdue work is
    judged, such as 2026-11-01.

    What is wrong with the plan is a finding, never an exception. Raises `WijktoetsError` for an option that cannot be
    used, `OSError` for a file that cannot be read, and `ValueError` or `TypeError` for a dict that JSON cannot hold.
    """
    request: dict[str, Any] = {"profile": profile, "language": language, "date": date}
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


def rules() -> list[dict[str, Any]]:
    """The catalogue: every rule with its severities, words and source, in the order of the manual."""
    return json.loads(_call("rules"))


def explain(rule: str, *, language: str = "nl") -> str:
    """The page of a rule (`"WT102"` or `"doelstelling-zonder-indicator"`) in Markdown."""
    return json.loads(_call("explain", request={"rule": rule, "language": language}))["page"]


def schema(name: str = "plan") -> dict[str, Any]:
    """The JSON Schema of the `"plan"` or of the `"report"`."""
    return json.loads(_call("schema", request={"schema": name}))


def _call(operation: str, plan: bytes = b"", request: Mapping[str, Any] | None = None) -> bytes:
    answer = _native.call(operation, plan, json.dumps(request or {}).encode())
    if answer.startswith(b'{"error":'):
        raise WijktoetsError(json.loads(answer)["error"]["message"])
    return answer
