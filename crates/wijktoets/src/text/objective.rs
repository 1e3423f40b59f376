//! Whether an objective holds something that can be ticked off.

use super::scan::{Found, Hit, Scan};
use super::tokens::{Kind, Token, Tokens};
use super::vocabulary::{Group, Lexicon, Outcome, Set, Vocabulary};
use super::{Span, span};

/// What the text of an objective or target says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ObjectiveText {
    /// Statements that can be ticked off: numbers, fractions, all or none, labels, ranks, milestones.
    pub measurable: Vec<Span>,
    /// Words that only promise a direction.
    pub vague: Vec<Span>,
    /// The target, where the text itself describes an indicator.
    pub target: Option<Target>,
}

/// A target read from text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Target {
    /// In digits, with a point before decimals.
    pub value: String,
    /// `%`, `€`, or the word behind the number.
    pub unit: String,
    /// The year by which.
    pub year: Option<u16>,
}

/// Years from here on may be the year of a target.
const FIRST_TARGET: u16 = 2024;
const NUMBER_WORDS: [(&str, u32); 29] = [
    ("één", 1),
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("elf", 11),
    ("twaalf", 12),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("zestig", 60),
    ("zeventig", 70),
    ("tachtig", 80),
    ("negentig", 90),
    ("honderd", 100),
    ("duizend", 1000),
];

struct Reader<'a> {
    lexicon: &'a Lexicon,
    scan: Scan<'a>,
    tokens: &'a Tokens,
    /// The groups said at each word, and in each part of a sentence.
    at: Vec<Set>,
    parts: Vec<Set>,
    /// The years and where they stand; and the parts of a sentence with a year to come.
    years: Vec<(usize, u16)>,
    dated: Vec<bool>,
}

impl Vocabulary {
    /// What the text of an objective or target says.
    pub fn objective(&self, text: &str) -> ObjectiveText {
        let tokens = Tokens::read(text);
        let lexicon = &self.objectives;
        let scan = Scan::plain(lexicon, &tokens);
        let mut at = vec![Set::default(); tokens.list.len()];
        let mut parts = vec![Set::default(); tokens.list.last().map_or(0, |token| token.clause as usize + 1)];
        for hit in &scan.hits {
            for place in hit.first..=hit.last {
                if let Some(set) = at.get_mut(place as usize) {
                    set.add(hit.group);
                }
            }
            if let Some(set) = parts.get_mut(hit.clause as usize) {
                set.add(hit.group);
            }
        }
        let mut reader =
            Reader { lexicon, scan, tokens: &tokens, at, parts, years: Vec::new(), dated: Vec::new() };
        reader.find_years();
        reader.read()
    }
}

impl Reader<'_> {
    fn read(&mut self) -> ObjectiveText {
        let mut out = ObjectiveText::default();
        if let Some(moment) = self.lexicon.group("MOMENT") {
            let moments = self.years.iter().filter_map(|(index, _)| self.hit_at(*index, moment)).collect();
            self.scan.add(moments);
        }
        let mut target = None;
        for index in 0..self.tokens.list.len() {
            if let Some(value) = self.target_at(index).or_else(|| self.label_at(index)) {
                out.measurable.extend(self.span_at(index));
                target = target.or(Some((index, value)));
            }
        }
        for rule in self.lexicon.rules.iter().filter(|rule| rule.outcome == Outcome::Measurable) {
            for found in self.scan.find(rule) {
                if let Found::Said(hits) | Found::Denied(hits) = found {
                    out.measurable.extend(hits.iter().filter_map(|hit| span(self.tokens, hit)));
                }
            }
        }
        for name in ["vaag", "zwak", "plaatshouder"] {
            let group = self.lexicon.group(name);
            let hits = self.scan.hits.iter().filter(|hit| Some(hit.group) == group);
            out.vague.extend(hits.filter_map(|hit| span(self.tokens, hit)));
        }
        out.measurable.sort();
        out.measurable.dedup();
        out.vague.sort();
        out.vague.dedup();
        out.target = target.map(|(index, value)| Target { value, unit: self.unit(index), year: self.year() });
        out
    }

    fn hit_at(&self, index: usize, group: Group) -> Option<Hit> {
        Some(self.tokens.list.get(index)?.hit(index, group))
    }

    fn span_at(&self, index: usize) -> Option<Span> {
        self.tokens.list.get(index).map(|token| Span { start: token.start, end: token.end })
    }

    fn is(&self, index: usize, name: &str) -> bool {
        self.lexicon.group(name).is_some_and(|group| self.at.get(index).is_some_and(|set| set.has(group)))
    }

    fn near(&self, index: usize, name: &str) -> bool {
        let clause = self.tokens.list.get(index).map(|token| token.clause as usize);
        let group = self.lexicon.group(name);
        clause.and_then(|clause| self.parts.get(clause)).zip(group).is_some_and(|(set, group)| set.has(group))
    }

    fn word(&self, index: usize, ahead: isize) -> &str {
        index.checked_add_signed(ahead).map_or("", |index| self.tokens.word(index))
    }

    /// Years, where the four digits count nothing.
    fn find_years(&mut self) {
        let mut dated = vec![false; self.parts.len()];
        let mut years = Vec::new();
        for (index, token) in
            self.tokens.list.iter().enumerate().filter(|(_, token)| token.kind == Kind::Number)
        {
            let word = self.tokens.text(token);
            let Some(year) =
                word.parse::<u16>().ok().filter(|year| word.len() == 4 && (1900..=2100).contains(year))
            else {
                continue;
            };
            let counted =
                self.word(index, 1) == "%" || self.is(index + 1, "procent") || self.is(index + 1, "telbaar");
            let when = [
                "in",
                "voor",
                "eind",
                "begin",
                "vanaf",
                "uiterlijk",
                "medio",
                "per",
                "van",
                "sinds",
                "rond",
                "dan",
            ];
            if when.contains(&self.word(index, -1)) || !counted {
                years.push((index, year));
                if let Some(part) = dated.get_mut(token.clause as usize) {
                    *part |= year >= FIRST_TARGET;
                }
            }
        }
        (self.years, self.dated) = (years, dated);
    }

    /// The year of the target: the last one that is no point of comparison.
    fn year(&self) -> Option<u16> {
        let told = self.years.iter().filter(|(index, _)| {
            !matches!(self.word(*index, -1), "sinds" | "dan" | "van")
                || matches!(self.word(*index, -2), "eind" | "begin" | "zomer")
        });
        told.map(|(_, year)| *year).max()
    }

    /// The value of a number that is a target; none for years, dates, names, ages, terms and counts of how things are.
    fn target_at(&self, index: usize) -> Option<String> {
        let token = self.tokens.list.get(index)?;
        let value = match token.kind {
            Kind::Number => digits(self.tokens.text(token)),
            Kind::Word if self.is(index, "telwoord") => {
                let word = self.tokens.text(token);
                let known = NUMBER_WORDS.iter().find(|(known, _)| *known == word);
                known.map_or_else(|| word.to_owned(), |(_, value)| value.to_string())
            }
            _ => return None,
        };
        let (before, next) = (self.word(index, -1), self.word(index, 1));
        let percent = next == "%" || self.is(index + 1, "procent");
        let year = self.years.binary_search_by_key(&index, |(year, _)| *year).is_ok();
        if year || self.is(index + 1, "maand") || self.is(index, "plaatshouder") {
            return None;
        }
        if percent {
            return (!self.describes_now(index)).then_some(value);
        }
        let name = index > 0 && (self.is(index - 1, "naamvoor") || self.goes_on_name(index));
        let name = name || self.after_name(index) || next == "+" || before == "(" && next == ")";
        let structure = self.is(index + 1, "structuur") || self.is(index + 2, "structuur");
        let under = matches!(self.word(index, -2), "onder" | "boven");
        let term = self.is(index + 1, "tijdmaat")
            && index > 0
            && (self.is(index - 1, "termijnvoor") || before == "de" && !under)
            // An answer within two days can be ticked off, a better quarter within ten years can't.
            && !(before == "binnen" && ["dag", "week", "weken", "uur", "minu"].iter().any(|unit| next.starts_with(unit)));
        let age =
            matches!(next, "jaar" | "tot") && matches!(before, "van" | "tot" | "vanaf") && self.age(index)
                || next == "jarigen";
        let definite = matches!(before, "de" | "deze" | "die" | "onze" | "beide" | "hun" | "het" | "dit")
            && !matches!(next, "van" | "op")
            && !under;
        if name || structure || term || age || definite || self.describes_now(index) {
            return None;
        }
        Some(value)
    }

    /// "van 12 tot 18 jaar", "15-27 jaar".
    fn age(&self, index: usize) -> bool {
        (0..4).any(|ahead| self.word(index, ahead) == "jaar")
    }

    /// "groep 3 tot en met 8", "blok 1, 2 en 3": the number goes on a row of names.
    fn goes_on_name(&self, index: usize) -> bool {
        let mut index = index;
        for _ in 0..12 {
            let link =
                |back: &isize| matches!(self.word(index, -back), "tot" | "en" | "met" | "-" | "," | "t/m");
            let links = (1..=3isize).take_while(link).count();
            let Some(before) = index.checked_sub(links + 1) else { return false };
            if links == 0 || self.tokens.list.get(before).is_none_or(|token| token.kind != Kind::Number) {
                return false;
            }
            if before > 0 && self.is(before - 1, "naamvoor") {
                return true;
            }
            index = before;
        }
        false
    }

    /// "Maaswijk-Zuid 2": behind a name, and counting nothing.
    fn after_name(&self, index: usize) -> bool {
        let capital = |index: usize| {
            self.tokens.list.get(index).is_some_and(|token| token.capital && token.kind == Kind::Word)
        };
        let first =
            index < 2 || self.tokens.list.get(index - 2).is_some_and(|token| token.kind == Kind::Mark);
        let short = self.tokens.word(index).len() < 3;
        index > 0 && !first && short && capital(index - 1) && !self.is(index + 1, "telbaar")
    }

    /// The number says how things are, and no target stands next to it.
    fn describes_now(&self, index: usize) -> bool {
        let clause = self.tokens.list.get(index).map_or(0, |token| token.clause as usize);
        let dated = self.dated.get(clause).is_some_and(|dated| *dated);
        self.near(index, "context") && !dated && !self.near(index, "grens")
    }

    /// A label class: "label B", "label A+", "E-, F- of G-label".
    fn label_at(&self, index: usize) -> Option<String> {
        let letter = self.tokens.word(index);
        let class = letter.len() == 1 && letter.starts_with(|c: char| ('a'..='g').contains(&c));
        let beside = (1..=4).any(|back| index >= back && self.is(index - back, "label"));
        if class && beside {
            return Some(letter.to_uppercase());
        }
        let joined = ["alabel", "blabel", "clabel", "dlabel", "elabel", "flabel", "glabel"];
        joined
            .iter()
            .any(|known| letter.starts_with(known))
            .then(|| letter.chars().take(1).flat_map(char::to_uppercase).collect())
    }

    fn unit(&self, index: usize) -> String {
        let (before, next) = (self.word(index, -1), self.word(index, 1));
        let unit = match next {
            _ if before == "€" => before,
            "procent" => "%",
            // "380 van de 463 huishoudens"
            "van" if self.counts_of(index) => self.word(index, 4),
            _ if self.is_mark(index) => "rapportcijfer",
            _ => next,
        };
        unit.to_owned()
    }

    fn counts_of(&self, index: usize) -> bool {
        let number = |token: &Token| token.kind == Kind::Number || self.is(index + 3, "telwoord");
        self.word(index, 2) == "de" && self.tokens.list.get(index + 3).is_some_and(number)
    }

    /// "ten minste een 7,2", and nothing that it counts.
    fn is_mark(&self, index: usize) -> bool {
        let (before, value, next) = (self.word(index, -1), self.word(index, 0), self.word(index, 1));
        let digits = matches!(value.as_bytes(), [b'1'..=b'9', b',', b'0'..=b'9']);
        let alone = matches!(
            next,
            "" | "." | "," | ";" | ")" | "op" | "in" | "voor" | "of" | "als" | "en" | "gemiddeld"
        );
        before == "rapportcijfer" || before == "een" && digits && alone
    }
}

/// Dutch digits with a point before decimals: `1.430` is 1430, `0,60` is 0.60.
fn digits(word: &str) -> String {
    let thousands = !word.contains(',') && word.split('.').skip(1).all(|part| part.len() == 3);
    if word.contains(',') || thousands { word.replace('.', "").replace(',', ".") } else { word.to_owned() }
}
