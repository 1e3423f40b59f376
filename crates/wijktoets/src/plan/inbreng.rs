use super::{Iets, Partij, things};
use crate::field::{Field, List};
use crate::term::terms;
use crate::values::{Datum, Id, Link, Tekst};

things! {
    /// # Inbreng
    ///
    /// Wat een betrokkene wist, wilde of voorstelde.
    entity Inbreng {
        /// # Id
        ///
        /// Het kenmerk waarmee andere onderdelen naar deze inbreng verwijzen.
        id "id": Field<Id>,
        /// # Partij
        ///
        /// Het id van de partij die de inbreng gaf.
        partij "partij": Field<Link<Partij>>,
        /// # Datum
        ///
        /// Wanneer de inbreng gegeven is.
        datum "datum": Field<Datum>,
        /// # Knooppunt
        ///
        /// Bij welke stap de inbreng is opgehaald.
        knooppunt "knooppunt": Field<Knooppunt>,
        /// # Betreft
        ///
        /// De id's van waar de inbreng over gaat, bijvoorbeeld een opgave of maatregel.
        betreft "betreft": List<Link<Iets>>,
        /// # Samenvatting
        ///
        /// Wat er gezegd is, in het kort.
        samenvatting "samenvatting": Field<Tekst>,
        /// # Verwerking
        ///
        /// Wat ermee gedaan is.
        verwerking "verwerking": Field<Verwerking>,
    }

    /// # Verwerking
    ///
    /// Wat met de inbreng gedaan is.
    struct Verwerking {
        /// # Status
        ///
        /// Of de inbreng is overgenomen.
        status "status": Field<VerwerkingStatus>,
        /// # Toelichting
        ///
        /// Waarom wel of niet.
        toelichting "toelichting": Field<Tekst>,
        /// # Verwerkt in
        ///
        /// De id's van waar de inbreng in terug te vinden is.
        verwerkt_in "verwerktIn": List<Link<Iets>>,
    }
}

terms! {
    /// Where input was gathered.
    enum Knooppunt {
        WoonEnWijkwensenVerkennen "woon_en_wijkwensen_verkennen" "woon- en wijkwensen verkennen" "exploring wishes for home and neighbourhood",
        KeuzesMaken "keuzes_maken_over_te_verbinden_opgaven" "keuzes maken over te verbinden opgaven" "choosing which challenges to connect",
        UitwerkingOpgaven "uitwerking_opgaven" "uitwerking van de opgaven" "working out the challenges",
        Terinzagelegging "terinzagelegging" "terinzagelegging" "public inspection",
        Overig "overig" "een ander moment" "another moment",
    }

    /// What was done with input.
    enum VerwerkingStatus {
        Overgenomen "overgenomen" "overgenomen" "taken over",
        DeelsOvergenomen "deels_overgenomen" "deels overgenomen" "partly taken over",
        NietOvergenomen "niet_overgenomen" "niet overgenomen" "not taken over",
    }
}
