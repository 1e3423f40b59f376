use super::{Budget, Doelstelling, Fase, GeldSoort, Partij, Periode, Uitvraag, things};
use crate::field::{Field, List};
use crate::term::terms;
use crate::values::{Euro, Id, Link, Tekst};

things! {
    /// # Maatregel
    ///
    /// Wat er gedaan wordt om doelstellingen te halen.
    entity Maatregel {
        /// # Id
        ///
        /// Het kenmerk waarmee andere onderdelen naar deze maatregel verwijzen.
        id "id": Field<Id>,
        /// # Naam
        ///
        /// De naam van de maatregel.
        naam "naam": Field<Tekst>,
        /// # Omschrijving
        ///
        /// Wat er precies gedaan wordt.
        omschrijving "omschrijving": Field<Tekst>,
        /// # Thema
        ///
        /// Waar de maatregel over gaat, bijvoorbeeld warmte of water.
        thema "thema": Field<Tekst>,
        /// # Doelstellingen
        ///
        /// De id's van de doelstellingen waar de maatregel aan bijdraagt.
        doelstellingen "doelstellingen": List<Link<Doelstelling>>,
        /// # Status
        ///
        /// Of de maatregel gekozen is. Niet ingevuld: gekozen.
        status "status": Field<MaatregelStatus>,
        /// # Motivering
        ///
        /// Waarom de maatregel gekozen of afgevallen is.
        motivering "motivering": Field<Tekst>,
        /// # Verantwoordelijke
        ///
        /// Het id van de ene partij die ervoor zorgt dat het gebeurt.
        verantwoordelijke "verantwoordelijke": Field<Link<Partij>>,
        /// # Betrokkenen
        ///
        /// Wie er nog meer meedoet, en waarmee.
        betrokkenen "betrokkenen": List<Betrokkene>,
        /// # Fase
        ///
        /// Het id van de fase waarin de maatregel wordt uitgevoerd.
        fase "fase": Field<Link<Fase>>,
        /// # Periode
        ///
        /// Van wanneer tot en met wanneer, als dat anders is dan de fase.
        periode "periode": Field<Periode>,
        /// # Hangt af van
        ///
        /// De id's van maatregelen die klaar moeten zijn voordat deze begint.
        hangt_af_van "hangtAfVan": List<Link<Maatregel>>,
        /// # Kosten
        ///
        /// Wat de maatregel kost.
        kosten "kosten": Field<Kosten>,
        /// # Dekking
        ///
        /// Waarvan de maatregel betaald wordt.
        dekking "dekking": List<Dekking>,
        /// # Uitvoering
        ///
        /// Wie het werk doet en hoe dat gevraagd wordt.
        uitvoering "uitvoering": Field<Uitvoering>,
        /// # Voortgang
        ///
        /// Hoe ver de uitvoering is.
        voortgang "voortgang": Field<Voortgang>,
        /// # Circulariteit
        ///
        /// Hoe de maatregel zuinig is met materiaal.
        circulariteit "circulariteit": Field<Circulariteit>,
        /// # Klimaatadaptatie
        ///
        /// Hoe de maatregel de wijk helpt tegen regen, droogte en hitte.
        klimaatadaptatie "klimaatadaptatie": Field<Klimaatadaptatie>,
    }

    /// # Betrokkene
    ///
    /// Een partij die meedoet aan een maatregel.
    struct Betrokkene {
        /// # Partij
        ///
        /// Het id van de partij.
        partij "partij": Field<Link<Partij>>,
        /// # Rol
        ///
        /// Wat de partij doet.
        rol "rol": Field<Tekst>,
    }

    /// # Kosten
    ///
    /// Wat een maatregel kost.
    struct Kosten {
        /// # Bedrag
        ///
        /// In euro's. 0 betekent: het kost niets. Niet ingevuld: het is nog niet bekend.
        bedrag "bedrag": Field<Euro>,
        /// # Soort
        ///
        /// Eenmalig (incidenteel) of elk jaar (structureel).
        soort "soort": Field<GeldSoort>,
        /// # Inbegrepen in
        ///
        /// Het id van de maatregel waarvan de kosten deze al bevatten.
        inbegrepen_in "inbegrepenIn": Field<Link<Maatregel>>,
        /// # Toelichting
        ///
        /// Hoe het bedrag berekend is.
        toelichting "toelichting": Field<Tekst>,
    }

    /// # Dekking
    ///
    /// Een deel van de kosten, en het budget dat het betaalt.
    struct Dekking {
        /// # Budget
        ///
        /// Het id van het budget.
        budget "budget": Field<Link<Budget>>,
        /// # Bedrag
        ///
        /// Wat het budget betaalt, in euro's.
        bedrag "bedrag": Field<Euro>,
    }

    /// # Uitvoering
    ///
    /// Wie het werk doet.
    struct Uitvoering {
        /// # Wijze
        ///
        /// Hoe het werk gedaan wordt.
        wijze "wijze": Field<Wijze>,
        /// # Uitvraag
        ///
        /// Het id van de uitvraag waarin het werk gevraagd wordt.
        uitvraag "uitvraag": Field<Link<Uitvraag>>,
        /// # Rol van bewoners
        ///
        /// Wat bewoners bij de uitvoering doen.
        bewonersrol "bewonersrol": Field<Tekst>,
    }

    /// # Circulariteit
    ///
    /// Hoe een maatregel zuinig is met materiaal.
    struct Circulariteit {
        /// # Strategieën
        ///
        /// De manieren waarop materiaal bespaard of opnieuw gebruikt wordt.
        strategieen "strategieen": List<Strategie>,
        /// # Toelichting
        ///
        /// Hoe dat gaat.
        toelichting "toelichting": Field<Tekst>,
        /// # Vrijkomende materialen
        ///
        /// Welk materiaal vrijkomt en waar het heen gaat.
        vrijkomende_materialen "vrijkomendeMaterialen": Field<Tekst>,
        /// # Niet van toepassing
        ///
        /// Waarom circulair werken hier niet kan of niet hoeft.
        niet_van_toepassing "nietVanToepassing": Field<Tekst>,
    }

    /// # Klimaatadaptatie
    ///
    /// Hoe een maatregel de wijk helpt tegen het weer van straks.
    struct Klimaatadaptatie {
        /// # Thema's
        ///
        /// Waar de maatregel tegen helpt.
        themas "themas": List<KlimaatThema>,
        /// # Toelichting
        ///
        /// Hoe de maatregel helpt.
        toelichting "toelichting": Field<Tekst>,
        /// # Niet van toepassing
        ///
        /// Waarom klimaatadaptatie hier niet kan of niet hoeft.
        niet_van_toepassing "nietVanToepassing": Field<Tekst>,
    }
}

terms! {
    /// Whether a measure was chosen.
    enum MaatregelStatus {
        Voorgesteld "voorgesteld" "voorgesteld" "proposed",
        Gekozen "gekozen" "gekozen" "chosen",
        Afgevallen "afgevallen" "afgevallen" "dropped",
    }

    /// Who does the work.
    enum Wijze {
        EigenBeheer "eigen_beheer" "in eigen beheer" "in-house",
        Marktpartij "marktpartij" "door een marktpartij" "by a market party",
        SamenMetMarktpartij "samen_met_marktpartij" "samen met een marktpartij" "together with a market party",
        MaatschappelijkeOrganisatie "maatschappelijke_organisatie" "door een maatschappelijke organisatie" "by a civil society organisation",
        Bewoners "bewoners" "door bewoners" "by residents",
    }

    /// How far the work is.
    enum Voortgang {
        NietGestart "niet_gestart" "niet gestart" "not started",
        Loopt "loopt" "loopt" "under way",
        Gereed "gereed" "gereed" "done",
        Vertraagd "vertraagd" "vertraagd" "delayed",
        Gestopt "gestopt" "gestopt" "stopped",
    }

    /// A way to use less material, or to use it again.
    enum Strategie {
        VrijkomendMateriaalTerug "vrijkomend_materiaal_terug" "vrijkomend materiaal opnieuw gebruiken" "reuse of released material",
        SecundairMateriaal "secundair_materiaal" "gebruikt of gerecycled materiaal" "second-hand or recycled material",
        Biobased "biobased" "biobased materiaal" "biobased material",
        Losmaakbaar "losmaakbaar" "losmaakbaar bouwen" "detachable construction",
        Levensduurverlenging "levensduurverlenging" "langer gebruiken of herstellen" "longer use or repair",
        MinderMateriaal "minder_materiaal" "minder materiaal gebruiken" "using less material",
        Recycling "recycling" "recycling" "recycling",
        Materialenpaspoort "materialenpaspoort" "materialenpaspoort" "materials passport",
        CirculairInkopen "circulair_inkopen" "circulair inkopen" "circular purchasing",
        CirculairAlgemeen "circulair_algemeen" "circulariteit in het algemeen" "circularity in general",
    }

    /// What a measure of climate adaptation helps against.
    enum KlimaatThema {
        Wateroverlast "wateroverlast" "wateroverlast" "water nuisance",
        Droogte "droogte" "droogte" "drought",
        Hitte "hitte" "hitte" "heat",
        Biodiversiteit "biodiversiteit" "biodiversiteit" "biodiversity",
        Bodemdaling "bodemdaling" "bodemdaling" "subsidence",
        Overstroming "overstroming" "overstroming" "flooding",
    }
}

impl Maatregel {
    /// What it costs, when the plan says so.
    pub(crate) fn cost(&self) -> Option<Euro> {
        self.kosten.part(|kosten| &kosten.bedrag).get().map(|cost| **cost)
    }

    /// Whether its cost comes back each year.
    pub(crate) fn is_yearly(&self) -> bool {
        self.kosten.part(|kosten| &kosten.soort).get() == Some(&&GeldSoort::Structureel)
    }
}
