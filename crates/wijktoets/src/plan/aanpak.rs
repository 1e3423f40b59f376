use super::things;
use crate::field::Field;
use crate::values::{Datum, Euro, Tekst};

things! {
    /// # Aanpak
    ///
    /// De aanpak die voor het gebied gekozen is.
    struct Aanpak {
        /// # Omschrijving
        ///
        /// Wat er in het gebied gaat gebeuren.
        omschrijving "omschrijving": Field<Tekst>,
        /// # Motivering
        ///
        /// Waarom voor deze aanpak gekozen is.
        motivering "motivering": Field<Tekst>,
        /// # Gevolgen
        ///
        /// Wat bewoners, eigenaren en ondernemers ervan merken.
        gevolgen "gevolgen": Field<Tekst>,
        /// # Warmteoplossing
        ///
        /// Hoe de gebouwen straks verwarmd worden.
        warmteoplossing "warmteoplossing": Field<Tekst>,
        /// # Kosten voor bewoners
        ///
        /// Wat een huishouden betaalt.
        bewonerskosten "bewonerskosten": Field<Bewonerskosten>,
        /// # Einde van de gaslevering
        ///
        /// Wanneer er geen aardgas meer geleverd wordt.
        einde_gaslevering "eindeGaslevering": Field<Datum>,
        /// # Aanwijsbevoegdheid
        ///
        /// Of de gemeente haar bevoegdheid gebruikt om de gaslevering te laten stoppen.
        aanwijsbevoegdheid "aanwijsbevoegdheid": Field<bool>,
        /// # Keuzevrijheid
        ///
        /// Wat bewoners zelf kunnen kiezen.
        keuzevrijheid "keuzevrijheid": Field<Tekst>,
    }

    /// # Kosten voor bewoners
    ///
    /// Wat een huishouden betaalt, eenmalig en per maand.
    struct Bewonerskosten {
        /// # Per woning
        ///
        /// Eenmalige kosten per woning, in euro's.
        per_woning "perWoning": Field<Euro>,
        /// # Per maand
        ///
        /// Kosten per maand, in euro's.
        per_maand "perMaand": Field<Euro>,
        /// # Toelichting
        ///
        /// Waar het van afhangt.
        toelichting "toelichting": Field<Tekst>,
    }
}
