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
    pub mod vage_doelstelling;
    pub mod verbinding_niet_beschreven;
    pub mod waarde_buiten_bereik;
    pub mod wettelijk_minimum_niet_onderzocht;
}
mod maatregelen {
    pub mod afgevallen_maatregel_in_gebruik;
    pub mod afgevallen_zonder_motivering;
    pub mod doelstelling_zonder_maatregel;
    pub mod dubbele_maatregel;
    pub mod geen_alternatieven;
    pub mod maatregel_nog_niet_gekozen;
    pub mod maatregel_voor_niet_verbonden_opgave;
    pub mod maatregel_zonder_doelstelling;
    pub mod maatregel_zonder_omschrijving;
    pub mod werk_zonder_bewonersrol;
}
mod verbinding {
    pub mod fase_zonder_periode;
    pub mod maatregel_begint_te_vroeg;
    pub mod maatregel_buiten_fase;
    pub mod maatregel_over_tijd;
    pub mod maatregel_zonder_fase;
    pub mod maatregel_zonder_uitvoeringswijze;
    pub mod maatregel_zonder_verantwoordelijke;
    pub mod maatregelen_wachten_op_elkaar;
    pub mod partij_zonder_rol;
    pub mod periode_buiten_plan;
}
mod financiering {
    pub mod afgewezen_budget_gebruikt;
    pub mod budget_zonder_bedrag;
    pub mod budget_zonder_domein;
    pub mod budget_zonder_partij;
    pub mod dekking_boven_subsidiemaximum;
    pub mod dekking_buiten_budgetperiode;
    pub mod dekking_buiten_oormerk;
    pub mod dekking_niet_sluitend;
    pub mod dekking_onzeker;
    pub mod dekkingsoverschot;
    pub mod dekkingstekort;
    pub mod maatregel_zonder_dekking;
    pub mod maatregel_zonder_kosten;
    pub mod meer_ingezet_dan_beschikbaar;
    pub mod onbekend_taakveld;
    pub mod partnerbudget_niet_onderzocht;
    pub mod regeling_gesloten;
    pub mod structureel_incidenteel_gedekt;
    pub mod subsidie_niet_onderzocht;
}
mod uitvraag {
    pub mod aparte_uitvraag_mogelijk;
    pub mod bewonersrol_niet_uitgevraagd;
    pub mod marktmaatregel_zonder_uitvraag;
    pub mod uitvraag_na_start;
    pub mod uitvraag_zonder_eis;
    pub mod uitvraag_zonder_moment;
    pub mod uitvraag_zonder_selectiewijze;
}
mod inbreng {
    pub mod afgewezen_inbreng_zonder_toelichting;
    pub mod bewoners_niet_gehoord;
    pub mod geen_inbreng;
    pub mod inbreng_niet_verwerkt;
    pub mod inbreng_zonder_onderwerp;
    pub mod onduidelijk_waar_verwerkt;
    pub mod opgave_zonder_inbreng;
    pub mod participatie_niet_beschreven;
}
mod circulariteit {
    pub mod circulaire_maatregel;
    pub mod circulariteit_niet_benoemd;
    pub mod circulariteit_niet_onderbouwd;
    pub mod circulariteit_niet_uitgevraagd;
    pub mod kans_voor_circulariteit;
    pub mod plan_zonder_circulariteit;
    pub mod vrijkomend_materiaal_zonder_plan;
}
mod klimaat {
    pub mod klimaatadaptatie_niet_afgewogen;
    pub mod klimaatkans;
    pub mod klimaatmaatregel;
    pub mod onbekend_thema;
}
mod plan {
    pub mod aanpak_zonder_motivering;
    pub mod ambitie_ontbreekt;
    pub mod einde_gas_te_snel;
    pub mod gebied_niet_beschreven;
    pub mod gebied_zonder_aantallen;
    pub mod gemeente_ontbreekt;
    pub mod gevolgen_niet_beschreven;
    pub mod gevraagd_besluit_ontbreekt;
    pub mod keuzevrijheid_niet_beschreven;
    pub mod kosten_voor_bewoners_ontbreken;
    pub mod monitoring_niet_geregeld;
    pub mod netbeheerder_ontbreekt;
    pub mod partij_zonder_akkoord;
    pub mod plan_zonder_naam;
    pub mod plan_zonder_periode;
    pub mod risico_zonder_eigenaar;
    pub mod risicos_ontbreken;
    pub mod vastgesteld_zonder_besluit;
    pub mod voorwaarde_zonder_gevolg;
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
    &doelen::vage_doelstelling::RULE,
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
    &maatregelen::maatregel_zonder_doelstelling::RULE,
    &maatregelen::maatregel_nog_niet_gekozen::RULE,
    &maatregelen::afgevallen_zonder_motivering::RULE,
    &maatregelen::maatregel_voor_niet_verbonden_opgave::RULE,
    &maatregelen::afgevallen_maatregel_in_gebruik::RULE,
    &maatregelen::dubbele_maatregel::RULE,
    &maatregelen::maatregel_zonder_omschrijving::RULE,
    &maatregelen::geen_alternatieven::RULE,
    &maatregelen::werk_zonder_bewonersrol::RULE,
    &verbinding::maatregel_zonder_verantwoordelijke::RULE,
    &verbinding::maatregel_zonder_fase::RULE,
    &verbinding::fase_zonder_periode::RULE,
    &verbinding::maatregel_buiten_fase::RULE,
    &verbinding::periode_buiten_plan::RULE,
    &verbinding::maatregelen_wachten_op_elkaar::RULE,
    &verbinding::maatregel_begint_te_vroeg::RULE,
    &verbinding::maatregel_zonder_uitvoeringswijze::RULE,
    &verbinding::maatregel_over_tijd::RULE,
    &verbinding::partij_zonder_rol::RULE,
    &financiering::maatregel_zonder_kosten::RULE,
    &financiering::maatregel_zonder_dekking::RULE,
    &financiering::dekkingstekort::RULE,
    &financiering::dekkingsoverschot::RULE,
    &financiering::meer_ingezet_dan_beschikbaar::RULE,
    &financiering::dekking_onzeker::RULE,
    &financiering::afgewezen_budget_gebruikt::RULE,
    &financiering::dekking_buiten_oormerk::RULE,
    &financiering::dekking_buiten_budgetperiode::RULE,
    &financiering::dekking_boven_subsidiemaximum::RULE,
    &financiering::dekking_niet_sluitend::RULE,
    &financiering::budget_zonder_bedrag::RULE,
    &financiering::budget_zonder_partij::RULE,
    &financiering::onbekend_taakveld::RULE,
    &financiering::regeling_gesloten::RULE,
    &financiering::structureel_incidenteel_gedekt::RULE,
    &financiering::subsidie_niet_onderzocht::RULE,
    &financiering::partnerbudget_niet_onderzocht::RULE,
    &financiering::budget_zonder_domein::RULE,
    &uitvraag::marktmaatregel_zonder_uitvraag::RULE,
    &uitvraag::uitvraag_zonder_eis::RULE,
    &uitvraag::bewonersrol_niet_uitgevraagd::RULE,
    &uitvraag::uitvraag_zonder_selectiewijze::RULE,
    &uitvraag::uitvraag_na_start::RULE,
    &uitvraag::aparte_uitvraag_mogelijk::RULE,
    &uitvraag::uitvraag_zonder_moment::RULE,
    &inbreng::geen_inbreng::RULE,
    &inbreng::opgave_zonder_inbreng::RULE,
    &inbreng::inbreng_niet_verwerkt::RULE,
    &inbreng::afgewezen_inbreng_zonder_toelichting::RULE,
    &inbreng::onduidelijk_waar_verwerkt::RULE,
    &inbreng::bewoners_niet_gehoord::RULE,
    &inbreng::inbreng_zonder_onderwerp::RULE,
    &inbreng::participatie_niet_beschreven::RULE,
    &circulariteit::circulaire_maatregel::RULE,
    &circulariteit::circulariteit_niet_benoemd::RULE,
    &circulariteit::kans_voor_circulariteit::RULE,
    &circulariteit::vrijkomend_materiaal_zonder_plan::RULE,
    &circulariteit::plan_zonder_circulariteit::RULE,
    &circulariteit::circulariteit_niet_onderbouwd::RULE,
    &circulariteit::circulariteit_niet_uitgevraagd::RULE,
    &klimaat::klimaatmaatregel::RULE,
    &klimaat::klimaatadaptatie_niet_afgewogen::RULE,
    &klimaat::klimaatkans::RULE,
    &klimaat::onbekend_thema::RULE,
    &plan::gebied_niet_beschreven::RULE,
    &plan::plan_zonder_periode::RULE,
    &plan::vastgesteld_zonder_besluit::RULE,
    &plan::partij_zonder_akkoord::RULE,
    &plan::ambitie_ontbreekt::RULE,
    &plan::aanpak_zonder_motivering::RULE,
    &plan::gevolgen_niet_beschreven::RULE,
    &plan::gemeente_ontbreekt::RULE,
    &plan::plan_zonder_naam::RULE,
    &plan::einde_gas_te_snel::RULE,
    &plan::keuzevrijheid_niet_beschreven::RULE,
    &plan::kosten_voor_bewoners_ontbreken::RULE,
    &plan::gevraagd_besluit_ontbreekt::RULE,
    &plan::risicos_ontbreken::RULE,
    &plan::risico_zonder_eigenaar::RULE,
    &plan::gebied_zonder_aantallen::RULE,
    &plan::monitoring_niet_geregeld::RULE,
    &plan::netbeheerder_ontbreekt::RULE,
    &plan::voorwaarde_zonder_gevolg::RULE,
];
