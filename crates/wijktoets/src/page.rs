//! The page of a rule: its manual and its test.
//!
//! A page is Markdown. Its first line is one sentence for the index; then why, and the sections `## Fout`, `## Goed` and
//! `## Grenzen` with blocks of JSON. After a line `---` the prose stands again in English, without the blocks.

use crate::options::Language;
use crate::rule::{Rule, Source};

impl Rule {
    /// The first sentence of the page; empty without the feature `pages`.
    pub fn summary(&self, language: Language) -> &'static str {
        let (nl, en) = self.halves();
        let half = if language == Language::Nl { nl } else { en };
        half.trim().lines().next().unwrap_or_default()
    }

    /// The page in one language, with its title above and its source below; empty without the feature `pages`.
    pub fn page_in(&self, language: Language) -> String {
        let (nl, en) = self.halves();
        if nl.is_empty() {
            return String::new();
        }
        let (body, title, source) = match language {
            Language::Nl => (plain_fences(nl), self.title.nl, "Bron"),
            Language::En => (format!("{en}{}", plain_fences(&english_examples(nl))), self.title.en, "Source"),
        };
        let sources: Vec<_> = self.source.iter().map(|source| source.words(language)).collect();
        format!(
            "# {} {}: {title}\n\n{}\n\n{source}: {}\n",
            self.code,
            self.name,
            body.trim(),
            sources.join("; ")
        )
    }

    fn halves(&self) -> (&'static str, &'static str) {
        self.page.split_once("\n---\n").unwrap_or((self.page, ""))
    }
}

/// Blocks without the marks by which the tests know what to expect of them.
fn plain_fences(page: &str) -> String {
    let line = |line: &str| match line.strip_prefix("```").and_then(|fence| fence.split(' ').next()) {
        Some(language) => format!("```{language}"),
        None => line.to_owned(),
    };
    page.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The blocks of a page under English headings.
fn english_examples(nl: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for line in nl.lines() {
        let fence = line.starts_with("```");
        match line {
            "## Fout" => out.push_str("\n\n## Wrong\n"),
            "## Goed" => out.push_str("\n\n## Right\n"),
            "## Grenzen" => out.push_str("\n\n## Boundaries\n"),
            _ if inside || fence => {
                if fence && !inside {
                    out.push('\n');
                }
                out.push_str(line);
                out.push('\n');
            }
            _ => {}
        }
        inside ^= fence;
    }
    out.trim_end().to_owned()
}

impl Source {
    /// Where the rule comes from, with an address where there is one.
    pub const fn words(self, language: Language) -> &'static str {
        let (nl, en) = match self {
            Self::SGoal => (
                "Wijkkompas, Gekozen opgaven uitwerken in Wijkuitvoeringsplan, doel (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
                "Wijkkompas, working out the chosen challenges, goal (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
            ),
            Self::S1 => (
                "Wijkkompas, Gekozen opgaven uitwerken in Wijkuitvoeringsplan, stap 1 (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
                "Wijkkompas, working out the chosen challenges, step 1 (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
            ),
            Self::S2 => (
                "Wijkkompas, Gekozen opgaven uitwerken in Wijkuitvoeringsplan, stap 2 (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
                "Wijkkompas, working out the chosen challenges, step 2 (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
            ),
            Self::S3 => (
                "Wijkkompas, Gekozen opgaven uitwerken in Wijkuitvoeringsplan, stap 3 (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
                "Wijkkompas, working out the chosen challenges, step 3 (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
            ),
            Self::SInput => (
                "Wijkkompas, Gekozen opgaven uitwerken in Wijkuitvoeringsplan, betrokkenen (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
                "Wijkkompas, working out the chosen challenges, stakeholders (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
            ),
            Self::SFunding => (
                "Wijkkompas, Gekozen opgaven uitwerken in Wijkuitvoeringsplan, financiering (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
                "Wijkkompas, working out the chosen challenges, financing (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
            ),
            Self::SCircular => (
                "Wijkkompas, Gekozen opgaven uitwerken in Wijkuitvoeringsplan, circulariteit (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
                "Wijkkompas, working out the chosen challenges, circularity (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
            ),
            Self::SClimate => (
                "Wijkkompas, Gekozen opgaven uitwerken in Wijkuitvoeringsplan, klimaatadaptatie (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
                "Wijkkompas, working out the chosen challenges, climate adaptation (https://wijkkompas.nl/keuzes-maken/gekozen-opgaven-uitwerken-in-wijkuitvoeringsplan)",
            ),
            Self::W => (
                "Wijkkompas, Wijkuitvoeringsplan naar de raad (https://wijkkompas.nl/voorbereiding/wijkuitvoeringsplan-naar-de-raad)",
                "Wijkkompas, the plan goes to the council (https://wijkkompas.nl/voorbereiding/wijkuitvoeringsplan-naar-de-raad)",
            ),
            Self::G => (
                "NPLW, inhoudelijke kenmerken van een uitvoeringsplan (https://www.nplw.nl/strategieuitvoering/uitvoeringsplan/inhoudelijke+kenmerken+van+een+uitvoeringsplan/default.aspx)",
                "NPLW, what an execution plan contains (https://www.nplw.nl/strategieuitvoering/uitvoeringsplan/inhoudelijke+kenmerken+van+een+uitvoeringsplan/default.aspx)",
            ),
            Self::B => ("begrotingsregels voor gemeenten (BBV)", "budget rules for municipalities (BBV)"),
            Self::D => ("zorgvuldig omgaan met gegevens", "plain data quality"),
        };
        match language {
            Language::Nl => nl,
            Language::En => en,
        }
    }
}
