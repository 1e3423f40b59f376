//! The table `doelstelling-getallen.tsv`: what a number is to an objective, by the words around it.

use crate::text::tokens::{Kind, Tokens};
use crate::text::vocabulary::{Group, Lexicon, Set};

/// A piece that may be there more than once fits so many words at most.
const MANY: usize = 24;

/// The rows of the table, in order: the first that fits decides.
#[derive(Default)]
pub(crate) struct Table(Vec<Row>);

/// `niets <tab> van|vanaf <vulling>* # !<getal>* naar <tab> -MOMENT`
struct Row {
    anchor: Anchor,
    outcome: Outcome,
    /// What the number itself must be, and the pieces before it, nearest first, and behind it.
    own: Vec<Check>,
    before: Vec<Piece>,
    behind: Vec<Piece>,
    /// Groups of which one must be said in the part of the sentence, and groups of which none may be.
    with: Vec<Set>,
    without: Set,
}

/// What a row is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// `J`: four digits that can be a year. Rows on these come to a year or to a number.
    Year,
    /// `L`: the letter of a label.
    Label,
    /// `#`: any number, or the letter of a label.
    Number,
}

/// What a number is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// `niets`: it counts nothing that the objective wants.
    Nothing,
    /// `teken`: it can be ticked off, but is no target by itself: a ratio, a range, a rank.
    Sign,
    /// `doel`: it is a target. With its unit where that does not stand behind it: `doel:%`.
    Target(String),
    /// The name of a group: that is said here.
    Group(Group),
}

/// One word, with how often it may be there: `?` at most once, `*` any number of times.
struct Piece {
    checks: Vec<Check>,
    least: usize,
    most: usize,
}

/// `van|tot|<groep>|^`: one of these; with `!` before it none of these. Joined by `&`.
#[derive(Default)]
struct Check {
    not: bool,
    words: Vec<String>,
    groups: Set,
    /// `^`: a mark, or the start or end of the sentence.
    edge: bool,
}

/// A text as the table sees it.
pub(super) struct Seen<'t> {
    pub tokens: &'t Tokens,
    /// The groups said at each word, and in each part of a sentence.
    pub at: Vec<Set>,
    pub parts: Vec<Set>,
}

impl Table {
    pub fn read(source: &str, text: &str, lexicon: &Lexicon) -> Result<Table, String> {
        let mut rows = Vec::new();
        for (number, line) in text.lines().enumerate() {
            if !line.trim().is_empty() && !line.starts_with('#') {
                let fault = |what: String| format!("{source}:{}: {what}: {line}", number + 1);
                rows.push(Row::read(line, lexicon).map_err(fault)?);
            }
        }
        Ok(Table(rows))
    }

    /// What stands at a word: "wijk 4" counts nothing, "40 bomen" is a target.
    pub(super) fn outcome(&self, seen: &Seen, index: usize, anchor: Anchor) -> Option<&Outcome> {
        let about =
            |row: &&Row| row.anchor == anchor || anchor == Anchor::Label && row.anchor == Anchor::Number;
        self.0.iter().filter(about).find(|row| row.fits(seen, index)).map(|row| &row.outcome)
    }
}

impl Row {
    fn read(line: &str, lexicon: &Lexicon) -> Result<Row, String> {
        let group = |name: &str| lexicon.group(name).ok_or_else(|| format!("unknown group {name}"));
        let mut fields = line.split('\t');
        let (Some(outcome), Some(pattern)) = (fields.next(), fields.next()) else {
            return Err("expected outcome, tab, pattern".to_owned());
        };
        let outcome = match outcome {
            "niets" => Outcome::Nothing,
            "teken" => Outcome::Sign,
            "doel" => Outcome::Target(String::new()),
            _ => match outcome.strip_prefix("doel:") {
                Some(unit) => Outcome::Target(unit.to_owned()),
                None => Outcome::Group(group(outcome)?),
            },
        };
        let (mut anchor, mut own, mut before, mut behind) = (None, Vec::new(), Vec::new(), Vec::new());
        for piece in pattern.split_whitespace() {
            let kind = match piece.chars().next() {
                Some('J') => Some(Anchor::Year),
                Some('L') => Some(Anchor::Label),
                Some('#') => Some(Anchor::Number),
                _ => None,
            };
            if let Some(kind) = kind {
                anchor = Some(kind);
                own = checks(piece.get(1..).unwrap_or_default(), lexicon)?;
            } else if anchor.is_some() {
                behind.push(Piece::read(piece, lexicon)?);
            } else {
                before.insert(0, Piece::read(piece, lexicon)?);
            }
        }
        let (mut with, mut without) = (Vec::new(), Set::default());
        for term in fields.next().unwrap_or_default().split_whitespace() {
            match term.strip_prefix('-') {
                Some(name) => without.add(group(name)?),
                None => {
                    with.push(Set::of(term.split('|').map(group).collect::<Result<Vec<_>, _>>()?));
                }
            }
        }
        let anchor = anchor.ok_or("no number in the pattern: #, J or L")?;
        Ok(Row { anchor, outcome, own, before, behind, with, without })
    }

    fn fits(&self, seen: &Seen, index: usize) -> bool {
        let Some(token) = seen.tokens.list.get(index) else { return false };
        let said = seen.parts.get(token.clause as usize).copied().unwrap_or_default();
        !said.meets(self.without)
            && self.with.iter().all(|groups| said.meets(*groups))
            && self.own.iter().all(|check| check.fits(seen, Some(index)))
            && [(&self.before, -1), (&self.behind, 1)].into_iter().all(|(pieces, step)| {
                walk(pieces, index.checked_add_signed(step), step, &|place, piece| {
                    let inside = |at: &usize| {
                        seen.tokens.list.get(*at).is_some_and(|it| it.sentence == token.sentence)
                    };
                    piece.checks.iter().all(|check| check.fits(seen, place.filter(inside)))
                })
            })
    }
}

/// Whether the pieces stand one behind the other from a place on: as many words to each as can be.
fn walk(
    pieces: &[Piece],
    from: Option<usize>,
    step: isize,
    fits: &impl Fn(Option<usize>, &Piece) -> bool,
) -> bool {
    let Some((piece, rest)) = pieces.split_first() else { return true };
    let at = |count: usize| from.and_then(|from| from.checked_add_signed(step * count as isize));
    let most = (0..piece.most).take_while(|count| fits(at(*count), piece)).count();
    (piece.least..=most).rev().any(|count| walk(rest, at(count), step, fits))
}

impl Piece {
    fn read(piece: &str, lexicon: &Lexicon) -> Result<Piece, String> {
        let (piece, least, most) = match (piece.strip_suffix('?'), piece.strip_suffix('*')) {
            (Some(piece), _) => (piece, 0, 1),
            (_, Some(piece)) => (piece, 0, MANY),
            _ => (piece, 1, 1),
        };
        Ok(Piece { checks: checks(piece, lexicon)?, least, most })
    }
}

fn checks(text: &str, lexicon: &Lexicon) -> Result<Vec<Check>, String> {
    let read = |text: &str| {
        let (not, text) = text.strip_prefix('!').map_or((false, text), |rest| (true, rest));
        let mut check = Check { not, ..Check::default() };
        for word in text.split('|') {
            match word.strip_prefix('<').and_then(|word| word.strip_suffix('>')) {
                _ if word == "^" => check.edge = true,
                Some(name) => {
                    check.groups.add(lexicon.group(name).ok_or_else(|| format!("unknown group {name}"))?);
                }
                None => check.words.push(word.to_owned()),
            }
        }
        Ok(check)
    };
    text.split('&').filter(|text| !text.is_empty()).map(read).collect()
}

impl Check {
    fn fits(&self, seen: &Seen, place: Option<usize>) -> bool {
        let token = place.and_then(|place| seen.tokens.list.get(place));
        let word = token.map_or("", |token| seen.tokens.text(token));
        let edge = token.is_none_or(|token| token.kind == Kind::Mark && !matches!(word, "€" | "%"));
        let said = place.and_then(|place| seen.at.get(place)).is_some_and(|set| set.meets(self.groups));
        let fits = self.edge && edge || said || self.words.iter().any(|known| known == word);
        fits != self.not
    }
}
