use super::{Periode, things};
use crate::field::Field;
use crate::values::{Id, Tekst};

things! {
    /// # Fase
    ///
    /// Een deel van de uitvoering, bijvoorbeeld voorbereiding of realisatie.
    entity Fase {
        /// # Id
        ///
        /// Het kenmerk waarmee andere onderdelen naar deze fase verwijzen.
        id "id": Field<Id>,
        /// # Naam
        ///
        /// De naam van de fase.
        naam "naam": Field<Tekst>,
        /// # Periode
        ///
        /// Van wanneer tot en met wanneer de fase loopt.
        periode "periode": Field<Periode>,
    }
}
