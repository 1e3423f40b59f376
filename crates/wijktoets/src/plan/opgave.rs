use super::{Doelstelling, things};
use crate::field::{Field, List};
use crate::term::terms;
use crate::values::{Id, Tekst};

things! {
    /// # Opgave
    ///
    /// Iets waar de wijk voor staat, bijvoorbeeld aardgasvrij wonen.
    entity Opgave {
        /// # Id
        ///
        /// Het kenmerk waarmee andere onderdelen naar deze opgave verwijzen.
        id "id": Field<Id>,
        /// # Naam
        ///
        /// De naam van de opgave.
        naam "naam": Field<Tekst>,
        /// # Omschrijving
        ///
        /// Wat de opgave inhoudt.
        omschrijving "omschrijving": Field<Tekst>,
        /// # Thema
        ///
        /// Waar de opgave over gaat, bijvoorbeeld warmte of water. U mag ook een eigen thema invullen.
        thema "thema": Field<Tekst>,
        /// # Status
        ///
        /// Of de opgave gekozen is. Niet ingevuld: gekozen.
        status "status": Field<OpgaveStatus>,
        /// # Motivering
        ///
        /// Waarom de opgave wel of niet met de wijkaanpak verbonden wordt.
        motivering "motivering": Field<Tekst>,
        /// # Verbinding
        ///
        /// Hoe de opgave met de wijkaanpak verbonden is: dezelfde sleuf, aannemer, hetzelfde moment of bezoek.
        verbinding "verbinding": Field<Tekst>,
        /// # Doelstellingen
        ///
        /// Wat met de opgave bereikt moet worden.
        doelstellingen "doelstellingen": List<Doelstelling>,
    }
}

terms! {
    /// Whether an opgave was chosen.
    enum OpgaveStatus {
        Voorgesteld "voorgesteld" "voorgesteld" "proposed",
        Gekozen "gekozen" "gekozen" "chosen",
        NietVerbonden "niet_verbonden" "niet verbonden" "not connected",
    }
}
