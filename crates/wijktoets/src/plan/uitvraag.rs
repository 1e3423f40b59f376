use super::{Fase, Maatregel, things};
use crate::field::{Field, List};
use crate::term::terms;
use crate::values::{Datum, Id, Link, Tekst};

things! {
    /// # Uitvraag
    ///
    /// Wat aan de markt of aan organisaties in de wijk gevraagd wordt.
    entity Uitvraag {
        /// # Id
        ///
        /// Het kenmerk waarmee andere onderdelen naar deze uitvraag verwijzen.
        id "id": Field<Id>,
        /// # Naam
        ///
        /// De naam van de uitvraag.
        naam "naam": Field<Tekst>,
        /// # Soort
        ///
        /// Wat voor uitvraag het is.
        soort "soort": Field<UitvraagSoort>,
        /// # Selectiewijze
        ///
        /// Hoe de uitvoerende partij gevonden en gekozen wordt.
        selectiewijze "selectiewijze": Field<Tekst>,
        /// # Fase
        ///
        /// Het id van de fase waarin de uitvraag de deur uit gaat.
        fase "fase": Field<Link<Fase>>,
        /// # Datum
        ///
        /// Wanneer de uitvraag de deur uit gaat.
        datum "datum": Field<Datum>,
        /// # Eisen
        ///
        /// Wat voor welke maatregel gevraagd wordt.
        eisen "eisen": List<Eis>,
    }

    /// # Eis
    ///
    /// Wat voor een maatregel gevraagd wordt.
    struct Eis {
        /// # Maatregel
        ///
        /// Het id van de maatregel.
        maatregel "maatregel": Field<Link<Maatregel>>,
        /// # Eis
        ///
        /// Wat gevraagd wordt.
        eis "eis": Field<Tekst>,
        /// # Soort
        ///
        /// Waar de eis over gaat.
        soort "soort": Field<EisSoort>,
    }
}

terms! {
    /// What kind of request it is.
    enum UitvraagSoort {
        MarktuitvraagRenovatie "marktuitvraag_renovatie" "marktuitvraag voor renovatie" "market request for renovation",
        MarktuitvraagEnergiesysteem "marktuitvraag_energiesysteem" "marktuitvraag voor het energiesysteem" "market request for the energy system",
        AparteUitvraag "aparte_uitvraag" "aparte uitvraag" "separate request",
    }

    /// What a requirement is about.
    enum EisSoort {
        Bewonersrol "bewonersrol" "rol van bewoners" "role of residents",
        Circulariteit "circulariteit" "circulariteit" "circularity",
        Klimaatadaptatie "klimaatadaptatie" "klimaatadaptatie" "climate adaptation",
        Overig "overig" "iets anders" "something else",
    }
}
