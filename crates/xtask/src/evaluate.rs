//! How well texts are read: precision, recall and F1 on the labelled texts, and what was seen where a text was read wrongly.

use crate::codegen::{pretty, root};
use crate::run::Done;
use std::collections::BTreeSet;

#[path = "../../../tests/evaluation.rs"]
mod evaluation;
use evaluation::{BY_WORDS, FLOOR, HELD, PARTS, Score, Scores, UNTOUCHED};

/// `untouched` lists what was read wrongly in the untouched part too, which is then no longer untouched.
pub fn run(record: bool, untouched: bool) -> Done {
    let scores = PARTS.map(|part| {
        evaluation::evaluate(&root(), part, |miss| {
            if part != UNTOUCHED || untouched {
                println!("{miss}");
            }
        })
    });
    table(&scores);
    let [_, untouched, ..] = &scores;
    let mut floor = evaluation::floor(&root());
    if record {
        for question in HELD {
            let now = (untouched.get(question).map_or(0.0, Score::f1) * 1e4).floor() / 1e4;
            let held = floor.entry(question.to_owned()).or_insert(0.0);
            if now > *held {
                println!("{question}: floor raised from {held:.4} to {now:.4}");
                *held = now;
            }
        }
        std::fs::write(root().join(FLOOR), pretty(&serde_json::json!(floor)))
            .map_err(|why| why.to_string())?;
    }
    let fallen = evaluation::fallen(&floor, untouched);
    if fallen.is_empty() {
        return Ok(());
    }
    let fallen = fallen.join("\n  ");
    Err(format!("{fallen}\n  --record only raises a floor: to lower it, edit {FLOOR} and say why"))
}

/// A row per question; per part precision, recall, F1 and how many texts have the label.
fn table(scores: &[Scores; PARTS.len()]) {
    let row = |name: &str, cells: [String; PARTS.len()]| {
        let cells: String = cells.iter().map(|cell| format!("{cell:<24}")).collect();
        println!("{}", format!("{name:<27}{cells}").trim_end());
    };
    row("", PARTS.map(str::to_owned));
    row("", PARTS.map(|_| "P     R     F1    n".to_owned()));
    let asked: BTreeSet<&str> = scores.iter().flat_map(Scores::keys).copied().collect();
    let first = HELD.into_iter().chain([BY_WORDS]);
    let strategies = asked.into_iter().filter(|it| !HELD.contains(it) && *it != BY_WORDS);
    for question in first.chain(strategies) {
        row(question, scores.each_ref().map(|scores| scores.get(question).map_or("–".to_owned(), cell)));
    }
}

fn cell(score: &Score) -> String {
    let Score { hit, extra, missed } = score;
    let of = |all: u32| f64::from(*hit) / f64::from(all.max(1));
    let (precision, recall) = (of(hit + extra), of(hit + missed));
    format!("{precision:<6.2}{recall:<6.2}{:<6.2}{}", score.f1(), hit + missed)
}
