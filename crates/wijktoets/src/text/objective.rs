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
    /// `%`, `€`, `rapportcijfer`, `label`, or what the number counts; empty if the text does not say.
    pub unit: String,
    /// The year by which.
    pub year: Option<u16>,
}

/// Years from here on may be the year of a target.
const FIRST_TARGET: u16 = 2024;
/// Percentages from here on are said of zeal as well: "voor 200% gaan".
const ZEAL: f64 = 100.0;
/// Small enough for "drie van de vier"; "380 van de 463" counts.
const RATIO: f64 = 20.0;
/// A complaint is of so many parts of the text before it.
const REACH: u32 = 8;
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

/// What a number or letter is to the objective.
enum Role {
    /// Can be ticked off, and is the value of a target.
    Target(String),
    /// Can be ticked off, but is no target by itself: a ratio, a range, a rank, a shower of so much rain.
    Sign,
    /// Counts nothing that the objective wants.
    Nothing,
}

/// What is known of a part of a sentence.
#[derive(Clone, Copy, Default)]
struct Known {
    /// Its first word.
    first: usize,
    /// It has a year to come.
    dated: bool,
    /// It says how things are or were.
    now: bool,
    /// It has "per", and that with a number: "één boom per tien woningen".
    per: bool,
    rate: bool,
}

struct Reader<'a> {
    lexicon: &'a Lexicon,
    scan: Scan<'a>,
    tokens: &'a Tokens,
    /// The value where a number is said.
    values: Vec<Option<f64>>,
    /// The groups said at each word, and in each part of a sentence.
    at: Vec<Set>,
    parts: Vec<Set>,
    /// The years and where they stand; and what is known of each part of a sentence.
    years: Vec<(usize, u16)>,
    known: Vec<Known>,
    /// The sentences in which some work together.
    together: Vec<bool>,
    /// "Eén wijk, één team".
    slogan: bool,
}

impl Vocabulary {
    /// What the text of an objective or target says.
    pub fn objective(&self, text: &str) -> ObjectiveText {
        let tokens = Tokens::read(text);
        let lexicon = &self.objectives;
        let mut scan = Scan::new(lexicon, &tokens);
        // "Keurmerk Veilig Ondernemen": a name promises nothing.
        if let Some((vague, other)) = lexicon.group("vaag").zip(lexicon.group("anders")) {
            let name = |hit: &Hit| {
                let token = |index: Option<u32>| index.and_then(|index| tokens.list.get(index as usize));
                let inside = token(hit.first.checked_sub(1)).is_some_and(|before| before.kind == Kind::Word);
                inside && token(Some(hit.first)).is_some_and(|token| token.capital)
            };
            scan.hits
                .iter_mut()
                .filter(|hit| hit.group == vague && name(hit))
                .for_each(|hit| hit.group = other);
        }
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
        let values = tokens.list.iter().map(|token| value(token, tokens.text(token))).collect();
        let mut reader = Reader {
            lexicon,
            scan,
            tokens: &tokens,
            values,
            at,
            parts,
            years: Vec::new(),
            known: Vec::new(),
            together: Vec::new(),
            slogan: false,
        };
        reader.know();
        reader.find_years();
        reader.find_now();
        reader.slogan = reader.is_slogan();
        reader.read(text.contains('…') || text.contains("..."))
    }
}

impl Reader<'_> {
    /// A placeholder stands for a number that is still to come.
    fn read(&mut self, placeholder: bool) -> ObjectiveText {
        let mut out = ObjectiveText::default();
        if let Some(moment) = self.lexicon.group("MOMENT") {
            let moments = self.moments().filter_map(|index| self.hit_at(index, moment)).collect();
            self.scan.add(moments);
        }
        if let Some(done) = self.lexicon.group("KLAAR") {
            let places = (0..self.tokens.list.len()).filter(|index| self.is_done(*index));
            let done = places.filter_map(|index| self.hit_at(index, done)).collect();
            self.scan.add(done);
        }
        let mut targets = Vec::new();
        for index in 0..self.tokens.list.len() {
            match self.role(index) {
                Role::Target(value) => targets.push((index, value)),
                Role::Sign => {}
                Role::Nothing => continue,
            }
            out.measurable.extend(self.span_at(index));
        }
        let measurable = self.lexicon.rules.iter().filter(|rule| rule.outcome == Outcome::Measurable);
        for rule in measurable.filter(|_| !placeholder) {
            for found in self.scan.find(rule) {
                if let Found::Said(hits) | Found::Denied(hits) = found
                    && !hits.first().is_some_and(|hit| self.tells_now(hit.clause))
                {
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
        // "80% heeft label B": the label says of what. Of two values nobody knows which is the target.
        if targets.iter().any(|(index, _)| self.is_number(*index)) {
            targets.retain(|(index, _)| self.is_number(*index));
        }
        out.target = match targets.as_slice() {
            [(index, value)] => self.target(*index, value),
            _ => None,
        };
        out
    }

    /// "is geactualiseerd", "wordt opgeknapt": something that is done or not, by the form of the word.
    fn is_done(&self, index: usize) -> bool {
        let word = self.word(index, 0);
        let before = [
            "op", "af", "aan", "in", "uit", "door", "om", "over", "toe", "weg", "her", "vol", "los", "neer",
            "bij", "terug", "",
        ];
        let participle =
            before.iter().any(|before| word.strip_prefix(before).is_some_and(|rest| rest.starts_with("ge")))
                && word.len() > 6
                && ["d", "t", "en"].iter().any(|end| word.ends_with(end));
        participle
            && self.near(index, "hulpwerkwoord")
            && !self.is(index, "zacht")
            && !self.is(index, "telbaar")
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

    fn said(&self, index: Option<usize>, name: &str) -> bool {
        index.is_some_and(|index| self.is(index, name))
    }

    fn clause(&self, index: usize) -> u32 {
        self.tokens.list.get(index).map_or(0, |token| token.clause)
    }

    fn is_number(&self, index: usize) -> bool {
        self.values.get(index).is_some_and(Option::is_some)
    }

    fn value(&self, index: usize) -> f64 {
        self.values.get(index).copied().flatten().unwrap_or_default()
    }

    fn capital(&self, index: usize) -> bool {
        self.tokens.list.get(index).is_some_and(|token| token.capital && token.kind == Kind::Word)
    }

    /// The first word of a sentence, or behind a mark.
    fn begins(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.tokens.list.get(before));
        before.is_none_or(|token| token.kind == Kind::Mark && self.tokens.text(token) != "€")
    }

    /// What each part of a sentence holds, but for years.
    fn know(&mut self) {
        let mut known = vec![Known::default(); self.parts.len()];
        let sentences = self.tokens.list.last().map_or(0, |token| token.sentence as usize + 1);
        let mut together = vec![false; sentences];
        for (index, token) in self.tokens.list.iter().enumerate().rev() {
            let Some(part) = known.get_mut(token.clause as usize) else { continue };
            part.first = index;
            if self.tokens.text(token) == "per" {
                part.per = true;
                part.rate |= self.is_number(index + 1) && !self.is(index + 2, "maand");
            }
        }
        let samen = self.lexicon.group("SAMENWERKEN");
        for hit in self.scan.hits.iter().filter(|hit| Some(hit.group) == samen) {
            if let Some(sentence) = together.get_mut(hit.sentence as usize) {
                *sentence = true;
            }
        }
        (self.known, self.together) = (known, together);
    }

    fn known(&self, clause: u32) -> Known {
        self.known.get(clause as usize).copied().unwrap_or_default()
    }

    fn is_year(&self, index: usize) -> bool {
        self.years.binary_search_by_key(&index, |(year, _)| *year).is_ok()
    }

    /// Years, where the four digits count nothing.
    fn find_years(&mut self) {
        let mut dated = Vec::new();
        let mut years = Vec::new();
        for (index, token) in self.tokens.list.iter().enumerate() {
            let word = self.tokens.text(token);
            // "schooljaar 2027/2028"
            let first = word.split('/').next().unwrap_or_default();
            let digits = first.len() == 4 && (token.kind == Kind::Number || first.len() < word.len());
            let Some(year) = first.parse::<u16>().ok().filter(|year| digits && (1900..=2100).contains(year))
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
                "uit",
                "bouwjaar",
                "halverwege",
                "na",
                "tot",
                "jaar",
            ];
            if when.contains(&self.word(index, -1)) || !counted {
                years.push((index, year));
                if year >= FIRST_TARGET && !self.compares(index) {
                    dated.push(token.clause);
                }
            }
        }
        self.years = years;
        for clause in dated {
            if let Some(part) = self.known.get_mut(clause as usize) {
                part.dated = true;
            }
        }
    }

    /// "dan in 2022", "ten opzichte van 2024": a year to compare with.
    fn compares(&self, index: usize) -> bool {
        let (before, earlier) = (self.word(index, -1), self.word(index, -2));
        matches!(before, "sinds" | "dan" | "nulmeting")
            || before == "van" && self.said(index.checked_sub(2), "vergelijking")
            || matches!(earlier, "dan" | "als") && matches!(before, "in" | "eind" | "begin")
            || matches!(before, "o" | "." | "tov") && self.near(index, "ten_opzichte")
    }

    /// Years to come that are no name or point of comparison.
    fn moments(&self) -> impl Iterator<Item = usize> {
        let name = |index: usize| {
            index > 1 && self.capital(index - 1) && !self.begins(index - 1) && !self.is(index - 1, "maand")
        };
        self.years
            .iter()
            .filter(move |(index, year)| *year >= FIRST_TARGET && !self.compares(*index) && !name(*index))
            .map(|(index, _)| *index)
    }

    /// The year of the target: in its own part of the sentence, if there is one.
    fn year(&self, target: usize) -> Option<u16> {
        let told = self.years.iter().filter(|(index, year)| *year >= FIRST_TARGET && !self.compares(*index));
        told.max_by_key(|(index, year)| (self.clause(*index) == self.clause(target), *year))
            .map(|(_, year)| *year)
    }

    /// What says how things are: a word such as "nu", a verb in the past, or a sentence that the next one complains of.
    fn find_now(&mut self) {
        let mut now: Vec<bool> = (0..self.parts.len() as u32)
            .map(|clause| {
                self.part_has(clause, "nu") && !self.is_dated(clause) || self.part_has(clause, "VERLEDEN")
            })
            .collect();
        let mut last = vec![0; now.len()];
        for moment in self.moments() {
            if let Some(last) = last.get_mut(self.clause(moment) as usize) {
                *last = moment;
            }
        }
        for (index, year) in &self.years {
            let clause = self.clause(*index) as usize;
            let told = self.word(*index, -1) == "in" && !self.compares(*index);
            // "In 2024 bezocht 31%", "In 2019 35%"
            let past = self.is(index + 1, "verleden_na_jaar") || *year < FIRST_TARGET;
            let later = last.get(clause).is_some_and(|last| last > index);
            // "(2023: 5,8)"
            let stated = *year < FIRST_TARGET && self.word(*index, 1) == ":";
            let part =
                if stated { Some(clause + 1) } else { Some(clause).filter(|_| told && past && !later) };
            if let Some(part) = part.and_then(|part| now.get_mut(part)) {
                *part = true;
            }
        }
        // "Dat 31 procent te zwaar is, vraagt ..."
        for (index, token) in self.tokens.list.iter().enumerate() {
            let opens = index == 0
                || self.tokens.list.get(index - 1).is_some_and(|before| before.clause < token.clause);
            let reason =
                matches!(self.tokens.text(token), "omdat" | "aangezien" | "hoewel" | "ondanks" | "doordat")
                    || token.capital
                        && matches!(self.tokens.text(token), "dat" | "nu" | "terwijl" | "waar" | "gezien");
            if let Some(part) = now.get_mut(token.clause as usize).filter(|_| opens && reason) {
                *part |= !self.is_dated(token.clause);
            }
        }
        self.find_complaints(&mut now);
        for (part, now) in self.known.iter_mut().zip(now) {
            part.now = now;
        }
    }

    /// "In 2024 was 40% eenzaam; dat moet minder": a part that wants something of what the parts before it told.
    fn find_complaints(&self, now: &mut [bool]) {
        let mut start = 0;
        for part in self.tokens.list.chunk_by(|a, b| a.clause == b.clause) {
            let clause = part.first().map_or(0, |token| token.clause);
            let skipped = part
                .iter()
                .take_while(|token| {
                    token.kind == Kind::Mark || matches!(self.tokens.text(token), "en" | "maar" | "want")
                })
                .count();
            let first = start + skipped;
            let joins = |place: &usize| {
                self.word(*place, -1) == "en" && (self.is(*place, "aanwijzend") || self.is(*place, "moet"))
            };
            let joins = (start..start + part.len()).rev().find(joins);
            start += part.len();
            // "… en dat vinden we te veel" speaks of its own part of the sentence.
            let (first, own) = joins.map_or((first, false), |place| (place, place > first));
            let wants =
                self.part_has(clause, "WENS") && !self.part_has(clause, "grens") && !self.is_dated(clause);
            let sure = self.is(first, "terugwijzing")
                || (self.is(first, "aanwijzend") || own) && (wants || own && self.part_has(clause, "WENS"));
            let perhaps = wants && (first > 0 || own);
            if !sure && !perhaps {
                continue;
            }
            for earlier in clause.saturating_sub(REACH)..clause + u32::from(own) {
                let tells = sure
                    || self.part_has(earlier, "toestand")
                        && !self.part_has(earlier, "ALLE")
                        && !self.part_has(earlier, "VAST");
                let open = !self.is_dated(earlier) && !self.part_has(earlier, "grens");
                if let Some(part) = now.get_mut(earlier as usize).filter(|_| tells && open) {
                    *part = true;
                }
            }
        }
    }

    fn part_has(&self, clause: u32, name: &str) -> bool {
        let group = self.lexicon.group(name);
        self.parts.get(clause as usize).zip(group).is_some_and(|(set, group)| set.has(group))
    }

    fn is_dated(&self, clause: u32) -> bool {
        self.known(clause).dated
    }

    fn tells_now(&self, clause: u32) -> bool {
        self.known(clause).now
    }

    /// "Eén wijk, één team, één loket!", "Twee wijken, één toekomst".
    fn is_slogan(&self) -> bool {
        let one = |index: &usize| {
            matches!(self.word(*index, 0), "één" | "1")
                && !self.is_date(*index)
                && !self.is_counted_one(*index)
        };
        let ones = (0..self.tokens.list.len()).filter(one);
        let answered = (1..self.tokens.list.len())
            .filter(one)
            .any(|index| self.begins(index) && self.word(index, -1) == ",");
        answered || ones.count() > 1
    }

    /// The number says how things are, and no target stands next to it.
    fn describes_now(&self, index: usize) -> bool {
        let clause = self.clause(index);
        self.tells_now(clause)
            || self.near(index, "context")
                && !self.is_dated(clause)
                && !self.near(index, "grens")
                && !self.near(index, "tempo")
    }

    fn role(&self, index: usize) -> Role {
        self.label_at(index).unwrap_or_else(|| self.number_at(index))
    }

    /// None for years, dates, names, ages, terms and counts of how things are.
    fn number_at(&self, index: usize) -> Role {
        // "een 7- of hoger"
        let mark = self
            .word(index, 0)
            .strip_suffix('-')
            .is_some_and(|mark| mark.bytes().all(|b| b.is_ascii_digit()));
        if mark && self.word(index, 1) == "of" && matches!(self.word(index, 2), "hoger" | "beter") {
            return Role::Sign;
        }
        // "een op de vijf"
        let second = if self.word(index, 2) == "de" { index + 3 } else { index + 2 };
        if self.word(index, 0) == "een"
            && self.word(index, 1) == "op"
            && self.is_number(second)
            && !self.describes_now(index)
        {
            return Role::Sign;
        }
        let Some(token) = self.tokens.list.get(index).filter(|_| self.is_number(index)) else {
            return Role::Nothing;
        };
        let year = self.is_year(index);
        if year
            || self.is_date(index)
            || self.is(index, "plaatshouder")
            || self.is(index, "anders")
            || self.slogan && (token.kind == Kind::Word || self.word(index, 0) == "1")
            || self.describes_now(index)
            || self.is_baseline(index)
        {
            return Role::Nothing;
        }
        let percent = self.word(index, 1) == "%" || self.is(index + 1, "procent");
        let nothing = if percent {
            self.is_zeal(index)
                || self.is_part_of_name(index)
                || self.word(index, -1) == "met" && self.is_property(index)
        } else {
            self.is_name(index)
                || self.is_structure(index)
                || self.is_term(index)
                || self.is_age(index)
                || self.is_property(index)
                || self.is_source(index)
                || self.is_actor(index)
                || self.is_bettered(index)
        };
        if nothing {
            return Role::Nothing;
        }
        let rank = !percent && self.is_rank(index);
        if !percent && !rank && self.is_definite(index) {
            return Role::Nothing;
        }
        if rank || self.is_sign(index) {
            return Role::Sign;
        }
        let text = self.tokens.text(token);
        Role::Target(if token.kind == Kind::Number { digits(text) } else { self.value(index).to_string() })
    }

    /// "1 mei", "01-10-2027".
    fn is_date(&self, index: usize) -> bool {
        let year = |index: Option<usize>| index.is_some_and(|index| self.is_year(index));
        self.is(index + 1, "maand")
            || self.word(index, 1) == "-"
                && (year(Some(index + 2)) || self.word(index, 3) == "-" && year(Some(index + 4)))
    }

    /// The first of "van 14 naar 9 weken": where it starts from.
    fn is_baseline(&self, index: usize) -> bool {
        let from = (1..=3isize).find(|back| !self.is_filler(index, -back));
        if !from.is_some_and(|back| matches!(self.word(index, -back), "van" | "vanaf")) {
            return false;
        }
        for ahead in 1..=7isize {
            let Some(next) = index.checked_add_signed(ahead) else { break };
            match self.word(index, ahead) {
                "naar" => return true,
                // "van 12 tot 18 jaar" is a range, "terug van 180 tot 90" is not.
                "tot" => return self.near(index, "verandering") && !self.is_age(index),
                _ if self.is_number(next) && !self.is_year(next) => break,
                _ => {}
            }
        }
        false
    }

    /// Words that may stand before a number without a meaning of their own.
    fn is_filler(&self, index: usize, ahead: isize) -> bool {
        matches!(
            self.word(index, ahead),
            "de" | "het"
                | "een"
                | "€"
                | "circa"
                | "ca"
                | "ongeveer"
                | "ruim"
                | "bijna"
                | "gemiddeld"
                | "label"
                | "klasse"
                | "energielabel"
                | "nu"
                | "plaats"
                | "plek"
                | "rapportcijfer"
        )
    }

    /// "voor 200% gaan", "100% inzet".
    fn is_zeal(&self, index: usize) -> bool {
        let before = if self.word(index, -1) == "de" { self.word(index, -2) } else { self.word(index, -1) };
        let next = self.tokens.list.get(index + 2);
        let alone = next.is_none_or(|token| token.kind == Kind::Mark) || self.is(index + 2, "geen_eenheid");
        before == "volle"
            || self.value(index) >= ZEAL
                && (self.is(index + 2, "ijver")
                    || matches!(before, "voor" | "er" | "samen") && (alone || self.capital(index + 2)))
    }

    /// "Project 100% Oost".
    fn is_part_of_name(&self, index: usize) -> bool {
        self.said(index.checked_sub(1), "naamvoor") && self.capital(index + 2)
    }

    fn is_name(&self, index: usize) -> bool {
        let (before, word, next) = (self.word(index, -1), self.word(index, 0), self.word(index, 1));
        let last = index.checked_sub(1);
        // "24 uur per dag een veilig gevoel"
        let always = matches!(word, "24" | "365" | "52")
            && self.word(index, 2) == "per"
            && !self.near(index, "KLAAR")
            && !self.near(index, "bereikbaar");
        let version = matches!(word.as_bytes(), [b'1'..=b'9', b'.', b'0'])
            && last.and_then(|last| self.tokens.list.get(last)).is_some_and(|token| token.kind == Kind::Word)
            && !matches!(
                before,
                "een" | "naar" | "tot" | "van" | "op" | "cijfer" | "rapportcijfer" | "gemiddeld"
            )
            && !self.said(last, "grens");
        // "Honk 12 wordt een prettige plek"
        let subject =
            last.is_some_and(|last| {
                self.capital(last)
                    && self.begins(last)
                    && !self.is(last, "grens")
                    && !self.is(last, "geen_eenheid")
            }) && matches!(next, "wordt" | "krijgt" | "blijft" | "is" | "heeft" | "verdient" | "moet");
        // "Huize 't Zeven"
        let written = self.capital(index) && !self.begins(index);
        let sum = matches!(next, "+" | "=") || matches!(before, "+" | "=");
        // "per straat één boom" counts.
        let each = matches!(self.word(index, -2), "per" | "elke" | "iedere" | "elk" | "ieder");
        let named = self.said(last, "naamvoor") || self.said(last, "naamslot") && !self.is_unit(index + 1);
        named && !each
            || self.goes_on_name(index)
            || self.after_name(index)
            || version
            || written
            || sum
            || always
            || subject
            || before == "(" && next == ")"
            // "staan we op één", "één hart voor Zuid": more a word than a number.
            || word == "één" && !self.is_counted_one(index)
    }

    /// "minstens één moestuin", "per straat één boom".
    fn is_counted_one(&self, index: usize) -> bool {
        let (clause, next) = (self.clause(index), self.word(index, 1));
        let cues = ["grens", "tempo", "ALLE", "KLAAR", "MOMENT", "per_keer"];
        matches!(next, "op" | "van" | "uit" | "keer")
            || self.is_dated(clause)
            || cues.iter().any(|cue| self.part_has(clause, cue))
            || self.known(clause).per
    }

    /// How the work is divided: pillars, partners.
    fn is_structure(&self, index: usize) -> bool {
        let steps = self.word(index, -1) == "in" && self.word(index, 1) == "stappen";
        steps
            || self.is(index + 1, "structuur")
            || self.is(index + 2, "structuur") && self.clause(index + 2) == self.clause(index)
    }

    /// The first and last number of "drie tot vijf", "10 tot en met 14".
    fn range(&self, index: usize) -> (usize, usize) {
        let link = |index: usize| {
            matches!(self.word(index, 0), "tot" | "en" | "met" | "-" | "–" | "a" | "of" | "t" | "/" | "m")
        };
        let step = |index: usize, by: isize| {
            let links = (1..=4isize)
                .take_while(|far| index.checked_add_signed(far * by).is_some_and(link))
                .count() as isize;
            let next =
                index.checked_add_signed((links + 1) * by).filter(|next| links > 0 && self.is_number(*next));
            next.filter(|next| !self.is_year(*next))
        };
        (step(index, -1).unwrap_or(index), step(index, 1).unwrap_or(index))
    }

    /// "binnen vijf jaar", "tien jaar lang".
    fn is_term(&self, index: usize) -> bool {
        let (first, last) = self.range(index);
        let (before, next) = (self.word(first, -1), self.word(last, 1));
        if before == "jaren" || matches!(before, "week" | "weeknummer") {
            return true;
        }
        if !self.is(last + 1, "tijdmaat") {
            return false;
        }
        let long =
            matches!(next, "jaar" | "jaren" | "maand" | "maanden" | "kwartalen" | "seizoenen" | "decennia");
        // An answer within two days can be ticked off, a better quarter within ten years can't.
        self.said(first.checked_sub(1), "termijnvoor") && (before != "binnen" || long)
            || before == "de" && !self.is_bound(first)
            || before == "in" && long
            || matches!(
                self.word(last, 2),
                "lang" | "tijd" | "na" | "later" | "geleden" | "vooruit" | "oud" | "oude"
            )
            || matches!(before, "nog" | "door" | "dankzij") && long
            || before == "van" && self.said(first.checked_sub(2), "tijdsduur")
            || before == "van" && long && !self.said(first.checked_sub(2), "wachten")
    }

    /// "onder de 30".
    fn is_bound(&self, index: usize) -> bool {
        let between =
            self.word(index, -2) == "tussen" && (1..=4).any(|ahead| self.word(index, ahead) == "en");
        between || matches!(self.word(index, -2), "onder" | "boven")
    }

    /// "van 12 tot 18 jaar", "15-27 jaar", "jongeren onder de 23".
    fn is_age(&self, index: usize) -> bool {
        let next = self.word(index, 1);
        let older = matches!(self.word(index, 2), "ouder" | "jonger") && matches!(next, "of" | "en");
        if older || next == "jarigen" || next == "plussers" {
            return true;
        }
        let years = (1..=6isize).find(|ahead| self.word(index, *ahead) == "jaar");
        let linked = years.is_some_and(|years| {
            (1..years).all(|ahead| {
                matches!(self.word(index, ahead), "tot" | "en" | "-" | "met" | "–" | "t" | "/" | "m")
                    || index.checked_add_signed(ahead).is_some_and(|index| self.is_number(index))
            })
        });
        let back = (1..=6isize).find(|back| {
            let place = index.checked_sub(*back as usize);
            let link = matches!(
                self.word(index, -back),
                "van"
                    | "tot"
                    | "vanaf"
                    | "tussen"
                    | "onder"
                    | "boven"
                    | "de"
                    | "en"
                    | "met"
                    | "dan"
                    | "ouder"
                    | "jonger"
                    | "rond"
                    | "("
                    | "-"
                    | "in"
                    | "leeftijd"
            );
            !link && !place.is_some_and(|place| self.is_number(place))
        });
        let person = back.filter(|back| *back > 1).and_then(|back| index.checked_sub(back as usize));
        // "ouder dan 65"
        let than = self.word(index, -1) == "dan" && matches!(self.word(index, -2), "ouder" | "jonger");
        let person = self.said(person, "mens") || than;
        let (before, old) = (self.word(index, -1), years.map_or("", |years| self.word(index, years + 1)));
        let other = self.word(index, years.map_or(2, |years| years + 2));
        // "van 8 tot 80"
        let all =
            self.value(index) <= 18.0 && before == "van" && next == "tot" && self.value(index + 2) >= 80.0
                || self.value(index) >= 80.0
                    && before == "tot"
                    && index > 2
                    && self.is_number(index - 2)
                    && self.value(index - 2) <= 18.0;
        let all = all && !self.near(index, "verandering");
        linked
            && (matches!(old, "oud" | "oude")
                || matches!(old, "en" | "of") && matches!(other, "ouder" | "jonger"))
            || all
            || linked
                && (person
                    || matches!(before, "van" | "tot" | "vanaf")
                        && self.near(index, "mens")
                        && !self.near(index, "verandering"))
            || linked && before == "(" && !self.near(index, "grens")
            || person
                && years.is_none()
                && !self.is_unit(index + 1)
                && !matches!(self.word(index, 1), "%" | "naar")
    }

    /// "het park van 8 hectare", "de 3 kilometer lange singel", "de flat met 120 woningen".
    fn is_property(&self, index: usize) -> bool {
        let long = |ahead: isize| {
            matches!(
                self.word(index, ahead),
                "lange" | "hoge" | "brede" | "diepe" | "oude" | "grote" | "tellende" | "lopende"
            )
        };
        if long(2) || long(3) {
            return true;
        }
        let first = (1..=3isize).find(|back| !self.is_filler(index, -back));
        let Some(place) = first.and_then(|back| index.checked_sub(back as usize)) else { return false };
        match self.word(place, 0) {
            "van" | "met" | "onder" => {
                self.said(place.checked_sub(1), "ding_van") && !self.near(index, "grens")
            }
            _ => false,
        }
    }

    /// Where the money comes from: "met € 1,2 miljoen uit het rioolfonds"; and "Met elf buurten ...".
    fn is_source(&self, index: usize) -> bool {
        let money = self.word(index, -1) == "€"
            || (1..=2).any(|ahead| {
                matches!(self.word(index, ahead), "euro" | "miljoen" | "mln" | "miljard" | "mld")
            });
        if money && self.near(index, "geldbron") && !self.near(index, "grens") {
            return true;
        }
        let first = (1..=4isize).find(|back| {
            !self.is_filler(index, -back)
                && !matches!(
                    self.word(index, -back),
                    "onze" | "haar" | "zijn" | "hun" | "al" | "meer" | "dan"
                )
        });
        let first = first.and_then(|back| index.checked_sub(back as usize));
        let ends = index.checked_add(3).is_none_or(|end| end >= self.tokens.list.len());
        // "het gebiedsteam (6 fte)"
        let start = self.known(self.clause(index)).first;
        let aside = self.word(start, -1) == "("
            && !self.near(index, "grens")
            && !self.near(index, "verandering")
            && !self.is_dated(self.clause(index));
        aside
            || first.is_some_and(|first| self.word(first, 0) == "met" && self.begins(first))
                && !ends
                && !self.near(index, "verandering")
    }

    /// "Vier scholen, twee corporaties en de gemeente werken samen".
    fn is_actor(&self, index: usize) -> bool {
        let sentence = self.tokens.list.get(index).map_or(0, |token| token.sentence as usize);
        let together = self.together.get(sentence).is_some_and(|together| *together);
        together && (self.is(index + 1, "actor") || self.is(index + 2, "actor")) && !self.near(index, "grens")
    }

    /// "De bewoners van 40 flats wonen prettiger": what gets better is no number.
    fn is_bettered(&self, index: usize) -> bool {
        let clause = self.clause(index);
        let target = ["grens", "tempo", "verandering", "KLAAR", "MOMENT", "extra", "per_keer"];
        self.part_has(clause, "beter")
            && !self.is_dated(clause)
            && !target.iter().any(|name| self.part_has(clause, name))
    }

    /// "de 340 woningen", and what goes on it: "de drie scholen en twee clubs".
    fn is_definite(&self, index: usize) -> bool {
        let joined = self.word(index, -1) == "en" && index > 3 && self.is_number(index - 3);
        self.has_article(index) || joined && self.has_article(index - 3)
    }

    fn has_article(&self, index: usize) -> bool {
        let article = |ahead: isize| {
            matches!(
                self.word(index, ahead),
                "de" | "deze" | "die" | "onze" | "beide" | "hun" | "het" | "dit"
            )
        };
        // "met zijn 85 winkels", but not "in 2030 zijn 85 winkels".
        let his = matches!(self.word(index, -1), "zijn" | "haar")
            && matches!(self.word(index, -2), "met" | "door" | "aan" | "voor" | "van");
        let about = matches!(self.word(index, -1), "ruim" | "bijna" | "circa" | "ongeveer" | "ca");
        let counts = matches!(self.word(index, 1), "van" | "op") || self.is_bound(index);
        !counts && (article(-1) || his || about && article(-2))
    }

    /// "de vijf minst leefbare wijken", "de beste drie".
    fn is_rank(&self, index: usize) -> bool {
        let (before, next) = (self.word(index, -1), self.word(index, 1));
        matches!(before, "beste" | "onderste" | "bovenste" | "slechtste")
            || matches!(next, "minst" | "meest" | "minste" | "meeste" | "beste" | "slechtste")
            || next.len() > 5 && next.ends_with("ste") && !self.is(index + 1, "telbaar")
    }

    /// Can be ticked off, but its number alone is no target.
    fn is_sign(&self, index: usize) -> bool {
        let (before, next) = (self.word(index, -1), self.word(index, 1));
        // "drie van de vier", "1 op 5": a ratio; and its second half.
        let second =
            if matches!(self.word(index, 2), "de" | "elke" | "iedere") { index + 3 } else { index + 2 };
        let ratio =
            matches!(next, "op" | "van" | "uit") && self.is_number(second) && self.value(second) <= RATIO
                || before == "op" && index > 1 && self.is_number(index - 2);
        // "tussen 200 en 250", "60-65", "tien tot twaalf"
        let range = |link: &str| matches!(link, "tot" | "a" | "-" | "–" | "of");
        let between = |word: isize| {
            self.word(index, word) == "tussen"
                || self.word(index, word) == "de" && self.word(index, word - 1) == "tussen"
        };
        let range = range(next) && self.is_number(index + 2)
            || range(before) && index > 1 && self.is_number(index - 2) && !self.is_baseline(index - 2)
            || next == "%" && range(self.word(index, 2)) && self.is_number(index + 3)
            || between(-1)
            || before == "en" && (2..=5isize).any(|back| between(-back));
        let times =
            matches!(next, "keer" | "maal" | "derde" | "vierde" | "vijfde" | "zesde" | "achtste" | "tiende")
                || matches!(next, "miljoen" | "mln" | "miljard" | "mld" | "duizend" | "honderd");
        let clause = self.clause(index);
        let rate = self.known(clause).rate || next == "uur" && self.word(index, 2) == "per";
        let rank = self.is(index + 1, "plaatsen")
            || self.is(index, "rang")
            || self.said(index.checked_sub(1), "plaatsen");
        let shower = (2..=3).any(|back| self.said(index.checked_sub(back), "bui"));
        // "Niemand wacht langer dan zes weken": the value is nought people.
        let all = self.word(index, -1) != "alle"
            && self.word(index, -2) != "alle"
            && (self.part_has(clause, "GEEN_DOEL")
                || self.part_has(clause, "ALLE") && !self.part_has(clause, "per_keer"));
        ratio || range || times || rate || rank || shower || all
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
            if before > 0 && self.is(before - 1, "naamvoor") || self.after_name(before) {
                return true;
            }
            index = before;
        }
        false
    }

    /// "Maaswijk-Zuid 2", "Project 1001 Kracht": behind a name, and counting nothing.
    fn after_name(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1).filter(|before| self.capital(*before)) else { return false };
        let first = before == 0 || self.begins(before);
        let short = self.tokens.word(index).len() < 3;
        // "Dorpsstraat 112"
        if self.is(before, "adres") && !self.is_unit(index + 1) {
            return true;
        }
        !first && short && !self.is(index + 1, "telbaar")
            || self.tokens.list.get(index).is_some_and(|token| token.kind == Kind::Number)
                && self.capital(index + 1)
                && !first
    }

    /// A label class: "label B", "label A+", "E-, F- of G-label".
    fn label_at(&self, index: usize) -> Option<Role> {
        let letter = self.tokens.word(index);
        let class = letter.len() == 1 && letter.starts_with(|c: char| ('a'..='g').contains(&c));
        let beside = (1..=4).any(|back| self.said(index.checked_sub(back), "label"));
        let joined = ["alabel", "blabel", "clabel", "dlabel", "elabel", "flabel", "glabel"];
        let label = class && beside && self.capital(index);
        if !label && !joined.iter().any(|known| letter.starts_with(known)) {
            return None;
        }
        let clause = self.clause(index);
        // "Woningen met label F krijgen aandacht"
        let owner = (1..=4).find(|back| self.said(index.checked_sub(*back), "label")).is_some_and(|back| {
            self.word(index - back, -1) == "met"
                && !self.is_dated(clause)
                && !self.part_has(clause, "GEEN_DOEL")
        });
        if owner || self.describes_now(index) || self.is_baseline(index) {
            return Some(Role::Nothing);
        }
        if self.part_has(clause, "GEEN_DOEL")
            || matches!(self.word(index, 1), "of" | ",")
            || matches!(self.word(index, -1), "of" | ",")
        {
            return Some(Role::Sign);
        }
        let better = (1..=4isize).take_while(|ahead| self.word(index, *ahead) == "+").map(|_| '+');
        Some(Role::Target(letter.chars().take(1).flat_map(char::to_uppercase).chain(better).collect()))
    }

    fn target(&self, index: usize, value: &str) -> Option<Target> {
        let unit = self.unit(index);
        // "komen er twee terug": without a unit nobody knows what it counts.
        if unit.is_empty() && self.tokens.list.get(index).is_some_and(|token| token.kind == Kind::Word) {
            return None;
        }
        Some(Target { value: value.to_owned(), unit, year: self.year(index) })
    }

    fn is_unit(&self, index: usize) -> bool {
        let word = self.word(index, 0);
        self.tokens.list.get(index).is_some_and(|token| token.kind == Kind::Word)
            && !self.is(index, "geen_eenheid")
            && !self.is_number(index)
            && !["lijk", "baar"].iter().any(|end| word.ends_with(end))
    }

    fn unit(&self, index: usize) -> String {
        let (before, next) = (self.word(index, -1), self.word(index, 1));
        if before == "€" || next == "euro" {
            return "€".to_owned();
        }
        if !self.is_number(index) {
            return "label".to_owned();
        }
        if next == "%" || next == "procent" {
            return "%".to_owned();
        }
        if self.is_mark(index) {
            return "rapportcijfer".to_owned();
        }
        // "380 van de 463 huishoudens"
        let counted = next == "van" && self.word(index, 2) == "de" && self.is_number(index + 3);
        let mut place = if counted { index + 4 } else { index + 1 };
        // "alle vier de scholen"
        if next == "de" {
            place += 1;
        }
        // "40 extra bomen", "120 sociale huurwoningen": what is counted stands behind.
        for _ in 0..2 {
            let word = self.word(place, 0);
            let adjective = self.is(place, "bijvoeglijk")
                || word.len() > 3 && word.ends_with('e') && !self.is(place, "maat");
            if adjective && self.is_unit(place + 1) {
                place += 1;
            }
        }
        let unit = self.word(place, 0);
        if self.is_unit(place) {
            return if self.word(place, 1) == "/" {
                format!("{unit}/{}", self.word(place, 2))
            } else {
                unit.to_owned()
            };
        }
        if matches!(unit, "µ" | "°") {
            format!("{unit}{}", self.word(place, 1))
        } else if self.near(index, "percentage") {
            "%".to_owned()
        } else if self.near(index, "aantal") {
            "aantal".to_owned()
        } else {
            String::new()
        }
    }

    /// "ten minste een 7,2", and nothing that it counts.
    fn is_mark(&self, index: usize) -> bool {
        let (before, value, next) = (self.word(index, -1), self.word(index, 0), self.word(index, 1));
        let digits = matches!(value.as_bytes(), [b'1'..=b'9', b',', b'0'..=b'9'] | [b'5'..=b'9']);
        let alone = matches!(
            next,
            "" | "." | "," | ";" | ")" | "op" | "in" | "voor" | "of" | "als" | "en" | "gemiddeld"
        );
        before == "rapportcijfer" || (before == "een" || self.near(index, "cijfer")) && digits && alone
    }
}

/// What a number says.
fn value(token: &Token, word: &str) -> Option<f64> {
    match token.kind {
        Kind::Number => digits(word).parse().ok().or(Some(0.0)),
        Kind::Word => number_word(word).map(f64::from),
        Kind::Mark => None,
    }
}

/// "vijfenveertig", "honderdtwintig", "twaalfhonderd".
fn number_word(word: &str) -> Option<u32> {
    let known = |word: &str| NUMBER_WORDS.iter().find(|(known, _)| *known == word).map(|(_, value)| *value);
    if let Some(value) = known(word) {
        return Some(value);
    }
    // "tweehonderd" to "negenhonderdnegenennegentigduizend": no longer ones, however long the text.
    if !(10..=40).contains(&word.len()) {
        return None;
    }
    let ones_of = |word: &str| if word == "een" { Some(1) } else { number_word(word) };
    let (head, tail, unit) = if let Some((head, tail)) = word.split_once("duizend") {
        (head, tail, 1000)
    } else if let Some((head, tail)) = word.split_once("honderd") {
        (head, tail, 100)
    } else {
        // "drieëntwintig"
        let (ones, tens) = word.match_indices("en").find_map(|(at, _)| {
            let (ones, rest) = word.split_at_checked(at)?;
            Some((ones_of(ones)?, known(rest.strip_prefix("en")?)?))
        })?;
        return (ones < 10 && (20..100).contains(&tens)).then_some(ones + tens);
    };
    let many = if head.is_empty() { 1 } else { ones_of(head)? };
    let rest = if tail.is_empty() { 0 } else { number_word(tail.strip_prefix("en").unwrap_or(tail))? };
    (rest < unit).then_some(many * unit + rest)
}

/// Dutch digits with a point before decimals: `1.430` is 1430, `0,60` is 0.60.
fn digits(word: &str) -> String {
    let thousands = !word.contains(',') && word.split('.').skip(1).all(|part| part.len() == 3);
    if word.contains(',') || thousands { word.replace('.', "").replace(',', ".") } else { word.to_owned() }
}
