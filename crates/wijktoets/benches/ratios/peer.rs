//! The same document as plain serde structs: what somebody would write who only wants to read it.

use serde::Deserialize;

macro_rules! structs {
    ($($Name:ident { $($field:ident: $Type:ty,)* })*) => {$(
        #[derive(Default, Deserialize)]
        #[serde(rename_all = "camelCase", default)]
        #[allow(dead_code)]
        pub(crate) struct $Name { $($field: $Type,)* }
    )*};
}

type Text = Option<String>;

structs! {
    Plan {
        formaat_versie: Text, id: Text, naam: Text, gemeente: Option<Gemeente>, gebied: Option<Gebied>, status: Text,
        periode: Option<Periode>, fasen: Vec<Fase>, partijen: Vec<Partij>, opgaven: Vec<Opgave>,
        maatregelen: Vec<Maatregel>, budgetten: Vec<Budget>, uitvragen: Vec<Uitvraag>, inbreng: Vec<Inbreng>,
    }
    Gemeente { code: Text, naam: Text, }
    Gebied { omschrijving: Text, codes: Vec<String>, peiljaar: Option<u32>, woningen: Option<u32>, }
    Periode { start: Text, eind: Text, }
    Fase { id: Text, naam: Text, periode: Option<Periode>, }
    Partij { id: Text, naam: Text, soort: Text, akkoord: Option<Akkoord>, }
    Akkoord { datum: Text, document: Text, }
    Opgave { id: Text, naam: Text, omschrijving: Text, thema: Text, status: Text, verbinding: Text, doelstellingen: Vec<Doelstelling>, }
    Doelstelling { id: Text, omschrijving: Text, thema: Text, in_gezamenlijke_ambitie: Option<bool>, indicatoren: Vec<Indicator>, }
    Indicator {
        id: Text, naam: Text, eenheid: Text, richting: Text, nulmeting: Option<Meting>, streefwaarde: Option<Streefwaarde>,
        bron: Text, meetfrequentie: Text, metingen: Vec<Meting>,
    }
    Meting { waarde: Option<f64>, peildatum: Text, }
    Streefwaarde { waarde: Option<f64>, bovengrens: Option<f64>, resultaat: Text, streefdatum: Text, }
    Maatregel {
        id: Text, naam: Text, omschrijving: Text, thema: Text, doelstellingen: Vec<String>, status: Text,
        verantwoordelijke: Text, betrokkenen: Vec<Betrokkene>, fase: Text, periode: Option<Periode>, hangt_af_van: Vec<String>,
        kosten: Option<Kosten>, dekking: Vec<Dekking>, uitvoering: Option<Uitvoering>, circulariteit: Option<Circulariteit>,
    }
    Betrokkene { partij: Text, rol: Text, }
    Kosten { bedrag: Option<f64>, soort: Text, toelichting: Text, }
    Dekking { budget: Text, bedrag: Option<f64>, }
    Uitvoering { wijze: Text, uitvraag: Text, bewonersrol: Text, }
    Circulariteit { strategieen: Vec<String>, toelichting: Text, }
    Budget { id: Text, naam: Text, herkomst: Text, partij: Text, bedrag: Option<f64>, soort: Text, status: Text, }
    Uitvraag { id: Text, naam: Text, soort: Text, selectiewijze: Text, }
    Inbreng { id: Text, partij: Text, betreft: Vec<String>, samenvatting: Text, verwerking: Option<Verwerking>, }
    Verwerking { status: Text, toelichting: Text, verwerkt_in: Vec<String>, }
}
