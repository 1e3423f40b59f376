//! The catalogue: the module tree of the rules, and the only list of them, in the order of the manual.

use crate::rule::Rule;

mod prelude;

mod document {
    pub mod dubbele_id;
    pub mod dubbele_sleutel;
    pub mod gebied_buiten_gemeente;
    pub mod invultekst;
    pub mod mogelijk_persoonsgegeven;
    pub mod omgekeerde_periode;
    pub mod onbekend_veld;
    pub mod onbekende_formaatversie;
    pub mod onbekende_verwijzing;
    pub mod ongebruikt_onderdeel;
    pub mod ongeldig_organisatienummer;
    pub mod ongeldige_json;
    pub mod ongeldige_waarde;
    pub mod onvolledig_onderdeel;
    pub mod te_groot;
}
mod doelen {
    pub mod doelstelling_zonder_indicator;
    pub mod indicator_zonder_streefwaarde;
    pub mod opgave_zonder_doelstelling;
    pub mod plan_zonder_opgaven;
    pub mod streefwaarde_tegen_richting;
}
mod maatregelen {
    pub mod doelstelling_zonder_maatregel;
}
mod verbinding {
    pub mod fase_zonder_periode;
    pub mod maatregel_zonder_verantwoordelijke;
}
mod financiering {
    pub mod dekkingstekort;
    pub mod maatregel_zonder_dekking;
    pub mod maatregel_zonder_kosten;
    pub mod meer_ingezet_dan_beschikbaar;
}
mod uitvraag {
    pub mod uitvraag_zonder_selectiewijze;
}
mod inbreng {
    pub mod inbreng_niet_verwerkt;
}
mod circulariteit {
    pub mod circulaire_maatregel;
}
mod plan {
    pub mod partij_zonder_akkoord;
}

/// Every rule, in the order of the manual.
pub static RULES: &[&Rule] = &[
    &document::ongeldige_json::RULE,
    &document::ongeldige_waarde::RULE,
    &document::dubbele_sleutel::RULE,
    &document::onbekend_veld::RULE,
    &document::onbekende_formaatversie::RULE,
    &document::te_groot::RULE,
    &document::dubbele_id::RULE,
    &document::onbekende_verwijzing::RULE,
    &document::gebied_buiten_gemeente::RULE,
    &document::ongeldig_organisatienummer::RULE,
    &document::omgekeerde_periode::RULE,
    &document::ongebruikt_onderdeel::RULE,
    &document::invultekst::RULE,
    &document::onvolledig_onderdeel::RULE,
    &document::mogelijk_persoonsgegeven::RULE,
    &doelen::plan_zonder_opgaven::RULE,
    &doelen::opgave_zonder_doelstelling::RULE,
    &doelen::doelstelling_zonder_indicator::RULE,
    &doelen::indicator_zonder_streefwaarde::RULE,
    &doelen::streefwaarde_tegen_richting::RULE,
    &maatregelen::doelstelling_zonder_maatregel::RULE,
    &verbinding::maatregel_zonder_verantwoordelijke::RULE,
    &verbinding::fase_zonder_periode::RULE,
    &financiering::maatregel_zonder_kosten::RULE,
    &financiering::maatregel_zonder_dekking::RULE,
    &financiering::dekkingstekort::RULE,
    &financiering::meer_ingezet_dan_beschikbaar::RULE,
    &uitvraag::uitvraag_zonder_selectiewijze::RULE,
    &inbreng::inbreng_niet_verwerkt::RULE,
    &circulariteit::circulaire_maatregel::RULE,
    &plan::partij_zonder_akkoord::RULE,
];
