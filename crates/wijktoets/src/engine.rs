//! From a document to a report: run the rules, put the findings in order, find the words.

use crate::data::{REGELINGEN, TAAKVELDEN, THEMAS};
use crate::exceptions::Exceptions;
use crate::extra::Voice;
use crate::facts::{Shown, entity};
use crate::options::{Language, Options, Profile};
use crate::place::{Place, Step, pointer};
use crate::plan::{Plan, Walk};
use crate::read::{Document, Stop, read};
use crate::report::{
    Counts, Data, Finding, Fix, Location, NotRun, PlanSummary, Position, Reason, Related, Report, RuleResult,
    Suppressed, Tool, Verdict,
};
use crate::rule::{Check, Found, Rule, Severity, Sink};
use crate::rules::RULES;
use crate::values::Tekst;
use crate::view::{Named, View};
use crate::words::Words;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The version of the rule set. What passed and now fails raises the first number, more warnings the second, wording the third.
pub const RULESET: &str = "1.0.0";

/// Reads and checks a plan. Never fails: what is wrong with the bytes is a finding too.
///
/// ```
/// let plan = br#"{"formaatVersie": "1", "maatregelen": [{"id": "M1", "naam": "Riool vervangen"}]}"#;
/// let report = wijktoets::check_bytes(plan, &wijktoets::Options::new());
/// let finding = report.findings.iter().find(|finding| finding.code == "WT301").unwrap();
/// assert_eq!(finding.pointer, "/maatregelen/0");
/// assert_eq!(finding.location.unwrap().line, 1);
/// ```
pub fn check_bytes(plan: &[u8], options: &Options) -> Report {
    check_read(&read(plan, options.limits), options)
}

/// Reads and checks a plan; as [`check_bytes`].
pub fn check_str(plan: &str, options: &Options) -> Report {
    check_bytes(plan.as_bytes(), options)
}

/// Checks a plan that was read before: under another profile, say, or in another language.
pub fn check_read(document: &Document<'_>, options: &Options) -> Report {
    let nothing = Plan::default();
    let plan = document.plan.as_ref().unwrap_or(&nothing);
    let profile = options.profile.unwrap_or_else(|| Profile::of(plan));
    let view = View::new(plan, document.root.clone(), options.vocabulary());
    let mut results = Vec::new();
    let mut not_run = Vec::new();
    let lost = document.lost_structure();
    let severity = |rule: &Rule| options.severity_of(rule, profile);

    let mut sink = Sink::new(&view, options, Ledger::new(&view, options, profile));
    for (number, rule) in RULES.iter().enumerate().filter(|(_, rule)| severity(rule).is_some()) {
        sink.rule = number;
        match hindrance(rule, document, lost, &sink) {
            None => results.push((number, rule.check.run(document, &view, &mut sink))),
            Some(reason) => {
                let message = reason.words(options.language).to_owned();
                not_run.push(NotRun { code: rule.code.to_owned(), reason, message });
            }
        }
    }
    for extra in &options.extra {
        if let Some(number) = options.number_of(&extra.code)
            && options.voice(number, profile).is_some_and(|voice| voice.severity.is_some())
        {
            let judged = results.iter_mut().find(|(of, _)| *of == number);
            match judged {
                Some((_, judged)) => *judged += 1,
                None => results.push((number, 1)),
            }
            sink.add_extra(number, extra);
        }
    }
    let mut ledger = sink.finish();
    let mut exceptions = std::mem::take(&mut ledger.exceptions);
    // An exception for a rule that is off or did not run is not unused: nobody can tell.
    exceptions
        .entries
        .retain(|entry| entry.rule.is_none_or(|rule| results.iter().any(|(number, _)| *number == rule)));
    let mut sink = Sink::new(&view, options, ledger);
    for (number, judged) in &mut results {
        if let Some(Rule { check: Check::Exceptions(check), .. }) = RULES.get(*number) {
            sink.rule = *number;
            *judged = check(&exceptions, &mut sink);
        }
    }
    let mut ledger = sink.finish();
    let truncated = ledger.sort();
    let Ledger { found, counts, per_rule, .. } = ledger;

    let words = Words { view: &view, language: options.language };
    let locations = if options.in_memory { vec![None; found.len()] } else { locations(document, &found) };
    let voice = |number| options.voice(number, profile);
    let mut seen = BTreeMap::new();
    let findings = found.iter().zip(locations);
    let findings = findings.filter_map(|((suppressed, one), location)| {
        let mut finding = finding(one, &voice(one.rule)?, document, words)?;
        finding.location = location;
        finding.suppressed = suppressed.clone().map(|reason| Suppressed { reason });
        let times = seen.entry(finding.fingerprint.clone()).and_modify(|times| *times += 1).or_insert(1u32);
        if *times > 1 {
            finding.fingerprint = format!("{}#{times}", finding.fingerprint);
        }
        Some(finding)
    });
    Report {
        report_version: "1".to_owned(),
        tool: tool(options),
        plan: summary(plan),
        profile,
        language: options.language,
        verdict: if counts.error > 0 { Verdict::Fail } else { Verdict::Pass },
        counts,
        findings: that_go_together(findings.collect()),
        rules: results
            .into_iter()
            .filter_map(|(number, judged)| {
                let found = per_rule.get(&number).copied().unwrap_or_default();
                Some(RuleResult { code: voice(number)?.code.to_owned(), judged, found })
            })
            .collect(),
        not_run,
        truncated,
        overview: crate::overview::overview(&view),
    }
}

/// What was found, as it comes: counted, held against the exceptions, and no more of it kept than a report may list.
pub(crate) struct Ledger<'v> {
    exceptions: Exceptions<'v>,
    counts: Counts,
    per_rule: BTreeMap<usize, u64>,
    found: Vec<(Option<String>, Found)>,
    /// Whether there was more than may be kept.
    more: bool,
    options: &'v Options,
    profile: Profile,
}

impl<'v> Ledger<'v> {
    fn new(view: &'v View<'v>, options: &'v Options, profile: Profile) -> Self {
        Self {
            exceptions: Exceptions::new(view, options),
            counts: Counts::default(),
            per_rule: BTreeMap::new(),
            found: Vec::new(),
            more: false,
            options,
            profile,
        }
    }

    pub(crate) fn take(&mut self, found: Found) {
        let reason = self.exceptions.reason(&found);
        let severity = self.options.voice(found.rule, self.profile).and_then(|voice| voice.severity);
        self.counts.add(severity, reason.is_some());
        *self.per_rule.entry(found.rule).or_default() += 1;
        self.found.push((reason, found));
        // Twice as many, so that sorting stays rare.
        if self.found.len() > self.options.max_findings.saturating_mul(2).saturating_add(1000) {
            self.sort();
        }
    }

    /// Puts the findings in their order, keeps the first, and says whether there were more.
    fn sort(&mut self) -> bool {
        let code = |found: &Found| self.options.voice(found.rule, self.profile).map(|voice| voice.code);
        self.found.sort_by(|(_, a), (_, b)| (&a.place.steps, code(a)).cmp(&(&b.place.steps, code(b))));
        self.more |= self.found.len() > self.options.max_findings;
        self.found.truncate(self.options.max_findings);
        self.more
    }
}

/// Why a rule cannot be judged.
fn hindrance(rule: &Rule, document: &Document<'_>, lost: bool, sink: &Sink<'_>) -> Option<Reason> {
    let of_text = matches!(rule.code, "WT001" | "WT006");
    match &document.stop {
        Some(Stop::TooLarge(..)) => (rule.code != "WT006").then_some(Reason::TooLarge),
        Some(Stop::Syntax(..)) => (!of_text).then_some(Reason::NoPlan),
        None if document.plan.is_none() => {
            (!matches!(rule.check, Check::Document(_) | Check::Schemas(_))).then_some(Reason::NoPlan)
        }
        None if matches!(rule.check, Check::Schemas(_)) => {
            (!cfg!(feature = "jsonschema") && !sink.schemas().is_empty()).then_some(Reason::NoSchemaEngine)
        }
        None if lost && rule.absence => Some(Reason::LostStructure),
        // These two judge by the day.
        None => {
            (matches!(rule.code, "WT309" | "WT415") && sink.options.date.is_none()).then_some(Reason::NoDate)
        }
    }
}

impl Reason {
    const fn words(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::NoPlan => (
                "De tekst bevat geen plan dat gelezen kan worden.",
                "The text holds no plan that can be read.",
            ),
            Self::LostStructure => (
                "Een deel van het plan kon niet gelezen worden; of er iets ontbreekt is dan niet te zeggen. Los eerst de fouten met code WT002 op.",
                "A part of the plan could not be read, so nothing can be said of what is missing. Mend the errors with code WT002 first.",
            ),
            Self::NoDate => ("Er is geen datum opgegeven.", "No date was given."),
            Self::NoSchemaEngine => (
                "Deze uitgave van wijktoets kan geen eigen schema's toetsen.",
                "This build of wijktoets cannot check schemas of your own.",
            ),
            Self::TooLarge => {
                ("Het plan is te groot om verder te lezen.", "The plan is too large to read on.")
            }
        };
        match language {
            Language::Nl => nl,
            Language::En => en,
        }
    }
}

impl Counts {
    const fn add(&mut self, severity: Option<Severity>, suppressed: bool) {
        let Self { error, warning, note, flag, suppressed: under } = self;
        let of = match (severity, suppressed) {
            (Some(Severity::Error), false) => error,
            (Some(Severity::Warning), false) => warning,
            (Some(Severity::Note), false) => note,
            (Some(Severity::Flag), false) => flag,
            (Some(Severity::Error), true) => &mut under.error,
            (Some(Severity::Warning), true) => &mut under.warning,
            (Some(Severity::Note), true) => &mut under.note,
            (Some(Severity::Flag), true) => &mut under.flag,
            (None, _) => return,
        };
        *of += 1;
    }
}

fn finding(found: &Found, voice: &Voice<'_>, document: &Document<'_>, words: Words<'_>) -> Option<Finding> {
    let view = words.view;
    let (thing, depth) = view.holder_of(&found.place);
    let shown = |(name, fact): &(Cow<'static, str>, _)| {
        (name.clone().into_owned(), serde_json::to_value(Shown(fact, view)).unwrap_or_default())
    };
    let mut related: Vec<_> =
        found.related.iter().map(|(thing, text)| (view.place_of(*thing), *thing, *text)).collect();
    related.sort_by(|a, b| a.0.steps.cmp(&b.0.steps));
    Some(Finding {
        code: voice.code.to_owned(),
        rule: voice.name.to_owned(),
        severity: voice.severity?,
        pointer: found.place.pointer(),
        entity: document.plan.is_some().then(|| entity(thing, view)),
        fingerprint: fingerprint(voice.code, thing, depth, &found.place, view),
        title: voice.title.to_owned(),
        message: words.fill(voice.message, thing, &found.facts),
        remedy: words.fill(voice.remedy, thing, &found.facts),
        evidence: found.facts.iter().map(shown).collect(),
        related: related
            .into_iter()
            .map(|(place, thing, text)| Related {
                pointer: place.pointer(),
                message: words.fill(text.get(words.language), thing, &[]),
            })
            .collect(),
        fix: found.fix.as_ref().map(|(title, change)| Fix {
            title: words.fill(title.get(words.language), thing, &found.facts),
            patch: change.patch(&found.place, document.text),
        }),
        suppressed: None,
        location: None,
    })
}

/// Findings whose fixes can all be applied: what a key lacks is not added while another key is to get its name.
fn that_go_together(mut findings: Vec<Finding>) -> Vec<Finding> {
    fn paths<'a>(fix: &'a Fix, op: &'a str) -> impl Iterator<Item = &'a str> {
        let of = fix.patch.iter().filter(move |it| it.get("op").is_some_and(|it| it == op));
        of.filter_map(|it| it.get("path")?.as_str())
    }
    let fixes = findings.iter().filter_map(|it| it.fix.as_ref());
    let renamed: BTreeSet<String> = fixes.flat_map(|fix| paths(fix, "move")).map(str::to_owned).collect();
    for finding in &mut findings {
        let _ = finding.fix.take_if(|fix| paths(fix, "add").any(|path| renamed.contains(path)));
    }
    findings
}

/// Code, type and id of the thing, and the rest of the pointer, in which an item is named by what it refers to.
fn fingerprint(code: &str, thing: Named, depth: usize, place: &Place, view: &View<'_>) -> String {
    let kind = thing.kind.noun().0;
    let steps = place.steps.split_at_checked(depth).unwrap_or((&[], &[]));
    let id = view.id_of(thing).unwrap_or_else(|| pointer(steps.0));
    let mut rest = String::new();
    let mut here: Option<&dyn Walk> = Some(view.plan);
    for (at, step) in place.steps.iter().enumerate() {
        here = here.and_then(|here| here.step(step));
        if at < depth {
            continue;
        }
        match (step, here.and_then(|here| here.reference())) {
            (Step::Item(_), Some(reference)) => rest.extend(["[", reference, "]"]),
            _ if rest.is_empty() => {
                rest.push_str(pointer(std::slice::from_ref(step)).trim_start_matches('/'))
            }
            _ => rest.push_str(&pointer(std::slice::from_ref(step))),
        }
    }
    let parts = [code, kind, &id, &rest];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The place of each finding in the text, by one walk over the offsets in order.
fn locations(document: &Document<'_>, found: &[(Option<String>, Found)]) -> Vec<Option<Location>> {
    let text = document.text;
    let spans: Vec<_> = found
        .iter()
        .map(|(_, one)| match (&one.span, one.place.steps.is_empty()) {
            (Some(span), _) => Some(span.clone()),
            (None, true) => {
                one.place.find(text).map(|span| span.start..text.trim_end().len().max(span.start))
            }
            (None, false) => one.place.find(text),
        })
        .collect();
    let mut offsets: Vec<usize> = spans.iter().flatten().flat_map(|span| [span.start, span.end]).collect();
    offsets.sort_unstable();
    offsets.dedup();
    let mut positions = BTreeMap::new();
    let (mut line, mut column, mut passed) = (1, 1, 0);
    for offset in offsets {
        let between = text.get(passed..offset).unwrap_or_default();
        match between.rfind('\n') {
            Some(last) => {
                line += between.matches('\n').count() as u32;
                column = 1 + between.get(last + 1..).unwrap_or_default().chars().count() as u32;
            }
            None => column += between.chars().count() as u32,
        }
        passed = offset;
        positions.insert(offset, Position { line, column });
    }
    let position = |offset| positions.get(&offset).copied();
    let location = |span: Option<std::ops::Range<usize>>| {
        let Position { line, column } = position(span.as_ref()?.start)?;
        Some(Location { line, column, end: position(span?.end)? })
    };
    spans.into_iter().map(location).collect()
}

fn tool(options: &Options) -> Tool {
    Tool {
        name: "wijktoets".to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        ruleset: RULESET.to_owned(),
        data: Data {
            vocabulary: Some(options.vocabulary().version()),
            schemes: REGELINGEN.version().map(str::to_owned),
            task_fields: TAAKVELDEN.version().map(str::to_owned),
            themes: THEMAS.version().map(str::to_owned),
        },
    }
}

fn summary(plan: &Plan) -> PlanSummary {
    let text = |text: Option<&Tekst>| text.map(|text| text.as_str().to_owned());
    PlanSummary {
        id: plan.id.get().map(|id| id.as_str().to_owned()),
        name: text(plan.naam.get()),
        status: plan.status.get().map(|status| status.term().key.to_owned()),
        municipality: plan
            .gemeente
            .part(|gemeente| &gemeente.code)
            .get()
            .map(|code| code.as_str().to_owned()),
        areas: plan
            .gebied
            .get()
            .map(|gebied| gebied.codes.iter().map(|code| code.as_str().to_owned()).collect())
            .unwrap_or_default(),
        homes: plan.gebied.part(|gebied| &gebied.woningen).get().map(|homes| homes.get()),
        start: plan.periode.part(|periode| &periode.start).get().map(ToString::to_string),
        end: plan.periode.part(|periode| &periode.eind).get().map(ToString::to_string),
    }
}
