//! Findings of somebody else's rules, in the same report: they go through everything that comes after the rules.

use crate::options::{Language, Options, OptionsError, Profile};
use crate::place::{Place, Step};
use crate::plan::Plan;
use crate::rule::Severity;
use crate::rules::RULES;
use serde::Deserialize;
use serde_json::{Map, Value};

/// A finding that a rule outside the catalogue made: where, how serious, in which words, on which facts.
///
/// It gets its entity, location and fingerprint, its place in the order and its exceptions like any other. The words are
/// templates: `{thing}` is the thing that the finding is on, `{name}` a fact of the evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Extra {
    /// The code of the rule, not one of the catalogue.
    pub code: String,
    /// The name of the rule; its code if there is none.
    #[serde(default)]
    pub rule: Option<String>,
    /// How serious it is, per profile; a profile left out is off. Of findings with one code the first decides.
    #[serde(default)]
    pub severity: PerProfile,
    /// Where it is: RFC 6901, into the plan.
    pub pointer: String,
    /// A few words for a list.
    pub title: InBoth,
    /// What is wrong.
    pub message: InBoth,
    /// What to do about it.
    pub remedy: InBoth,
    /// The facts, by name.
    #[serde(default)]
    pub evidence: Map<String, Value>,
}

/// A severity per profile.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PerProfile {
    /// In profile concept.
    #[serde(default)]
    pub concept: Option<Severity>,
    /// In profile besluit.
    #[serde(default)]
    pub besluit: Option<Severity>,
    /// In profile uitvoering.
    #[serde(default)]
    pub uitvoering: Option<Severity>,
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct InBoth {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl InBoth {
    fn get(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

impl Extra {
    /// From the `extra` of a request.
    pub(crate) fn list(value: &Value) -> Result<Vec<Self>, OptionsError> {
        let extras: Vec<Self> = serde_json::from_value(value.clone()).map_err(|why| {
            OptionsError::new(
                "extra",
                why,
                "a list of {code, severity, pointer, title, message, remedy, evidence}",
            )
        })?;
        match extras.iter().find(|extra| crate::find_rule(&extra.code).is_ok()) {
            Some(extra) => {
                Err(OptionsError::new("extra", &extra.code, "a code that is not in the catalogue"))
            }
            None => Ok(extras),
        }
    }
}

/// The place that a pointer names, in a document that starts at the root.
pub(crate) fn place(pointer: &str, root: Place) -> Place {
    let mut place = root;
    let mut shape = Some(Plan::SHAPE);
    for part in pointer.split('/').skip(1) {
        let name = part.replace("~1", "/").replace("~0", "~");
        let known = shape.and_then(|shape| shape.key(&name));
        match (known, name.parse()) {
            (Some((step, inside)), _) => {
                place.push(step);
                shape = inside;
            }
            // The number of an item: what it holds is what its list said.
            (None, Ok(number)) => place.push(Step::Item(number)),
            (None, Err(_)) => {
                place.push(Step::Unknown(name.into()));
                shape = None;
            }
        }
    }
    place
}

/// A rule as a report speaks of it, in one language: one of the catalogue, or somebody else's.
pub(crate) struct Voice<'a> {
    pub code: &'a str,
    pub name: &'a str,
    pub severity: Option<Severity>,
    pub title: &'a str,
    pub message: &'a str,
    pub remedy: &'a str,
}

impl Options {
    /// The number of the rule with a code or a name: first those of the catalogue, then those of the extra findings.
    pub(crate) fn number_of(&self, code_or_name: &str) -> Option<usize> {
        let own = || {
            self.extra
                .iter()
                .position(|extra| extra.code == code_or_name || extra.rule.as_deref() == Some(code_or_name))
        };
        let known = RULES.iter().position(|rule| rule.is(code_or_name));
        known.or_else(|| own().map(|own| RULES.len() + own))
    }

    /// The rule with a number.
    pub(crate) fn voice(&self, number: usize, profile: Profile) -> Option<Voice<'_>> {
        let language = self.language;
        if let Some(rule) = RULES.get(number) {
            return Some(Voice {
                code: rule.code,
                name: rule.name,
                severity: self.severity_of(rule, profile),
                title: rule.title.get(language),
                message: rule.message.get(language),
                remedy: rule.remedy.get(language),
            });
        }
        let extra = self.extra.get(number - RULES.len())?;
        Some(Voice {
            code: &extra.code,
            name: extra.rule.as_deref().unwrap_or(&extra.code),
            severity: match profile {
                Profile::Concept => extra.severity.concept,
                Profile::Besluit => extra.severity.besluit,
                Profile::Uitvoering => extra.severity.uitvoering,
            },
            title: extra.title.get(language),
            message: extra.message.get(language),
            remedy: extra.remedy.get(language),
        })
    }
}
