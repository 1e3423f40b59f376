//! A new rule: its file, its page, its line in the module tree and its line in the table.

use crate::codegen::root;
use crate::run::Done;

const TABLE: &str = "crates/wijktoets/src/rules.rs";

pub fn run(code: &str, name: &str) -> Done {
    let digits = code
        .strip_prefix("WT")
        .filter(|digits| digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()));
    let Some(digits) = digits else { return Err(format!("{code} is no code: expected WT and three digits")) };
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') {
        return Err(format!(
            "{name} is no name: expected lower-case words with hyphens, such as dekkingstekort"
        ));
    }
    if let Ok(rule) = wijktoets::find_rule(code).or_else(|_| wijktoets::find_rule(name)) {
        return Err(format!("{} {} exists already", rule.code, rule.name));
    }
    let steps = [
        "document",
        "doelen",
        "maatregelen",
        "verbinding",
        "financiering",
        "uitvraag",
        "inbreng",
        "circulariteit",
        "klimaat",
        "plan",
    ];
    let step = digits
        .get(..1)
        .and_then(|digit| digit.parse::<usize>().ok())
        .and_then(|step| steps.get(step))
        .copied();
    let step = step.ok_or_else(|| format!("{code} belongs to no step"))?;
    let file = name.replace('-', "_");
    let folder = root().join("crates/wijktoets/src/rules").join(step);

    let table = std::fs::read_to_string(root().join(TABLE)).map_err(|why| why.to_string())?;
    let table = with_module(&table, step, &file).and_then(|table| with_row(&table, step, &file, code));
    let table = table.ok_or_else(|| {
        format!("{TABLE} has not the form that this chore knows: add the two lines by hand")
    })?;
    let write = |path: std::path::PathBuf, content: String| -> Done {
        std::fs::write(&path, content).map_err(|why| format!("cannot write {}: {why}", path.display()))?;
        println!("wrote {}", path.strip_prefix(root()).unwrap_or(&path).display());
        Ok(())
    };
    std::fs::create_dir_all(&folder).map_err(|why| format!("cannot make {}: {why}", folder.display()))?;
    write(
        folder.join(format!("{file}.rs")),
        RULE.replace("CODE", code).replace("NAME", name).replace("FILE", &file),
    )?;
    write(folder.join(format!("{file}.md")), PAGE.to_owned())?;
    write(root().join(TABLE), table)
}

/// Adds the `pub mod` line, in the order of the alphabet as rustfmt has it.
fn with_module(table: &str, step: &str, file: &str) -> Option<String> {
    let head = format!("\nmod {step} {{\n");
    let (before, rest) = match table.split_once(&head) {
        Some(halves) => halves,
        None => {
            // The first rule of its step: a module of its own, before the table.
            let (before, table) = table.split_once("\n/// Every rule, ")?;
            return Some(format!(
                "{}{head}    pub mod {file};\n}}\n\n/// Every rule, {table}",
                before.trim_end()
            ));
        }
    };
    let (inside, after) = rest.split_once("}\n")?;
    let mut modules: Vec<String> = inside.lines().map(str::to_owned).collect();
    modules.push(format!("    pub mod {file};"));
    modules.sort();
    Some(format!("{before}{head}{}\n}}\n{after}", modules.join("\n")))
}

/// Adds the row of the table, in the order of the codes.
fn with_row(table: &str, step: &str, file: &str, code: &str) -> Option<String> {
    let (before, rest) = table.split_once("] = &[\n")?;
    let (rows, after) = rest.split_once("];")?;
    let earlier = wijktoets::rules().iter().filter(|rule| rule.code < code).count();
    let mut rows: Vec<String> = rows.lines().map(str::to_owned).collect();
    rows.insert(earlier.min(rows.len()), format!("    &{step}::{file}::RULE,"));
    Some(format!("{before}] = &[\n{}\n];{after}", rows.join("\n")))
}

const RULE: &str = r#"use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "CODE",
    name: "NAME",
    source: &[S1],
    severity: [W, E, E],
    title: Text { nl: "Wat er mis is, in een paar woorden", en: "What is wrong, in a few words" },
    message: Text { nl: "{thing} mist iets.", en: "{thing} lacks something." },
    remedy: Text { nl: "Wat u kunt doen.", en: "What you can do." },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("FILE.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    if maatregel.naam.is_missing() {
        out.at(&maatregel);
    }
    JUDGED
}
"#;

const PAGE: &str = r#"Eén zin die zegt wat er moet zijn.

Waarom het ertoe doet, en wat u kunt doen.

## Fout

```json
{ "maatregelen": [{ "id": "M1" }] }
```

## Goed

```json
{ "maatregelen": [{ "id": "M1", "naam": "Riool vervangen" }] }
```

## Grenzen

Wat er net wel en net niet onder valt.

```json 0
{ "maatregelen": [{ "id": "M1", "naam": "Riool vervangen", "status": "afgevallen" }] }
```

---

One sentence that says what must be.

Why it matters, and what you can do. What is just within and just outside.
"#;

#[cfg(test)]
mod tests {
    use super::{with_module, with_row};

    const TABLE: &str = "\nmod doelen {\n    pub mod b;\n}\n\n/// Every rule, in order.\npub static RULES: &[&Rule] = &[\n    &doelen::b::RULE,\n];\n";

    #[test]
    fn a_new_rule_stands_in_its_place() {
        let table = with_module(TABLE, "doelen", "a")
            .and_then(|table| with_row(&table, "doelen", "a", "WT000"))
            .unwrap();
        assert!(table.contains("    pub mod a;\n    pub mod b;\n"));
        assert!(table.contains("    &doelen::a::RULE,\n    &doelen::b::RULE,\n"));
        let table = with_module(TABLE, "klimaat", "c").unwrap();
        assert!(table.contains("}\nmod klimaat {\n    pub mod c;\n}\n"), "{table}");
    }
}
