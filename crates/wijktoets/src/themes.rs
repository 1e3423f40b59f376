//! What a measure does for circularity and for climate adaptation: what it declares, and what its words say. Every rule on these
//! themes asks here.

use crate::facts::Span;
use crate::plan::{KlimaatThema, Maatregel, Strategie};
use crate::read::Scalar;
use crate::term::Term;
use crate::text::{self, Hit, Vocabulary};
use crate::values::Tekst;
use crate::view::{Ref, View};

/// What the words of a measure say, its four fields together.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// Circular strategies, the main one of each field first; each once.
    pub strategieen: Vec<Mention>,
    /// Themes of climate adaptation; each once.
    pub klimaat: Vec<Mention>,
    /// Where circularity could be asked; nothing where the words are circular.
    pub kans: Vec<Span>,
    /// Something built is demolished, stripped or dismantled.
    pub sloop: Vec<Span>,
    /// The work touches public space, sewers, paving or roofs.
    pub buiten: Vec<Span>,
}

/// A strategy or theme, and the words that show it.
#[derive(Debug)]
pub(crate) struct Mention {
    pub what: Term,
    pub words: Vec<Span>,
}

impl Said {
    fn of(maatregel: &Maatregel, vocabulary: &Vocabulary) -> Self {
        let toelichting = maatregel.circulariteit.part(|it| &it.toelichting);
        let bewonersrol = maatregel.uitvoering.part(|it| &it.bewonersrol);
        let fields = [
            ("naam", maatregel.naam.get()),
            ("omschrijving", maatregel.omschrijving.get()),
            ("circulariteit.toelichting", toelichting.get().copied()),
            ("uitvoering.bewonersrol", bewonersrol.get().copied()),
        ];
        let mut said = Self::default();
        for (field, tekst) in fields {
            let Some(tekst) = tekst.filter(|tekst| !tekst.is_placeholder()) else { continue };
            let read = vocabulary.measure(tekst.as_written());
            let spans = |spans: Vec<text::Span>, kind| Span::all(tekst, Some(field), spans, kind);
            add::<Strategie>(&mut said.strategieen, read.circular, spans);
            add::<KlimaatThema>(&mut said.klimaat, read.climate, spans);
            said.kans.extend(spans(read.opportunity, None));
            said.sloop.extend(spans(read.demolition, None));
            said.buiten.extend(spans(read.outdoors, None));
        }
        if !said.strategieen.is_empty() {
            said.kans.clear();
        }
        said
    }
}

/// Terms of the format, found in a text.
trait Known: Scalar {
    fn its_term(self) -> Term;
}
impl Known for Strategie {
    fn its_term(self) -> Term {
        self.term()
    }
}
impl Known for KlimaatThema {
    fn its_term(self) -> Term {
        self.term()
    }
}

fn add<T: Known>(
    mentions: &mut Vec<Mention>,
    hits: Vec<Hit>,
    spans: impl Fn(Vec<text::Span>, Option<Term>) -> Vec<Span>,
) {
    for hit in hits {
        let Some(what) = T::parse(&hit.what).map(Known::its_term) else { continue };
        if !mentions.iter().any(|known| known.what == what) {
            mentions.push(Mention { what, words: spans(hit.words, Some(what)) });
        }
    }
}

impl Span {
    /// Pieces of a text, in their order, with their words.
    pub fn all(
        tekst: &Tekst,
        field: Option<&'static str>,
        mut spans: Vec<text::Span>,
        kind: Option<Term>,
    ) -> Vec<Self> {
        if spans.is_empty() {
            return Vec::new();
        }
        let written = tekst.as_written();
        let bytes: Vec<usize> = written.char_indices().map(|(at, _)| at).chain([written.len()]).collect();
        spans.sort_unstable();
        let piece = |text::Span { start, end }| {
            let (start, end) = (start as usize, end as usize);
            let text = written.get(*bytes.get(start)?..*bytes.get(end)?)?.to_owned();
            Some(Self { start, end, kind, field, text: Some(text) })
        };
        spans.into_iter().filter_map(piece).collect()
    }
}

impl View<'_> {
    /// Per measure what its words say; nothing of dropped measures, which no rule asks for.
    fn said(&self, row: u32) -> Option<&Said> {
        let all = self.said.get_or_init(|| {
            let of = |it: Ref<'_, Maatregel>| {
                if it.is_live() { Said::of(it.it, self.vocabulary) } else { Said::default() }
            };
            self.all::<Maatregel>().map(of).collect()
        });
        all.get(row as usize)
    }
}

impl<'v> Ref<'v, Maatregel> {
    /// What its words say.
    pub fn said(&self) -> Option<&'v Said> {
        self.view.said(self.named().row)
    }

    /// The circular strategies that it declares.
    pub fn declared_strategieen(&self) -> Vec<Term> {
        let declared = self.circulariteit.get().into_iter().flat_map(|it| it.strategieen.iter());
        declared.map(|strategie| strategie.term()).collect()
    }

    /// The circular strategies that its words show.
    pub fn found_strategieen(&self) -> &'v [Mention] {
        self.said().map_or(&[], |said| &said.strategieen)
    }

    /// The circular strategies that it declares, and those that only its words show.
    pub fn strategieen(&self) -> Vec<Term> {
        joined(self.declared_strategieen(), self.found_strategieen())
    }

    /// The themes of climate adaptation that it declares.
    pub fn declared_klimaatthemas(&self) -> Vec<Term> {
        let declared = self.klimaatadaptatie.get().into_iter().flat_map(|it| it.themas.iter());
        declared.map(|thema| thema.term()).collect()
    }

    /// The themes of climate adaptation that its words show.
    pub fn found_klimaatthemas(&self) -> &'v [Mention] {
        self.said().map_or(&[], |said| &said.klimaat)
    }

    /// The themes of climate adaptation that it declares, and those that only its words show.
    pub fn klimaatthemas(&self) -> Vec<Term> {
        joined(self.declared_klimaatthemas(), self.found_klimaatthemas())
    }
}

fn joined(mut declared: Vec<Term>, found: &[Mention]) -> Vec<Term> {
    for mention in found {
        if !declared.contains(&mention.what) {
            declared.push(mention.what);
        }
    }
    declared
}

/// All words of mentions.
pub(crate) fn words(mentions: &[Mention]) -> Vec<Span> {
    mentions.iter().flat_map(|mention| mention.words.iter().cloned()).collect()
}
