use super::things;
use crate::field::{Field, List};
use crate::term::terms;
use crate::values::{Datum, Getal, Id, Tekst};

things! {
    /// # Indicator
    ///
    /// Een maat waaraan te zien is of een doelstelling gehaald is.
    entity Indicator {
        /// # Id
        ///
        /// Het kenmerk waarmee andere onderdelen naar deze indicator verwijzen.
        id "id": Field<Id>,
        /// # Naam
        ///
        /// Wat er gemeten wordt.
        naam "naam": Field<Tekst>,
        /// # Eenheid
        ///
        /// Bijvoorbeeld %, woningen, ton CO2, m2, euro of rapportcijfer.
        eenheid "eenheid": Field<Tekst>,
        /// # Richting
        ///
        /// Of meer beter is, of juist minder, of gelijk blijven.
        richting "richting": Field<Richting>,
        /// # Nulmeting
        ///
        /// De waarde bij het begin.
        nulmeting "nulmeting": Field<Meting>,
        /// # Streefwaarde
        ///
        /// De waarde die gehaald moet worden.
        streefwaarde "streefwaarde": Field<Streefwaarde>,
        /// # Bron
        ///
        /// Waar het cijfer vandaan komt.
        bron "bron": Field<Tekst>,
        /// # Meetfrequentie
        ///
        /// Hoe vaak er gemeten wordt.
        meetfrequentie "meetfrequentie": Field<Frequentie>,
        /// # Metingen
        ///
        /// De uitkomsten tot nu toe.
        metingen "metingen": List<Meting>,
    }

    /// # Meting
    ///
    /// Een waarde op een moment.
    struct Meting {
        /// # Waarde
        ///
        /// Het gemeten getal.
        waarde "waarde": Field<Getal>,
        /// # Peildatum
        ///
        /// Wanneer er gemeten is.
        peildatum "peildatum": Field<Datum>,
    }

    /// # Streefwaarde
    ///
    /// Wat gehaald moet worden, en wanneer.
    struct Streefwaarde {
        /// # Waarde
        ///
        /// Het getal dat gehaald moet worden.
        waarde "waarde": Field<Getal>,
        /// # Bovengrens
        ///
        /// Als de streefwaarde een bereik is: het hoogste getal daarvan.
        bovengrens "bovengrens": Field<Getal>,
        /// # Resultaat
        ///
        /// Als het om ja of nee gaat: wat er dan waar moet zijn.
        resultaat "resultaat": Field<Tekst>,
        /// # Streefdatum
        ///
        /// Wanneer het gehaald moet zijn.
        streefdatum "streefdatum": Field<Datum>,
    }
}

terms! {
    /// Which way is better.
    enum Richting {
        Verhogen "verhogen" "verhogen" "to raise",
        Verlagen "verlagen" "verlagen" "to lower",
        Handhaven "handhaven" "handhaven" "to keep",
    }

    /// How often something is measured or reported.
    enum Frequentie {
        Maandelijks "maandelijks" "maandelijks" "monthly",
        PerKwartaal "per_kwartaal" "per kwartaal" "quarterly",
        Halfjaarlijks "halfjaarlijks" "halfjaarlijks" "twice a year",
        Jaarlijks "jaarlijks" "jaarlijks" "yearly",
        Tweejaarlijks "tweejaarlijks" "om de twee jaar" "every two years",
        Vierjaarlijks "vierjaarlijks" "om de vier jaar" "every four years",
        Eenmalig "eenmalig" "eenmalig" "once",
    }
}

impl Streefwaarde {
    /// The value and, for a range, its upper bound. An upper bound below the value counts as left out.
    pub fn range(&self) -> Option<(&Getal, Option<&Getal>)> {
        Some((self.waarde.get()?, self.upper()))
    }

    /// The upper bound, unless it lies below the value: then it counts as left out.
    pub fn upper(&self) -> Option<&Getal> {
        let waarde = self.waarde.get();
        self.bovengrens.get().filter(|bovengrens| waarde.is_none_or(|waarde| *bovengrens >= waarde))
    }

    /// Whether it holds a target: a value, or a result.
    pub const fn has_target(&self) -> bool {
        self.waarde.get().is_some() || self.resultaat.get().is_some()
    }
}

impl Indicator {
    /// Whether its target is a result and no number. It then needs no unit, baseline, frequency or direction.
    pub fn is_yes_no(&self) -> bool {
        let target = self.streefwaarde.get();
        target.is_some_and(|it| it.resultaat.get().is_some() && it.waarde.get().is_none())
    }
}
