//! The report on a terminal: the verdict, then what must be done first.

use crate::{harmless, pick, word};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::fmt::Write as _;
use std::ops::Range;
use wijktoets::report::Reason;
use wijktoets::{Finding, Language, Profile, Report, Severity};

/// Longer lines (a plan without line ends) get no excerpt.
const LONGEST_LINE: usize = 400;
/// How many places of one rule are listed, unless all are asked for.
const PLACES: usize = 8;

/// A report as text for a terminal, coloured by ANSI codes.
///
/// `text` is the plan as it was read, `path` what the reader of the report calls it. `verbose` shows notes and flags too.
pub fn human(report: &Report, text: &str, path: &str, verbose: bool, width: usize) -> String {
    let page = Page { report, text, path, language: report.language, verbose, width };
    let mut out = String::new();
    page.head(&mut out);
    for severity in [Severity::Error, Severity::Warning, Severity::Note, Severity::Flag] {
        if verbose || severity <= Severity::Warning {
            page.findings(&mut out, severity);
        }
    }
    page.foot(&mut out);
    out
}

/// The verdict on a plan in one line of plain text: which plan, how it was checked, how it fared.
pub fn headline(report: &Report, path: &str) -> String {
    let page = Page { report, text: "", path, language: report.language, verbose: false, width: 0 };
    let (name, rest, verdict) = page.headline();
    format!("{name} {rest}. {verdict}")
}

struct Page<'a> {
    report: &'a Report,
    text: &'a str,
    path: &'a str,
    language: Language,
    verbose: bool,
    width: usize,
}

impl Page<'_> {
    fn nl_en(&self, nl: &'static str, en: &'static str) -> &'static str {
        pick(self.language, nl, en)
    }

    /// "3 fouten en 1 waarschuwing"
    fn counted(&self, count: u64, severity: Severity) -> String {
        let (one, many) = match (severity, self.language) {
            (Severity::Error, Language::En) => ("error", "errors"),
            (Severity::Warning, Language::En) => ("warning", "warnings"),
            (Severity::Note, Language::En) => ("note", "notes"),
            (_, Language::En) => ("flag", "flags"),
            (Severity::Error, _) => ("fout", "fouten"),
            (Severity::Warning, _) => ("waarschuwing", "waarschuwingen"),
            (Severity::Note, _) => ("opmerking", "opmerkingen"),
            _ => ("signaal", "signalen"),
        };
        format!("{count} {}", if count == 1 { one } else { many })
    }

    fn head(&self, out: &mut String) {
        let (name, rest, verdict) = self.headline();
        let _ = writeln!(out, "{BOLD}{name}{BOLD:#} {rest}");
        let _ = writeln!(out, "{BOLD}{verdict}{BOLD:#}");
        self.money(out);
        self.unknown_money(out);
    }

    /// What the plan is called, how it was checked, and the verdict.
    fn headline(&self) -> (String, String, String) {
        let counts = &self.report.counts;
        let name = self.report.plan.name.as_deref().map(harmless);
        let name = name.unwrap_or_else(|| self.nl_en("Het plan", "The plan").to_owned());
        let profile = judged_as(self.report.profile, self.language);
        let verdict = match (counts.error, counts.warning) {
            (0, 0) => self
                .nl_en("in orde: geen fouten en geen waarschuwingen", "all right: no errors and no warnings")
                .to_owned(),
            (0, warnings) => {
                let warnings = self.counted(warnings, Severity::Warning);
                format!("{} {warnings}", self.nl_en("geen fouten, wel", "no errors, but"))
            }
            (errors, 0) => format!(
                "{}: {}",
                self.nl_en("nog niet in orde", "not right yet"),
                self.counted(errors, Severity::Error)
            ),
            (errors, warnings) => format!(
                "{}: {} {} {}",
                self.nl_en("nog niet in orde", "not right yet"),
                self.counted(errors, Severity::Error),
                self.nl_en("en", "and"),
                self.counted(warnings, Severity::Warning),
            ),
        };
        let checked = self.nl_en("getoetst", "checked");
        (name, format!("({}), {checked} {profile}", harmless(self.path)), format!("{}.", capital(&verdict)))
    }

    fn money(&self, out: &mut String) {
        let money = &self.report.overview.money;
        for (totals, nl, en) in [
            (&money.incidental, "eenmalige kosten", "one-off cost"),
            (&money.structural, "jaarlijkse kosten", "yearly cost"),
        ] {
            let [cost, funded, short] =
                [totals.cost, totals.funded, totals.shortfall].map(|amount| amount.euro());
            if short.cents() > 0 {
                let [cost, funded, short] = [cost, funded, short].map(|euro| euro.in_words(self.language));
                let _ = match self.language {
                    Language::En => {
                        writeln!(out, "{short} is missing: of {cost} of {en}, {funded} is covered.")
                    }
                    _ => writeln!(out, "Er ontbreekt {short}: van de {cost} aan {nl} is {funded} gedekt."),
                };
            }
        }
    }

    /// What the sum above leaves out.
    fn unknown_money(&self, out: &mut String) {
        let unread =
            |it: &&Finding| ["WT002", "WT017"].contains(&it.code.as_str()) && it.pointer.contains("/dekking");
        if self.report.findings.iter().any(|it| unread(&it)) {
            out.push_str(self.nl_en(
                "Niet alle bedragen onder \"dekking\" zijn bekend of leesbaar; die tellen hier niet mee.\n",
                "Not all amounts under \"dekking\" are known or readable; those don't count here.\n",
            ));
        }
        let money = &self.report.overview.money;
        let all = money.incidental.measures + money.structural.measures;
        let known = money.incidental.measures_with_cost + money.structural.measures_with_cost;
        let unknown = self.report.rules.iter().find(|rule| rule.code == "WT401").map_or(0, |rule| rule.found);
        if known == 0 || unknown == 0 {
            return;
        }
        let _ = match self.language {
            Language::En => writeln!(out, "The cost of {unknown} of the {all} measures is not known yet."),
            _ => writeln!(out, "De kosten van {unknown} van de {all} maatregelen zijn nog niet bekend."),
        };
    }

    fn findings(&self, out: &mut String, severity: Severity) {
        let mut found: Vec<&Finding> = self
            .report
            .findings
            .iter()
            .filter(|it| it.severity == severity && it.suppressed.is_none())
            .collect();
        // By step of the method, then the findings of one rule together, from the top of the text to the end.
        let place = |it: &Finding| it.location.map(|at| (at.line, at.column));
        found.sort_by(|a, b| (&a.code, place(a)).cmp(&(&b.code, place(b))));
        for of_rule in found.chunk_by(|a, b| a.code == b.code) {
            if let Some((first, others)) = of_rule.split_first() {
                out.push('\n');
                self.group(out, severity, first, others);
            }
        }
    }

    /// The findings of one rule: the first with its excerpt, the others as places.
    fn group(&self, out: &mut String, severity: Severity, first: &Finding, others: &[&Finding]) {
        let level = match severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
            _ => Level::INFO,
        };
        let level = level.with_name(word(severity, self.language));
        // One finding speaks for itself; of several the rule's title stands above their places.
        let title = match others.len() {
            0 => first.message.clone(),
            more => format!("{} ({}×)", first.title, more + 1),
        };
        let group =
            level.primary_title(harmless(&title)).id(first.code.clone()).elements(Vec::<Origin<'_>>::new());
        let group = match self.excerpt(first) {
            Some((start, lines, span)) => group.element(
                Snippet::source(lines)
                    .line_start(start)
                    .path(harmless(self.path))
                    .annotation(AnnotationKind::Primary.span(span)),
            ),
            None => self.place(group, first),
        };
        // One remedy for all of them stands once, others stand with their places.
        let same_remedy = others.iter().all(|other| other.remedy == first.remedy);
        let do_this = self.nl_en("doe dit", "do this");
        let group = match same_remedy {
            true => group.element(Level::HELP.with_name(do_this).message(harmless(&first.remedy))),
            false => group,
        };
        let renderer = Renderer::styled().decor_style(DecorStyle::Unicode).term_width(self.width);
        out.push_str(&renderer.render(&[group]));
        out.push('\n');
        if others.is_empty() {
            return;
        }
        let listed = if self.verbose { others.len() } else { others.len().min(PLACES) };
        for one in std::iter::once(&first).chain(others.iter().take(listed)) {
            let place = one.location.map_or(String::new(), |at| format!("{}:{}", at.line, at.column));
            let _ = writeln!(out, "  {place:>7}  {}", harmless(&one.message));
            if !same_remedy {
                let _ = writeln!(out, "           {do_this}: {}", harmless(&one.remedy));
            }
        }
        if others.len() > listed {
            let rest = others.len() - listed;
            let _ = match self.language {
                Language::En => writeln!(out, "           and {rest} more (--verbose shows all)"),
                _ => writeln!(out, "           en nog {rest} (--verbose toont alles)"),
            };
        }
    }

    /// The place without an excerpt.
    fn place<'g>(&self, group: Group<'g>, finding: &Finding) -> Group<'g> {
        match finding.location {
            Some(at) => group.element(
                Origin::path(harmless(self.path)).line(at.line as usize).char_column(at.column as usize),
            ),
            None => group.element(Origin::path(harmless(self.path))),
        }
    }

    /// A line number, the text from there, and what to underline in it. A thing of many lines is shown by what names it.
    fn excerpt(&self, finding: &Finding) -> Option<(usize, String, Range<usize>)> {
        let at = finding.location?;
        let span = if at.line == at.end.line {
            let line_start = nth_line(self.text, at.line)?;
            let byte = |column: u32| {
                let rest = self.text.get(line_start..)?;
                let ahead = rest.char_indices().nth(column as usize - 1).map_or(rest.len(), |(byte, _)| byte);
                Some(line_start + ahead)
            };
            byte(at.column)?..byte(at.end.column)?
        } else {
            let naming = [
                "naam",
                "omschrijving",
                "samenvatting",
                "id",
                "budget",
                "maatregel",
                "vorm",
                "besluit",
                "waarde",
                "regel",
            ];
            let named = naming
                .iter()
                .find_map(|key| wijktoets::locate(self.text, &format!("{}/{key}", finding.pointer)));
            named.unwrap_or_else(|| {
                let start = nth_line(self.text, at.line).unwrap_or_default();
                let line = self.text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
                let indent = line.len() - line.trim_start().len();
                start + indent..start + line.len()
            })
        };
        let line_start = self.text.get(..span.start)?.rfind('\n').map_or(0, |at| at + 1);
        let line_end = self.text.get(span.end..)?.find('\n').map_or(self.text.len(), |at| span.end + at);
        let lines = self.text.get(line_start..line_end)?;
        if lines.len() > LONGEST_LINE {
            return None;
        }
        let number = self.text.get(..line_start)?.matches('\n').count() + 1;
        // Harmless, and the place still underlined.
        let part = |range: Range<usize>| {
            let lines = self.text.get(range)?.split('\n').map(|line| harmless(&line.replace('\t', "    ")));
            Some(lines.collect::<Vec<_>>().join("\n"))
        };
        let (before, inside, after) =
            (part(line_start..span.start)?, part(span.clone())?, part(span.end..line_end)?);
        let underlined = before.len()..before.len() + inside.len();
        Some((number, [before, inside, after].concat(), underlined))
    }

    fn foot(&self, out: &mut String) {
        let counts = &self.report.counts;
        let lost = self.report.not_run.iter().filter(|it| it.reason == Reason::LostStructure).count();
        let mut lines = Vec::new();
        if lost > 0 {
            lines.push(match self.language {
                Language::En => format!("{lost} rules could not be judged, because a part of the plan could not be read: mend WT002 first."),
                _ => format!("{lost} regels konden niet worden getoetst, omdat een deel van het plan niet te lezen is: los eerst WT002 op."),
            });
        }
        let accepted: Vec<_> =
            self.report.findings.iter().filter_map(|it| Some((it, it.suppressed.as_ref()?))).collect();
        if !accepted.is_empty() {
            lines.push(match (self.language, accepted.len()) {
                (Language::En, 1) => "1 finding was accepted, with a reason, and does not count:".to_owned(),
                (Language::En, count) => {
                    format!("{count} findings were accepted, with a reason, and do not count:")
                }
                (_, 1) => "1 bevinding is met een reden aanvaard en telt niet mee:".to_owned(),
                (_, count) => format!("{count} bevindingen zijn met een reden aanvaard en tellen niet mee:"),
            });
            let listed = if self.verbose { accepted.len() } else { accepted.len().min(PLACES) };
            for (it, suppressed) in accepted.iter().take(listed) {
                lines.push(harmless(&format!("  {} {} ({})", it.code, it.message, suppressed.reason)));
            }
            if accepted.len() > listed {
                lines.push("  …".to_owned());
            }
        }
        if self.report.truncated {
            lines.push(
                self.nl_en(
                    "Er zijn meer bevindingen dan hier staan.",
                    "There are more findings than are listed.",
                )
                .to_owned(),
            );
        }
        let rest: Vec<_> = [(counts.note, Severity::Note), (counts.flag, Severity::Flag)]
            .into_iter()
            .filter(|(count, _)| *count > 0 && !self.verbose)
            .map(|(count, severity)| self.counted(count, severity))
            .collect();
        if !rest.is_empty() {
            let rest = rest.join(self.nl_en(" en ", " and "));
            lines.push(match self.language {
                Language::En => format!("Also {rest}: --verbose shows them."),
                _ => format!("Verder {rest}: --verbose toont ze."),
            });
        }
        if let Some(first) = self.report.findings.iter().min_by_key(|it| (it.severity, &it.code)) {
            lines.push(match self.language {
                Language::En => format!("Why a rule exists: wijktoets explain {} --lang en", first.code),
                _ => format!("Waarom een regel bestaat: wijktoets explain {}", first.code),
            });
        }
        if !lines.is_empty() {
            let _ = writeln!(out, "\n{}", lines.join("\n"));
        }
    }
}

/// How a plan was judged, in words.
pub(crate) const fn judged_as(profile: Profile, language: Language) -> &'static str {
    match (profile, language) {
        (Profile::Concept, Language::En) => "as a draft (concept)",
        (Profile::Besluit, Language::En) => "for a decision (besluit)",
        (_, Language::En) => "as being carried out (uitvoering)",
        (Profile::Concept, _) => "als concept",
        (Profile::Besluit, _) => "voor een besluit",
        _ => "als plan in uitvoering",
    }
}

const BOLD: Bold = Bold;

/// Bold on, or with `#` off.
struct Bold;

impl std::fmt::Display for Bold {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if f.alternate() { "\u{1b}[0m" } else { "\u{1b}[1m" })
    }
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Where a line starts, in bytes.
fn nth_line(text: &str, line: u32) -> Option<usize> {
    match line {
        0 | 1 => Some(0),
        _ => text.match_indices('\n').nth(line as usize - 2).map(|(at, _)| at + 1),
    }
}
