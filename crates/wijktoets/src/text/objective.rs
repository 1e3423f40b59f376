//! Whether an objective holds something that can be ticked off.
//!
//! Step by step: what the words say (`doelstelling.tsv`), which numbers are years, which parts of the text tell how things are
//! now, what every other number is to the objective (`doelstelling-getallen.tsv`), and what can be ticked off without a number
//! (`doelstelling-regels.tsv`). Everything found on the way is a group said at some words, so that the next step can ask for it.

mod pattern;

use super::number::{digits, value};
use super::scan::{Found, Hit, Scan};
use super::tokens::{Kind, Tokens};
use super::vocabulary::{Group, Lexicon, Outcome, Set, Vocabulary};
use super::{Span, span};
use pattern::{Anchor, Outcome as Role, Seen};

pub(crate) use pattern::Table;

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
    /// `%`, `€`, `rapportcijfer`, `label`, or what the number counts; empty if the text does not say.
    pub unit: String,
    /// The year by which.
    pub year: Option<u16>,
}

/// A complaint is of so many parts of the text before it.
const REACH: u32 = 8;
/// What a verb may begin with before the "ge-" of its participle: "opgeknapt".
const PREFIXES: [&str; 17] = [
    "", "op", "af", "aan", "in", "uit", "door", "om", "over", "toe", "weg", "her", "vol", "los", "neer",
    "bij", "terug",
];

/// The groups that the code itself says or asks for.
#[derive(Clone, Copy, Default)]
pub(crate) struct Groups {
    number: Group,
    /// Any year, and one to come by which something is done.
    year: Group,
    moment: Group,
    capital: Group,
    done: Group,
    /// How things are now, and a complaint of that.
    now: Group,
    complaint: Group,
    bound: Group,
    vague: Group,
    weak: Group,
    placeholder: Group,
    auxiliary: Group,
    soft: Group,
    adjective: Group,
    no_unit: Group,
    measure: Group,
}

impl Groups {
    /// By their names in the tables; those that only the code says are made here.
    pub fn new(mut group: impl FnMut(&str) -> Result<Group, String>) -> Result<Groups, String> {
        Ok(Groups {
            number: group("getal")?,
            year: group("jaartal")?,
            moment: group("MOMENT")?,
            capital: group("hoofdletter")?,
            done: group("KLAAR")?,
            now: group("NU")?,
            complaint: group("KLACHT")?,
            bound: group("grens")?,
            vague: group("vaag")?,
            weak: group("zwak")?,
            placeholder: group("plaatshouder")?,
            auxiliary: group("hulpwerkwoord")?,
            soft: group("zacht")?,
            adjective: group("bijvoeglijk")?,
            no_unit: group("geen_eenheid")?,
            measure: group("maat")?,
        })
    }
}

/// A text while it is read.
struct Reader<'a> {
    lexicon: &'a Lexicon,
    table: &'a Table,
    groups: Groups,
    tokens: &'a Tokens,
    scan: Scan<'a>,
    seen: Seen<'a>,
    /// The years by which something is done, and where they stand.
    years: Vec<(usize, u16)>,
}

impl Vocabulary {
    /// What the text of an objective or target says.
    pub fn objective(&self, text: &str) -> ObjectiveText {
        let tokens = Tokens::read(text);
        let lexicon = &self.objectives;
        let parts = tokens.list.last().map_or(0, |token| token.clause as usize + 1);
        let (at, parts) = (vec![Set::default(); tokens.list.len()], vec![Set::default(); parts]);
        let mut reader = Reader {
            lexicon,
            table: &self.numbers,
            groups: self.groups,
            tokens: &tokens,
            scan: Scan::new(lexicon, &tokens),
            seen: Seen { tokens: &tokens, at, parts },
            years: Vec::new(),
        };
        reader.find_words();
        reader.find_years();
        reader.find_now();
        // A placeholder stands for a number that is still to come.
        reader.read(text.contains('…') || text.contains("..."))
    }
}

impl Reader<'_> {
    /// Says groups at words, for all that is asked later on.
    fn say(&mut self, hits: Vec<Hit>) {
        for hit in &hits {
            for place in hit.first..=hit.last {
                if let Some(set) = self.seen.at.get_mut(place as usize) {
                    set.add(hit.group);
                }
            }
            if let Some(set) = self.seen.parts.get_mut(hit.clause as usize) {
                set.add(hit.group);
            }
        }
        self.scan.add(hits);
    }

    fn is(&self, index: usize, group: Group) -> bool {
        self.seen.at.get(index).is_some_and(|set| set.has(group))
    }

    fn part_has(&self, clause: u32, group: Group) -> bool {
        self.seen.parts.get(clause as usize).is_some_and(|set| set.has(group))
    }

    /// Numbers, capitals, and what is done or not by the form of the word.
    fn find_words(&mut self) {
        let groups = self.groups;
        // "Keurmerk Veilig Ondernemen": a name promises nothing.
        let name = |hit: &Hit| {
            let before = hit.first.checked_sub(1).and_then(|before| self.tokens.list.get(before as usize));
            let capital = self.tokens.list.get(hit.first as usize).is_some_and(|token| token.capital);
            hit.group == groups.vague && capital && before.is_some_and(|before| before.kind == Kind::Word)
        };
        let (_, words) = std::mem::take(&mut self.scan.hits).into_iter().partition::<Vec<_>, _>(name);
        self.say(words);
        let mut more = Vec::new();
        for (index, token) in self.tokens.list.iter().enumerate() {
            let word = self.tokens.text(token);
            let mut say = |group: Group| more.push(token.hit(index, group));
            if token.kind == Kind::Word && value(word).is_some() {
                say(groups.number);
            }
            if token.kind == Kind::Word && token.capital {
                say(groups.capital);
            }
            if is_participle(word)
                && self.part_has(token.clause, groups.auxiliary)
                && !self.is(index, groups.soft)
            {
                say(groups.done);
            }
        }
        self.say(more);
    }

    /// "eind 2030", "sinds 2019", "schooljaar 2027/2028": the four digits that count nothing.
    fn find_years(&mut self) {
        let mut hits = Vec::new();
        for (index, token) in self.tokens.list.iter().enumerate() {
            let word = self.tokens.text(token);
            let year = word.split('/').next().filter(|first| first.len() == 4 && token.kind != Kind::Mark);
            let year =
                year.and_then(|first| first.parse::<u16>().ok()).filter(|it| (1900..=2100).contains(it));
            let Some((year, Some(Role::Group(group)))) =
                year.map(|year| (year, self.table.outcome(&self.seen, index, Anchor::Year)))
            else {
                continue;
            };
            if *group == self.groups.moment {
                self.years.push((index, year));
            }
            if *group != self.groups.number {
                hits.extend([self.groups.year, *group].map(|group| token.hit(index, group)));
            }
        }
        self.say(hits);
    }

    /// What tells how things are: "nu", a verb in the past, and what a later part complains of: "40% is eenzaam; dat moet minder".
    fn find_now(&mut self) {
        let mut hits = Vec::new();
        for rule in &self.lexicon.rules {
            if let Outcome::Concept(group) = rule.outcome {
                for found in self.scan.find(rule) {
                    if let Found::Said(said) = found {
                        hits.extend(said.first().map(|hit| Hit { group, ..*hit }));
                    }
                }
            }
        }
        self.say(hits);
        let complaints = self.scan.hits.iter().filter(|hit| hit.group == self.groups.complaint);
        let parts: Vec<_> = complaints.flat_map(|hit| hit.clause.saturating_sub(REACH)..hit.clause).collect();
        for clause in parts {
            let wanted = [self.groups.moment, self.groups.bound].iter().any(|it| self.part_has(clause, *it));
            if let Some(set) = self.seen.parts.get_mut(clause as usize).filter(|_| !wanted) {
                set.add(self.groups.now);
            }
        }
    }

    fn read(&self, placeholder: bool) -> ObjectiveText {
        let mut out = ObjectiveText::default();
        let mut targets = Vec::new();
        for (index, token) in self.tokens.list.iter().enumerate() {
            match self.role(index) {
                Some(Role::Target(unit)) => targets.push((index, unit)),
                Some(Role::Sign) => {}
                _ => continue,
            }
            out.measurable.push(Span { start: token.start, end: token.end });
        }
        let rules = self.lexicon.rules.iter().filter(|rule| rule.outcome == Outcome::Measurable);
        for found in rules.filter(|_| !placeholder).flat_map(|rule| self.scan.find(rule)) {
            if let Found::Said(hits) = found
                && !hits.first().is_some_and(|hit| self.part_has(hit.clause, self.groups.now))
            {
                out.measurable.extend(hits.iter().filter_map(|hit| span(self.tokens, hit)));
            }
        }
        let direction = Set::of([self.groups.vague, self.groups.weak, self.groups.placeholder]);
        let vague = self.scan.hits.iter().filter(|hit| direction.has(hit.group));
        out.vague.extend(vague.filter_map(|hit| span(self.tokens, hit)));
        for list in [&mut out.measurable, &mut out.vague] {
            list.sort();
            list.dedup();
        }
        // "80% heeft label B": the label says of what. Of two values nobody knows which is the target.
        if targets.iter().any(|(index, _)| self.is(*index, self.groups.number)) {
            targets.retain(|(index, _)| self.is(*index, self.groups.number));
        }
        out.target = match targets.as_slice() {
            [(index, unit)] => self.target(*index, unit),
            _ => None,
        };
        out
    }

    /// What a number, or the letter of a label, is to the objective.
    fn role(&self, index: usize) -> Option<&Role> {
        if self.is(index, self.groups.number) {
            let year = self.is(index, self.groups.year);
            return Some(index)
                .filter(|_| !year)
                .and_then(|index| self.table.outcome(&self.seen, index, Anchor::Number));
        }
        label(self.tokens.word(index))?;
        self.table.outcome(&self.seen, index, Anchor::Label)
    }

    /// "In 2030 zijn 1.430 woningen aangesloten": 1430, woningen, 2030.
    fn target(&self, index: usize, unit: &str) -> Option<Target> {
        let token = self.tokens.list.get(index)?;
        let word = self.tokens.text(token);
        let plus = || (1..=4).take_while(|ahead| self.tokens.word(index + ahead) == "+").map(|_| '+');
        let number = match token.kind {
            Kind::Number => digits(word),
            _ => value(word).map_or_else(
                || label(word).into_iter().flat_map(char::to_uppercase).chain(plus()).collect(),
                |value| value.to_string(),
            ),
        };
        let unit = if unit.is_empty() { self.unit(index) } else { unit.to_owned() };
        // "komen er twee terug": without a unit nobody knows what it counts.
        if unit.is_empty() && token.kind == Kind::Word {
            return None;
        }
        // Of more years, the last one in its own part of the sentence.
        let clause = |index: usize| self.tokens.list.get(index).map(|token| token.clause);
        let year =
            self.years.iter().max_by_key(|(place, year)| (clause(*place) == Some(token.clause), *year));
        Some(Target { value: number, unit, year: year.map(|(_, year)| *year) })
    }

    /// What a number counts: "40 extra bomen", "380 van de 463 huishoudens".
    fn unit(&self, index: usize) -> String {
        let word = |place: usize| self.tokens.word(place);
        let is_unit = |place: usize| {
            self.tokens.list.get(place).is_some_and(|token| token.kind == Kind::Word)
                && !self.is(place, self.groups.no_unit)
                && !self.is(place, self.groups.number)
        };
        let mut place = index + 1;
        if word(place) == "van" && word(place + 1) == "de" && self.is(place + 2, self.groups.number) {
            place += 3;
        }
        for _ in 0..2 {
            let adjective = word(place) == "de"
                || self.is(place, self.groups.adjective)
                || word(place).len() > 3
                    && word(place).ends_with('e')
                    && !self.is(place, self.groups.measure);
            if adjective && is_unit(place + 1) {
                place += 1;
            }
        }
        let unit = word(place);
        match word(place + 1) {
            // "µg", "°C"
            next if matches!(unit, "µ" | "°") => format!("{unit}{next}"),
            "/" if is_unit(place) => format!("{unit}/{}", word(place + 2)),
            _ if is_unit(place) => unit.to_owned(),
            _ => String::new(),
        }
    }
}

/// "geplaatst", "opgeknapt".
fn is_participle(word: &str) -> bool {
    let begins = |before: &str| word.strip_prefix(before).is_some_and(|rest| rest.starts_with("ge"));
    word.len() > 6
        && ["d", "t", "en"].iter().any(|end| word.ends_with(end))
        && PREFIXES.iter().any(|before| begins(before))
}

/// The class of "label B" and "B-label", if a label is what the words around it say.
fn label(word: &str) -> Option<char> {
    let class = word.chars().next().filter(|class| ('a'..='g').contains(class))?;
    let rest = word.get(1..)?;
    (rest.is_empty() || rest.starts_with("label")).then_some(class)
}
