use super::{Maatregel, Opgave, Partij, Periode, things};
use crate::field::{Field, List};
use crate::term::terms;
use crate::values::{Aandeel, Datum, Euro, Id, Link, Tekst};

things! {
    /// # Budget
    ///
    /// Geld waarvan maatregelen betaald worden.
    entity Budget {
        /// # Id
        ///
        /// Het kenmerk waarmee andere onderdelen naar dit budget verwijzen.
        id "id": Field<Id>,
        /// # Naam
        ///
        /// De naam van het budget.
        naam "naam": Field<Tekst>,
        /// # Herkomst
        ///
        /// Van wie het geld komt.
        herkomst "herkomst": Field<Herkomst>,
        /// # Partij
        ///
        /// Het id van de partij van wie het geld is.
        partij "partij": Field<Link<Partij>>,
        /// # Domein
        ///
        /// Het beleidsveld waar het geld zit, bijvoorbeeld wonen of openbare ruimte.
        domein "domein": Field<Tekst>,
        /// # Taakveld
        ///
        /// De code van het taakveld in de begroting (Iv3), altijd als tekst: "0.10" is iets anders dan "0.1".
        taakveld "taakveld": Field<Tekst>,
        /// # Regeling
        ///
        /// De code van een bekende subsidieregeling, bijvoorbeeld spuk-lai.
        regeling "regeling": Field<Tekst>,
        /// # Bedrag
        ///
        /// Hoeveel geld er is, in euro's.
        bedrag "bedrag": Field<Euro>,
        /// # Soort
        ///
        /// Eenmalig (incidenteel) of elk jaar (structureel).
        soort "soort": Field<GeldSoort>,
        /// # Status
        ///
        /// Hoe zeker het geld is.
        status "status": Field<BudgetStatus>,
        /// # Periode
        ///
        /// Wanneer het geld uitgegeven mag worden.
        periode "periode": Field<Periode>,
        /// # Oormerk
        ///
        /// Waarvoor het geld bedoeld is. Niet ingevuld: het mag overal aan worden uitgegeven.
        oormerk "oormerk": Field<Oormerk>,
        /// # Maximaal aandeel
        ///
        /// Het grootste deel van de kosten van een maatregel dat het budget mag betalen; 0.5 is de helft.
        maximaal_aandeel "maximaalAandeel": Field<Aandeel>,
    }

    /// # Oormerk
    ///
    /// Waarvoor geld bedoeld is. Een maatregel past als een van de lijsten haar noemt.
    struct Oormerk {
        /// # Thema's
        ///
        /// De thema's waarvoor het geld is.
        themas "themas": List<Tekst>,
        /// # Opgaven
        ///
        /// De id's van de opgaven waarvoor het geld is.
        opgaven "opgaven": List<Link<Opgave>>,
        /// # Maatregelen
        ///
        /// De id's van de maatregelen waarvoor het geld is.
        maatregelen "maatregelen": List<Link<Maatregel>>,
    }

    /// # Onderzochte bron van geld
    ///
    /// Een bron die is nagegaan, met de uitkomst.
    struct Financieringsonderzoek {
        /// # Herkomst
        ///
        /// Van wie het geld zou komen.
        herkomst "herkomst": Field<Herkomst>,
        /// # Partij
        ///
        /// Het id van de partij bij wie gevraagd is.
        partij "partij": Field<Link<Partij>>,
        /// # Uitkomst
        ///
        /// Wat het opleverde.
        uitkomst "uitkomst": Field<Tekst>,
        /// # Datum
        ///
        /// Wanneer het is nagegaan.
        datum "datum": Field<Datum>,
    }
}

terms! {
    /// Whose money it is.
    enum Herkomst {
        Gemeente "gemeente" "gemeente" "municipality",
        Rijk "rijk" "Rijk" "central government",
        Provincie "provincie" "provincie" "province",
        Eu "eu" "Europese Unie" "European Union",
        Waterschap "waterschap" "waterschap" "water board",
        Woningcorporatie "woningcorporatie" "woningcorporatie" "housing corporation",
        Netbeheerder "netbeheerder" "netbeheerder" "grid operator",
        Marktpartij "marktpartij" "marktpartij" "market party",
        Bewoners "bewoners" "bewoners" "residents",
        Fonds "fonds" "fonds" "fund",
        Overig "overig" "andere bron" "other source",
    }

    /// Once, or every year.
    enum GeldSoort {
        Incidenteel "incidenteel" "eenmalig" "one-off",
        Structureel "structureel" "jaarlijks" "yearly",
    }

    /// How certain the money is.
    enum BudgetStatus {
        Beschikbaar "beschikbaar" "beschikbaar" "available",
        Toegezegd "toegezegd" "toegezegd" "promised",
        Gevraagd "gevraagd" "gevraagd met dit besluit" "asked with this decision",
        Aangevraagd "aangevraagd" "aangevraagd" "applied for",
        TeOnderzoeken "te_onderzoeken" "nog te onderzoeken" "to be looked into",
        Afgewezen "afgewezen" "afgewezen" "refused",
    }
}
