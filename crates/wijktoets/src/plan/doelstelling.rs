use super::{Indicator, things};
use crate::field::{Field, List};
use crate::values::{Getal, Id, Tekst};

things! {
    /// # Doelstelling
    ///
    /// Wat er straks bereikt moet zijn.
    entity Doelstelling {
        /// # Id
        ///
        /// Het kenmerk waarmee andere onderdelen naar deze doelstelling verwijzen.
        id "id": Field<Id>,
        /// # Omschrijving
        ///
        /// Wat er bereikt moet zijn, en wanneer.
        omschrijving "omschrijving": Field<Tekst>,
        /// # Thema
        ///
        /// Waar de doelstelling over gaat, als dat anders is dan het thema van de opgave.
        thema "thema": Field<Tekst>,
        /// # In de gezamenlijke ambitie
        ///
        /// Of de doelstelling in de gezamenlijke ambitie staat.
        in_gezamenlijke_ambitie "inGezamenlijkeAmbitie": Field<bool>,
        /// # Wettelijk minimum
        ///
        /// Wat de wet ten minste vraagt.
        wettelijk_minimum "wettelijkMinimum": Field<WettelijkMinimum>,
        /// # Indicatoren
        ///
        /// Waaraan te zien is of de doelstelling gehaald is.
        indicatoren "indicatoren": List<Indicator>,
    }

    /// # Wettelijk minimum
    ///
    /// Wat de wet ten minste vraagt.
    struct WettelijkMinimum {
        /// # Van toepassing
        ///
        /// Nee betekent: het is nagegaan, en er is geen wettelijk minimum.
        van_toepassing "vanToepassing": Field<bool>,
        /// # Norm
        ///
        /// Wat de wet vraagt, in woorden.
        norm "norm": Field<Tekst>,
        /// # Bron
        ///
        /// De wet en het artikel.
        bron "bron": Field<Tekst>,
        /// # Waarde
        ///
        /// Het getal dat de wet noemt.
        waarde "waarde": Field<Getal>,
        /// # Eenheid
        ///
        /// De eenheid van de waarde.
        eenheid "eenheid": Field<Tekst>,
    }
}
