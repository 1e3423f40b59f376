//! What a measure does for circularity and for climate adaptation. Every rule on these themes asks here.

use crate::plan::Maatregel;
use crate::term::Term;
use crate::view::Ref;

impl Ref<'_, Maatregel> {
    /// The circular strategies that it declares.
    pub fn strategieen(&self) -> Vec<Term> {
        let declared = self.circulariteit.get().into_iter().flat_map(|it| it.strategieen.iter());
        declared.map(|strategie| strategie.term()).collect()
    }

    /// The themes of climate adaptation that it declares.
    pub fn klimaatthemas(&self) -> Vec<Term> {
        let declared = self.klimaatadaptatie.get().into_iter().flat_map(|it| it.themas.iter());
        declared.map(|thema| thema.term()).collect()
    }
}
