use super::things;
use crate::field::Field;
use crate::term::terms;
use crate::values::{Datum, Id, KvkNummer, Oin, Rsin, Tekst};

things! {
    /// # Partij
    ///
    /// Een organisatie of groep die meedoet.
    entity Partij {
        /// # Id
        ///
        /// Het kenmerk waarmee andere onderdelen naar deze partij verwijzen.
        id "id": Field<Id>,
        /// # Naam
        ///
        /// De naam van de organisatie of groep.
        naam "naam": Field<Tekst>,
        /// # Soort
        ///
        /// Wat voor partij het is.
        soort "soort": Field<PartijSoort>,
        /// # KvK-nummer
        ///
        /// Acht cijfers.
        kvk_nummer "kvkNummer": Field<KvkNummer>,
        /// # RSIN
        ///
        /// Negen cijfers.
        rsin "rsin": Field<Rsin>,
        /// # OIN
        ///
        /// Twintig cijfers; alleen overheden en hun leveranciers hebben er een.
        oin "oin": Field<Oin>,
        /// # Akkoord
        ///
        /// Wanneer en waarin de partij met haar deel heeft ingestemd.
        akkoord "akkoord": Field<Akkoord>,
    }

    /// # Akkoord
    ///
    /// De instemming van een partij met haar deel van het plan.
    struct Akkoord {
        /// # Datum
        ///
        /// Wanneer de partij instemde.
        datum "datum": Field<Datum>,
        /// # Document
        ///
        /// Waarin dat staat, bijvoorbeeld een samenwerkingsovereenkomst.
        document "document": Field<Tekst>,
    }
}

terms! {
    /// What kind of party it is.
    enum PartijSoort {
        Gemeente "gemeente" "gemeente" "municipality",
        Woningcorporatie "woningcorporatie" "woningcorporatie" "housing corporation",
        Netbeheerder "netbeheerder" "netbeheerder" "grid operator",
        Warmtebedrijf "warmtebedrijf" "warmtebedrijf" "heat company",
        Waterschap "waterschap" "waterschap" "water board",
        Provincie "provincie" "provincie" "province",
        Rijk "rijk" "Rijk" "central government",
        Bewoners "bewoners" "bewoners" "residents",
        Huurders "huurders" "huurdersorganisatie" "tenants' organisation",
        Vve "vve" "vereniging van eigenaren" "owners' association",
        Ondernemers "ondernemers" "ondernemers" "entrepreneurs",
        Marktpartij "marktpartij" "marktpartij" "market party",
        MaatschappelijkeOrganisatie "maatschappelijke_organisatie" "maatschappelijke organisatie" "civil society organisation",
        Energiecooperatie "energiecooperatie" "energiecoöperatie" "energy cooperative",
        Onderwijs "onderwijs" "onderwijs" "education",
        Zorg "zorg" "zorg" "care",
        Overig "overig" "andere partij" "other party",
    }
}
