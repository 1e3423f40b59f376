use super::{Iets, things};
use crate::field::Field;
use crate::values::{Datum, Link, Tekst, Woord};

things! {
    /// # Uitzondering
    ///
    /// Een afwijking die met een reden is aanvaard. De bevinding blijft zichtbaar, met de reden erbij.
    struct Uitzondering {
        /// # Regel
        ///
        /// De code of naam van de regel, bijvoorbeeld WT403 of dekkingstekort.
        regel "regel": Field<Woord>,
        /// # Betreft
        ///
        /// Het id van het onderdeel waarvoor de uitzondering geldt. Niet ingevuld: het hele plan.
        betreft "betreft": Field<Link<Iets>>,
        /// # Reden
        ///
        /// Waarom de afwijking aanvaard is.
        reden "reden": Field<Tekst>,
        /// # Door
        ///
        /// Wie de afwijking aanvaard heeft.
        door "door": Field<Tekst>,
        /// # Tot en met
        ///
        /// Tot wanneer de uitzondering geldt.
        tot_en_met "totEnMet": Field<Datum>,
    }
}
