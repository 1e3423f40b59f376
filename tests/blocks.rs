//! The blocks of JSON on the pages of the rules: what a page promises, ready to be run.

use serde_json::{Value, json};
use wijktoets::{Options, Profile, Rule};

/// A block of a page: the fragment of a plan, how many findings it gives, and under which options.
pub struct Block {
    /// The section that it stands in.
    pub section: String,
    /// The fragment, made a plan.
    pub plan: String,
    /// How many findings of the page's rule it gives.
    pub expected: usize,
    /// The request to check it with.
    pub request: Value,
}

impl Block {
    /// The request as options.
    pub fn options(&self) -> Options {
        Options::from_json(&self.request.to_string())
            .unwrap_or_else(|error| panic!("{error} in {}", self.plan))
    }
}

/// The blocks of a rule's page.
///
/// The fence says the number of findings (in *Fout* 1, in *Goed* 0 unless it says otherwise) and options: `date=2026-11-01`,
/// `profile=besluit`, `schema=zaak`. A fragment gets the version of the format, unless the fence says `asis`.
pub fn blocks(rule: &Rule) -> Vec<Block> {
    let (nl, _) = rule.page.split_once("\n---\n").unwrap_or((rule.page, ""));
    let mut blocks = Vec::new();
    let mut section = String::new();
    let mut lines = nl.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            section = title.to_owned();
        }
        let Some(fence) = line.strip_prefix("```") else { continue };
        let plan: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let mut block = Block {
            expected: usize::from(section == "Fout"),
            section: section.clone(),
            plan: plan.join("\n"),
            request: json!({ "profile": profile_in_force(rule) }),
        };
        let mut as_is = false;
        for word in fence.split_whitespace().skip(1) {
            match word.split_once('=') {
                None if word == "asis" => as_is = true,
                None => {
                    block.expected = word.parse().unwrap_or_else(|_| panic!("{}: fence {fence:?}", rule.code))
                }
                Some((key @ ("date" | "profile"), value)) => block.request[key] = value.into(),
                Some(("schema", "zaak")) => block.request["config"] = json!({ "schemas": zaak_schemas() }),
                Some(_) => panic!("{}: fence {fence:?}", rule.code),
            }
        }
        if !as_is && let Some(rest) = block.plan.strip_prefix('{') {
            let comma = if rest.trim() == "}" { "" } else { "," };
            block.plan = format!("{{ \"formaatVersie\": \"1\"{comma}{rest}");
        }
        blocks.push(block);
    }
    blocks
}

/// A schema of a city's own: a plan has a case number.
pub fn zaak_schemas() -> Value {
    let number = json!({ "type": "string", "pattern": "^Z", "minLength": 5, "description": "een zaaknummer begint met Z" });
    let schema = json!({ "properties": { "x_zaak": number }, "required": ["x_zaak"] });
    json!([{ "path": "huis/zaak.schema.json", "schema": schema }])
}

/// The first profile in which the rule is not off.
pub fn profile_in_force(rule: &Rule) -> Profile {
    let profiles = [Profile::Concept, Profile::Besluit, Profile::Uitvoering];
    let on = profiles.into_iter().zip(rule.severity).find(|(_, severity)| severity.is_some());
    on.map(|(profile, _)| profile).unwrap_or_default()
}
