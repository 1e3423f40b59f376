use super::things;
use crate::field::{Field, List};
use crate::values::{Aantal, Gebiedscode, Gemeentecode, Jaar, Tekst};

things! {
    /// # Gemeente
    ///
    /// Een gemeente, met haar code van het CBS.
    struct Gemeente {
        /// # Gemeentecode
        ///
        /// GM en vier cijfers, bijvoorbeeld GM0119.
        code "code": Field<Gemeentecode>,
        /// # Naam
        ///
        /// De naam van de gemeente.
        naam "naam": Field<Tekst>,
    }

    /// # Gebied
    ///
    /// Waar het plan over gaat.
    struct Gebied {
        /// # Omschrijving
        ///
        /// De grenzen van het gebied en wat er staat.
        omschrijving "omschrijving": Field<Tekst>,
        /// # Codes van wijken en buurten
        ///
        /// Codes van het CBS, bijvoorbeeld BU01190401.
        codes "codes": List<Gebiedscode>,
        /// # Peiljaar
        ///
        /// Het jaar waarvan de codes en aantallen zijn.
        peiljaar "peiljaar": Field<Jaar>,
        /// # Aantal woningen
        ///
        /// Hoeveel woningen er in het gebied staan.
        woningen "woningen": Field<Aantal>,
    }
}
