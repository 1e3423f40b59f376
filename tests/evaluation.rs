//! How well the labelled texts of `tests/text` are read: what a person said of them next to what the library says.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use wijktoets::plan::Strategie;
use wijktoets::text::{self, Hit, MeasureText, Reason, Span, Vocabulary};

/// The parts of the set. `tests/text/README.md` says what they are.
pub const PARTS: [&str; 4] = ["tuning", UNTOUCHED, "earlier", "given"];
/// The part that nobody looks at when words and rules are changed.
pub const UNTOUCHED: &str = "untouched";
/// The questions whose figures on the untouched part have a floor.
pub const HELD: [&str; 6] = ["circular", "opportunity", "demolition", "climate", "measurable", MAIN];
/// Whether the main strategy of a circular measure is among those found.
const MAIN: &str = "main strategy";
/// Whether an objective without an indicator is measurable: only its words can tell.
pub const BY_WORDS: &str = "measurable by words";
/// Where the floor is recorded, and how far a figure may fall below it.
pub const FLOOR: &str = "tests/text/floor.json";
const SLACK: f64 = 0.001;

/// How often the label and the library say yes.
#[derive(Default)]
pub struct Score {
    /// Both.
    pub hit: u32,
    /// Only the library.
    pub extra: u32,
    /// Only the label.
    pub missed: u32,
}

impl Score {
    /// The harmonic mean of precision and recall.
    pub fn f1(&self) -> f64 {
        let right = 2 * self.hit;
        f64::from(right) / f64::from((right + self.extra + self.missed).max(1))
    }
}

/// The score of every question.
pub type Scores = BTreeMap<&'static str, Score>;

/// A question, what the label says and what the library says.
type Answer = (&'static str, bool, bool);

/// Reads one part of the set, and tells of every text that was read otherwise than its label.
pub fn evaluate(root: &Path, part: &str, mut tell: impl FnMut(&str)) -> Scores {
    let vocabulary = text::vocabulary();
    let mut scores = Scores::new();
    for (kind, read) in [("measures", measure as Read), ("objectives", objective)] {
        let path = format!("tests/text/{part}.{kind}.jsonl");
        let lines = std::fs::read_to_string(root.join(&path)).unwrap_or_else(|why| panic!("{path}: {why}"));
        for (number, line) in lines.lines().enumerate() {
            let label: Value =
                serde_json::from_str(line).unwrap_or_else(|why| panic!("{path}:{}: {why}", number + 1));
            if label["betwist"] == true {
                continue;
            }
            let (answers, saw) = read(vocabulary, &label);
            let mut wrong = Vec::new();
            for (question, wanted, found) in answers {
                let score = scores.entry(question).or_default();
                match (wanted, found) {
                    (true, true) => score.hit += 1,
                    (false, true) => score.extra += 1,
                    (true, false) => score.missed += 1,
                    (false, false) => {}
                }
                // One wrong main strategy is one missed and another found, so that F1 is the share that is right.
                if question == MAIN && !found {
                    score.extra += 1;
                }
                if wanted != found && HELD.contains(&question) {
                    wrong.push(format!("{question} {}", if wanted { "missed" } else { "extra" }));
                }
            }
            if !wrong.is_empty() {
                let id = label["id"].as_str().unwrap_or_default();
                tell(&format!("{part} {id}: {}\n{saw}", wrong.join(", ")));
            }
        }
    }
    scores
}

type Read = fn(&Vocabulary, &Value) -> (Vec<Answer>, String);

fn measure(vocabulary: &Vocabulary, label: &Value) -> (Vec<Answer>, String) {
    let text = label["tekst"].as_str().unwrap();
    let said = vocabulary.measure(text);
    let of = |list: &Value| list.as_array().cloned().unwrap_or_default();
    let strategies = of(&label["strategieen"]);
    let found = |what: &str| said.circular.iter().any(|hit| hit.what == what);
    let questions = [
        ("circular", "circulair", !said.circular.is_empty()),
        ("opportunity", "kans", !said.opportunity.is_empty()),
        ("demolition", "sloop", !said.demolition.is_empty()),
        ("climate", "klimaat", !said.climate.is_empty()),
    ];
    // What has no label is not asked.
    let mut answers: Vec<Answer> = questions
        .into_iter()
        .filter_map(|(question, key, found)| Some((question, label[key].as_bool()?, found)))
        .collect();
    answers.extend(Strategie::ALL.iter().map(|it| {
        let key = it.term().key;
        (key, strategies.iter().any(|it| it == key), found(key))
    }));
    if let Some(main) = strategies.first().and_then(Value::as_str) {
        answers.push((MAIN, true, found(main)));
    }
    (answers, seen(vocabulary, text, &said, &strategies))
}

/// What the library saw in a measure.
fn seen(vocabulary: &Vocabulary, text: &str, said: &MeasureText, strategies: &[Value]) -> String {
    let hits = |hits: &[Hit]| {
        let all =
            hits.iter().map(|hit| format!("{}{} regels.tsv:{}", hit.what, cut(text, &hit.words), hit.rule));
        all.collect::<Vec<_>>().join("; ")
    };
    let not_counted: Vec<_> = said
        .why_not
        .iter()
        .map(|not| {
            let why = if not.reason == Reason::Denied { "denied" } else { "other sense" };
            format!("{why}: {}{}", not.what, cut(text, &not.words))
        })
        .collect();
    let groups: Vec<_> = vocabulary
        .groups(text)
        .into_iter()
        .map(|(group, span, denied)| {
            format!("{}{group}{}", if denied { "-" } else { "" }, cut(text, &[span]))
        })
        .collect();
    let labelled: Vec<_> = strategies.iter().filter_map(Value::as_str).collect();
    lines(
        text,
        [
            ("labelled", labelled.join("; ")),
            ("circular", hits(&said.circular)),
            ("opportunity", cut(text, &said.opportunity)),
            ("demolition", cut(text, &said.demolition)),
            ("climate", hits(&said.climate)),
            ("not counted", not_counted.join("; ")),
            ("groups", groups.join(" ")),
        ],
    )
}

fn objective(vocabulary: &Vocabulary, label: &Value) -> (Vec<Answer>, String) {
    let text = label["omschrijving"].as_str().unwrap();
    let said = vocabulary.objective(text);
    let (wanted, by_words) = (label["meetbaar"] == true, !said.measurable.is_empty());
    let indicator = &label["indicator"];
    let target = &indicator["streefwaarde"];
    let by_indicator = target.is_number()
        || target.as_str().is_some_and(|target| {
            let label = target.len() == 1 && indicator["eenheid"] == "label";
            label || !vocabulary.objective(target).measurable.is_empty()
        });
    let mut answers = vec![("measurable", wanted, by_words || by_indicator)];
    if indicator.is_null() {
        answers.push((BY_WORDS, wanted, by_words));
    }
    let read = said.target.map(|it| format!("{} {} {:?}", it.value, it.unit, it.year)).unwrap_or_default();
    let saw = lines(
        text,
        [
            ("measurable", cut(text, &said.measurable)),
            ("vague", cut(text, &said.vague)),
            ("target", read),
            ("indicator", if target.is_null() { String::new() } else { target.to_string() }),
        ],
    );
    (answers, saw)
}

/// The text, and what there is to say of it.
fn lines<const COUNT: usize>(text: &str, said: [(&str, String); COUNT]) -> String {
    let said = said.into_iter().filter(|(_, what)| !what.is_empty());
    said.fold(format!("    {text}\n"), |all, (name, what)| format!("{all}      {name:<12} {}\n", what.trim()))
}

/// Words of a text.
fn cut(text: &str, spans: &[Span]) -> String {
    let word = |span: &Span| {
        let (start, end) = (span.start as usize, span.end as usize);
        format!("«{}»", text.chars().skip(start).take(end.saturating_sub(start)).collect::<String>())
    };
    spans.iter().map(word).collect()
}

/// The recorded floor.
pub fn floor(root: &Path) -> BTreeMap<String, f64> {
    let text = std::fs::read_to_string(root.join(FLOOR)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Which figures of the untouched part are below their floor, in words.
pub fn fallen(floor: &BTreeMap<String, f64>, scores: &Scores) -> Vec<String> {
    let fallen = HELD.iter().filter_map(|question| {
        let now = scores.get(question).map_or(0.0, Score::f1);
        match floor.get(*question) {
            None => Some(format!("{question} has no floor")),
            Some(floor) => (now < floor - SLACK).then(|| {
                format!("{question} is {now:.4} on the untouched part, below its floor of {floor:.4}")
            }),
        }
    });
    fallen.collect()
}
