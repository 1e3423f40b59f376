//! The catalogue: the module tree of the rules, and the only list of them, in the order of the manual.

use crate::rule::Rule;

mod prelude;

mod document {
    pub mod dubbele_id;
    pub mod dubbele_sleutel;
    pub mod gebied_buiten_gemeente;
    pub mod huisschemafout;
    pub mod invultekst;
    pub mod mogelijk_persoonsgegeven;
    pub mod omgekeerde_periode;
    pub mod onbekend_veld;
    pub mod onbekende_formaatversie;
    pub mod onbekende_verwijzing;
    pub mod ongebruikt_onderdeel;
    pub mod ongebruikte_uitzondering;
    pub mod ongeldig_organisatienummer;
    pub mod ongeldige_json;
    pub mod ongeldige_waarde;
    pub mod onvolledig_onderdeel;
    pub mod te_groot;
    pub mod uitzondering_zonder_reden;
}
mod doelen {
    pub mod doelstelling_niet_in_ambitie;
    pub mod doelstelling_zonder_indicator;
    pub mod indicator_niet_gemeten;
    pub mod indicator_zonder_bron;
    pub mod indicator_zonder_eenheid;
    pub mod indicator_zonder_meetfrequentie;
    pub mod indicator_zonder_nulmeting;
    pub mod indicator_zonder_streefwaarde;
    pub mod niet_verbonden_zonder_motivering;
    pub mod opgave_onbeslist;
    pub mod opgave_zonder_doelstelling;
    pub mod opgave_zonder_thema;
    pub mod plan_zonder_opgaven;
    pub mod streefdatum_voor_plan;
    pub mod streefwaarde_gemist;
    pub mod streefwaarde_onder_wettelijk_minimum;
    pub mod streefwaarde_tegen_richting;
    pub mod streefwaarde_voor_nulmeting;
    pub mod streefwaarde_zonder_datum;
    pub mod verbinding_niet_beschreven;
    pub mod waarde_buiten_bereik;
    pub mod wettelijk_minimum_niet_onderzocht;
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
    pub mod einde_gas_te_snel;
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
    &document::huisschemafout::RULE,
    &document::dubbele_id::RULE,
    &document::onbekende_verwijzing::RULE,
    &document::gebied_buiten_gemeente::RULE,
    &document::ongeldig_organisatienummer::RULE,
    &document::omgekeerde_periode::RULE,
    &document::ongebruikt_onderdeel::RULE,
    &document::invultekst::RULE,
    &document::onvolledig_onderdeel::RULE,
    &document::mogelijk_persoonsgegeven::RULE,
    &document::uitzondering_zonder_reden::RULE,
    &document::ongebruikte_uitzondering::RULE,
    &doelen::plan_zonder_opgaven::RULE,
    &doelen::opgave_zonder_doelstelling::RULE,
    &doelen::doelstelling_zonder_indicator::RULE,
    &doelen::indicator_zonder_eenheid::RULE,
    &doelen::indicator_zonder_streefwaarde::RULE,
    &doelen::indicator_zonder_nulmeting::RULE,
    &doelen::indicator_zonder_bron::RULE,
    &doelen::indicator_zonder_meetfrequentie::RULE,
    &doelen::streefwaarde_zonder_datum::RULE,
    &doelen::streefwaarde_voor_nulmeting::RULE,
    &doelen::streefwaarde_tegen_richting::RULE,
    &doelen::waarde_buiten_bereik::RULE,
    &doelen::doelstelling_niet_in_ambitie::RULE,
    &doelen::streefdatum_voor_plan::RULE,
    &doelen::streefwaarde_onder_wettelijk_minimum::RULE,
    &doelen::wettelijk_minimum_niet_onderzocht::RULE,
    &doelen::niet_verbonden_zonder_motivering::RULE,
    &doelen::opgave_onbeslist::RULE,
    &doelen::indicator_niet_gemeten::RULE,
    &doelen::streefwaarde_gemist::RULE,
    &doelen::verbinding_niet_beschreven::RULE,
    &doelen::opgave_zonder_thema::RULE,
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
    &plan::einde_gas_te_snel::RULE,
];
