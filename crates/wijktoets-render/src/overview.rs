//! What plans cover, in tables.

use crate::{harmless, pick};
use comfy_table::presets::NOTHING;
use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, Row, Table, Width};
use std::fmt::Write as _;
use wijktoets::overview::{Amount, Challenge, MoneyTotals, Themed};
use wijktoets::plan::{Herkomst, KlimaatThema, PlanStatus, Strategie};
use wijktoets::{Language, Report, Term, Verdict};

/// In the place of what the plan does not say.
const UNKNOWN: &str = "–";
/// The name of a plan is no wider when it stands in a row.
const NAME: u16 = 28;

/// What a plan covers, as text for a terminal: its opgaven, its money, and its measures that are circular or climate adaptive.
///
/// Headings are bold by ANSI codes. `path` is what the reader calls the plan; lines fit in `width` where that can be.
pub fn overview(report: &Report, path: &str, width: u16) -> String {
    let page = Page { report, language: report.language, width };
    let name = report.plan.name.as_deref().unwrap_or(page.nl_en("Het plan", "The plan"));
    let mut out = format!("{} ({})\n", bold(&line(name)), line(path));
    page.challenges(&mut out);
    page.money(&mut out);
    let overview = &report.overview;
    page.themed(&mut out, page.nl_en("Circulaire maatregelen", "Circular measures"), &overview.circularity);
    page.themed(
        &mut out,
        page.nl_en("Maatregelen voor klimaatadaptatie", "Measures for climate adaptation"),
        &overview.climate,
    );
    out
}

struct Page<'a> {
    report: &'a Report,
    language: Language,
    width: u16,
}

impl Page<'_> {
    const fn nl_en(&self, nl: &'static str, en: &'static str) -> &'static str {
        pick(self.language, nl, en)
    }

    /// A table of names, each with numbers.
    fn table<const COLUMNS: usize>(
        &self,
        rows: impl Iterator<Item = (String, [String; COLUMNS])>,
        columns: &str,
    ) -> String {
        let mut table = table(columns, COLUMNS);
        table.set_width(self.width);
        for (name, cells) in rows {
            table.add_row(row(name, cells));
        }
        table.trim_fmt()
    }

    fn challenges(&self, out: &mut String) {
        let rows = &self.report.overview.challenges;
        let title = bold(self.nl_en("Opgaven", "Challenges"));
        if rows.is_empty() {
            let none = self.nl_en("Geen opgaven en geen maatregelen.", "No challenges and no measures.");
            let _ = writeln!(out, "\n{title}\n{none}");
            return;
        }
        let counts = rows.iter().map(|it| {
            let counts = [
                it.objectives,
                it.objectives_with_indicator,
                it.measures,
                it.measures_with_responsible,
                it.measures_with_cost,
                it.circular_measures,
                it.stakeholder_input,
            ];
            (self.challenge(it), counts.map(|count| count.to_string()))
        });
        let counts = self.table(
            counts,
            self.nl_en(
                "|doelen|met\nindicator|maat-\nregelen|met ver-\nantw.|met\nkosten|circu-\nlair|inbreng",
                "|objec-\ntives|with\nmetric|mea-\nsures|with\nresp.|with\ncost|circu-\nlar|input",
            ),
        );
        let money = rows.iter().map(|it| {
            (self.challenge(it), self.known(it.measures_with_cost, [it.cost, it.funded, it.shortfall]))
        });
        let money =
            self.table(money, self.nl_en("eenmalig|kosten|gedekt|tekort", "one-off|cost|covered|short"));
        let _ = writeln!(out, "\n{title}\n{counts}\n\n{money}");
        let MoneyTotals { measures: one_off, .. } = self.report.overview.money.incidental;
        let MoneyTotals { measures: yearly, .. } = self.report.overview.money.structural;
        if rows.iter().map(|it| it.measures).sum::<u64>() > one_off + yearly {
            let _ = writeln!(
                out,
                "{}",
                self.nl_en(
                    "Een maatregel voor meer opgaven telt bij elke opgave mee.",
                    "A measure for several challenges counts in each of them.",
                )
            );
        }
    }

    fn challenge(&self, challenge: &Challenge) -> String {
        match challenge {
            Challenge { name: Some(name), .. } | Challenge { id: Some(name), .. } => line(name),
            loose if is_loose(loose) => self.nl_en("zonder opgave", "without challenge").to_owned(),
            _ => self.nl_en("zonder naam", "without name").to_owned(),
        }
    }

    fn money(&self, out: &mut String) {
        let money = &self.report.overview.money;
        let totals =
            [(("eenmalig", "one-off"), &money.incidental), (("per jaar", "yearly"), &money.structural)];
        let totals = totals.into_iter().map(|((nl, en), of)| {
            let amounts = [of.cost, of.funded, of.secured, of.requested, of.shortfall];
            (self.nl_en(nl, en).to_owned(), self.known(of.measures_with_cost, amounts))
        });
        let totals = self.table(
            totals,
            self.nl_en(
                "|kosten|gedekt|waarvan\nzeker|waarvan\ngevraagd|tekort",
                "|cost|covered|of which\nsecured|of which\nrequested|short",
            ),
        );
        let _ = writeln!(out, "\n{}\n{totals}", bold(self.nl_en("Geld", "Money")));
        if money.per_source.is_empty() {
            return;
        }
        let sources = money.per_source.iter().map(|source| {
            let origin = source.origin.as_deref();
            let origin = origin.map(|key| self.word(key, Herkomst::ALL.iter().map(|it| it.term())));
            let amounts = [source.available, source.allocated];
            (
                origin.unwrap_or_else(|| self.nl_en("onbekend", "unknown").to_owned()),
                amounts.map(|amount| amount.euro().in_words(self.language)),
            )
        });
        let sources = self
            .table(sources, self.nl_en("herkomst|in budgetten|toegewezen", "origin|in budgets|allocated"));
        let _ = writeln!(out, "\n{sources}");
    }

    fn themed(&self, out: &mut String, title: &str, measures: &[Themed]) {
        let _ = writeln!(out, "\n{}", bold(title));
        if measures.is_empty() {
            let _ = writeln!(out, "{}", self.nl_en("Geen.", "None."));
            return;
        }
        let mut table = Table::new();
        table.load_style(NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(self.width);
        for measure in measures {
            let name = measure.name.as_deref().or(measure.measure.as_deref());
            let name = name.unwrap_or(self.nl_en("zonder naam", "without name"));
            let words = measure.strategies.iter().map(|key| {
                let strategies = Strategie::ALL.iter().map(|it| it.term());
                self.word(key, strategies.chain(KlimaatThema::ALL.iter().map(|it| it.term())))
            });
            table.add_row([line(name), words.collect::<Vec<_>>().join(", ")]);
        }
        if let Some(names) = table.column_mut(0) {
            names.set_padding((0, 1)).set_constraint(ColumnConstraint::UpperBoundary(Width::Percentage(50)));
        }
        let _ = writeln!(out, "{}", table.trim_fmt());
    }

    fn known<const COUNT: usize>(&self, measures: u64, amounts: [Amount; COUNT]) -> [String; COUNT] {
        known(measures, amounts, self.language)
    }

    fn word(&self, key: &str, terms: impl Iterator<Item = Term>) -> String {
        word(key, terms, self.language)
    }
}

/// What plans cover next to each other: a row for each.
pub struct Comparison {
    table: Table,
    language: Language,
}

impl Comparison {
    /// Without plans.
    pub fn new(language: Language) -> Self {
        let columns = pick(
            language,
            "plan|gemeente|status|oordeel|fouten|waar-\nschuwingen|opgaven|maat-\nregelen|kosten\neenmalig|tekort\neenmalig",
            "plan|municipality|status|verdict|errors|warnings|challenges|measures|cost\none-off|short\none-off",
        );
        let mut table = table(columns, 9);
        if let Some(names) = table.column_mut(0) {
            names.set_constraint(ColumnConstraint::UpperBoundary(Width::Fixed(NAME)));
        }
        Self { table, language }
    }

    /// Adds a plan; `path` is what the reader calls it.
    pub fn add(&mut self, report: &Report, path: &str) {
        let Report { plan, counts, overview, .. } = report;
        let verdict = match report.verdict {
            Verdict::Pass if report.counts.warning > 0 => pick(self.language, "geen fouten", "no errors"),
            Verdict::Pass => pick(self.language, "in orde", "all right"),
            _ => pick(self.language, "nog niet in orde", "not right yet"),
        };
        let status = plan
            .status
            .as_deref()
            .map(|key| word(key, PlanStatus::ALL.iter().map(|it| it.term()), self.language));
        let challenges = overview.challenges.iter().filter(|it| !is_loose(it)).count();
        let one_off = &overview.money.incidental;
        let amounts = [one_off.cost, one_off.shortfall];
        let [cost, short] = known(one_off.measures_with_cost, amounts, self.language);
        let unknown = || UNKNOWN.to_owned();
        let cells = [
            plan.municipality.as_deref().map_or_else(unknown, line),
            status.unwrap_or_else(unknown),
            verdict.to_owned(),
            counts.error.to_string(),
            counts.warning.to_string(),
            challenges.to_string(),
            (one_off.measures + overview.money.structural.measures).to_string(),
            cost,
            short,
        ];
        self.table.add_row(row(line(plan.name.as_deref().unwrap_or(path)), cells));
    }

    /// As text for a terminal.
    pub fn text(&self) -> String {
        format!("{}\n", self.table.trim_fmt())
    }
}

/// A table of which the first column holds names, and the others numbers. Its headings stand between bars.
fn table(headings: &str, numbers: usize) -> Table {
    let mut table = Table::new();
    table
        .load_style(NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_truncation_indicator("…");
    table.set_header(headings.split('|'));
    for number in 0..=numbers {
        if let Some(column) = table.column_mut(number) {
            match number {
                0 => {
                    column.set_padding((0, 0));
                }
                _ => {
                    column.set_padding((2, 0)).set_constraint(ColumnConstraint::ContentWidth);
                    column.set_cell_alignment(CellAlignment::Right);
                }
            }
        }
    }
    table
}

fn row(name: String, cells: impl IntoIterator<Item = String>) -> Row {
    let mut row: Row = std::iter::once(name).chain(cells).map(Cell::new_owned).collect::<Vec<_>>().into();
    row.max_height(2);
    row
}

/// Amounts of measures with a cost. Not to know what something costs is not to say that it costs nothing.
fn known<const COUNT: usize>(measures: u64, amounts: [Amount; COUNT], language: Language) -> [String; COUNT] {
    amounts.map(|amount| if measures == 0 { UNKNOWN.to_owned() } else { amount.euro().in_words(language) })
}

/// The row of the measures that serve no challenge.
const fn is_loose(row: &Challenge) -> bool {
    row.id.is_none() && row.name.is_none() && row.objectives == 0 && row.measures > 0
}

fn word(key: &str, mut terms: impl Iterator<Item = Term>, language: Language) -> String {
    let term = terms.find(|term| term.key == key);
    term.map_or_else(|| line(key), |term| pick(language, term.nl, term.en).to_owned())
}

/// A text on one line, harmless.
fn line(text: &str) -> String {
    harmless(&text.replace('\n', " "))
}

fn bold(text: &str) -> String {
    format!("\u{1b}[1m{text}\u{1b}[0m")
}
