//! The plan as written, one file per thing. `plan-format` in the documentation describes the same in prose.

mod aanpak;
mod besluit;
mod budget;
mod doelstelling;
mod fase;
mod gebied;
mod inbreng;
mod indicator;
mod kind;
mod maatregel;
mod opgave;
mod partij;
mod things;
mod uitvraag;
mod uitzondering;

pub use aanpak::*;
pub use besluit::*;
pub use budget::*;
pub use doelstelling::*;
pub use fase::*;
pub use gebied::*;
pub use inbreng::*;
pub use indicator::*;
pub use kind::*;
pub use maatregel::*;
pub use opgave::*;
pub use partij::*;
pub(crate) use things::{Key, Seen, Shape, Thing, Walk, things};
pub use uitvraag::*;
pub use uitzondering::*;

use crate::field::{Field, List};
use crate::options::{Language, Options};
use crate::report::Finding;
use crate::term::terms;
use crate::values::{Datum, Link, Tekst, Woord};
use serde::de::{Deserialize, Deserializer, Error};
use serde_json::value::RawValue;

things! {
    /// # Wijkuitvoeringsplan
    ///
    /// Wat een wijk gekozen heeft om te doen, hoe het succes gemeten wordt, door wie, wanneer en waarvan het betaald wordt.
    entity Plan {
        /// # Versie van dit formaat
        ///
        /// Altijd "1".
        formaat_versie "formaatVersie": Field<Woord>,
        /// # Kenmerk
        ///
        /// Het kenmerk van het plan in het systeem waar het vandaan komt. Niets in het plan verwijst ernaar.
        id "id": Field<Woord>,
        /// # Naam
        ///
        /// De naam van het plan, bijvoorbeeld "Wijkuitvoeringsplan Berggierslanden".
        naam "naam": Field<Tekst>,
        /// # Gemeente
        ///
        /// De gemeente die het plan vaststelt.
        gemeente "gemeente": Field<Gemeente>,
        /// # Gebied
        ///
        /// Het gebied waar het plan over gaat. Dat hoeft geen wijk of buurt van het CBS te zijn.
        gebied "gebied": Field<Gebied>,
        /// # Status
        ///
        /// Hoe ver het plan is. De status bepaalt hoe streng er getoetst wordt.
        status "status": Field<PlanStatus>,
        /// # Looptijd
        ///
        /// Van wanneer tot en met wanneer het plan loopt.
        periode "periode": Field<Periode>,
        /// # Gezamenlijke ambitie
        ///
        /// Waar de doelstellingen samen zijn vastgelegd.
        gezamenlijke_ambitie "gezamenlijkeAmbitie": Field<GezamenlijkeAmbitie>,
        /// # Besluiten
        ///
        /// Wat raad, college en partners over het plan besloten hebben.
        besluiten "besluiten": List<Besluit>,
        /// # Gevraagd besluit
        ///
        /// Wat aan de raad gevraagd wordt te besluiten.
        gevraagd_besluit "gevraagdBesluit": Field<Tekst>,
        /// # Aanpak
        ///
        /// Welke aanpak gekozen is, waarom, en wat bewoners ervan merken.
        aanpak "aanpak": Field<Aanpak>,
        /// # Voorwaarden
        ///
        /// Wat op welk moment waar moet zijn om door te gaan, en wat er gebeurt als het niet zo is.
        voorwaarden "voorwaarden": List<Voorwaarde>,
        /// # Risico's
        ///
        /// Wat mis kan gaan, wat daaraan gedaan wordt en wie daarop let.
        risicos "risicos": List<Risico>,
        /// # Monitoring
        ///
        /// Wie meet en rapporteert, hoe vaak en aan wie.
        monitoring "monitoring": Field<Monitoring>,
        /// # Fasen
        ///
        /// De fasen van de uitvoering, in volgorde van tijd.
        fasen "fasen": List<Fase>,
        /// # Partijen
        ///
        /// Wie meedoet.
        partijen "partijen": List<Partij>,
        /// # Opgaven
        ///
        /// De opgaven van de wijk, met hun doelstellingen.
        opgaven "opgaven": List<Opgave>,
        /// # Maatregelen
        ///
        /// Wat er gedaan wordt om de doelstellingen te halen.
        maatregelen "maatregelen": List<Maatregel>,
        /// # Budgetten
        ///
        /// Waarvan de maatregelen betaald worden.
        budgetten "budgetten": List<Budget>,
        /// # Onderzochte bronnen van geld
        ///
        /// Welke bronnen van geld zijn nagegaan, ook die niets opleverden.
        financieringsonderzoek "financieringsonderzoek": List<Financieringsonderzoek>,
        /// # Uitvragen
        ///
        /// Wat aan de markt of aan organisaties in de wijk gevraagd wordt.
        uitvragen "uitvragen": List<Uitvraag>,
        /// # Participatie
        ///
        /// Hoe en wanneer mensen bereikt zijn: bijeenkomsten, enquêtes, gesprekken.
        participatie "participatie": List<Participatie>,
        /// # Inbreng
        ///
        /// Wat bewoners en andere betrokkenen wisten, wilden of voorstelden.
        inbreng "inbreng": List<Inbreng>,
        /// # Circulariteit van het plan
        ///
        /// Wat het plan als geheel over circulair werken zegt.
        circulariteit "circulariteit": Field<Afweging>,
        /// # Klimaatadaptatie van het plan
        ///
        /// Wat het plan als geheel over klimaatadaptatie zegt.
        klimaatadaptatie "klimaatadaptatie": Field<Afweging>,
        /// # Uitzonderingen
        ///
        /// Afwijkingen die met een reden zijn aanvaard.
        uitzonderingen "uitzonderingen": List<Uitzondering>,
    }

    /// # Periode
    ///
    /// Van en tot en met.
    struct Periode {
        /// # Begin
        ///
        /// De eerste dag, maand, kwartaal of jaar.
        start "start": Field<Datum>,
        /// # Eind
        ///
        /// De laatste dag, maand, kwartaal of jaar; die telt nog mee.
        eind "eind": Field<Datum>,
    }

    /// # Gezamenlijke ambitie
    ///
    /// Het document waarin de doelstellingen samen zijn vastgelegd.
    struct GezamenlijkeAmbitie {
        /// # Document
        ///
        /// Naam of webadres van het document.
        document "document": Field<Tekst>,
        /// # Datum
        ///
        /// Wanneer de ambitie is vastgelegd.
        datum "datum": Field<Datum>,
    }

    /// # Monitoring
    ///
    /// Wie meet en rapporteert.
    struct Monitoring {
        /// # Partij
        ///
        /// Het id van de partij die meet.
        partij "partij": Field<Link<Partij>>,
        /// # Hoe vaak
        ///
        /// Hoe vaak er gerapporteerd wordt.
        frequentie "frequentie": Field<Frequentie>,
        /// # Rapportage aan
        ///
        /// Wie het verslag krijgt, bijvoorbeeld de gemeenteraad.
        rapportage_aan "rapportageAan": Field<Tekst>,
    }

    /// # Afweging
    ///
    /// Het oordeel van het plan als geheel.
    struct Afweging {
        /// # Afweging
        ///
        /// Wat er is afgewogen en wat de uitkomst is.
        afweging "afweging": Field<Tekst>,
    }
}

terms! {
    /// How far a plan is.
    enum PlanStatus {
        Concept "concept" "concept" "draft",
        Ontwerp "ontwerp" "ontwerp" "proposal",
        Vastgesteld "vastgesteld" "vastgesteld" "adopted",
        InUitvoering "in_uitvoering" "in uitvoering" "being carried out",
        Afgerond "afgerond" "afgerond" "finished",
    }
}

impl Periode {
    /// Whether its end lies certainly before its start (WT014).
    pub fn is_reversed(&self) -> bool {
        let (start, end) = (self.start.get(), self.eind.get());
        start.zip(end).is_some_and(|(start, end)| end.certainly_before(*start))
    }

    /// Its start and its end as rules on time see them: those of a reversed period are unknown.
    pub fn bounds(&self) -> (Option<Datum>, Option<Datum>) {
        match self.is_reversed() {
            true => (None, None),
            false => (self.start.get().copied(), self.eind.get().copied()),
        }
    }
}

/// A plan reads itself, as strictly as a check does: the first thing that the format cannot read is the error.
///
/// ```
/// use wijktoets::Plan;
/// let plan: Plan = serde_json::from_str(r#"{"formaatVersie": "1", "naam": "Klapwijk"}"#)?;
/// assert_eq!(plan.naam.get().unwrap().as_str(), "Klapwijk");
/// let error = serde_json::from_str::<Plan>(r#"{"formaatVersie": "1", "naamm": "Klapwijk"}"#).unwrap_err();
/// assert!(error.to_string().starts_with("WT004 /naamm: The plan has a field that the format does not know: \"naamm\"."));
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<'de> Deserialize<'de> for Plan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Box::<RawValue>::deserialize(deserializer)?;
        let document = crate::read(text.get().as_bytes());
        let report = crate::check_read(&document, &Options::new().language(Language::En));
        let structural =
            |it: &&Finding| matches!(it.code.as_str(), "WT001" | "WT002" | "WT003" | "WT004" | "WT006");
        match (report.findings.iter().find(structural), document.plan) {
            (None, Some(plan)) => Ok(plan),
            (Some(it), _) => Err(D::Error::custom(format!("{} {}: {}", it.code, it.pointer, it.message))),
            (None, None) => Err(D::Error::custom("no plan")),
        }
    }
}
