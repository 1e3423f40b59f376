use super::{Iets, Partij, things};
use crate::field::{Field, List};
use crate::term::terms;
use crate::values::{Aantal, Datum, Getal, Link, Tekst};

things! {
    /// # Besluit
    ///
    /// Wat een orgaan besloten heeft.
    struct Besluit {
        /// # Orgaan
        ///
        /// Wie besloten heeft.
        orgaan "orgaan": Field<Orgaan>,
        /// # Datum
        ///
        /// Wanneer besloten is.
        datum "datum": Field<Datum>,
        /// # Besluit
        ///
        /// Wat de uitkomst is.
        besluit "besluit": Field<Uitkomst>,
        /// # Onderwerp
        ///
        /// Waarover besloten is. Niet ingevuld: over dit plan.
        onderwerp "onderwerp": Field<Onderwerp>,
        /// # Toelichting
        ///
        /// Wat erbij hoort te staan, bijvoorbeeld een amendement.
        toelichting "toelichting": Field<Tekst>,
        /// # Document
        ///
        /// Naam of webadres van het besluit.
        document "document": Field<Tekst>,
    }

    /// # Voorwaarde
    ///
    /// Wat waar moet zijn om door te gaan (go of no-go).
    struct Voorwaarde {
        /// # Omschrijving
        ///
        /// Wat waar moet zijn.
        omschrijving "omschrijving": Field<Tekst>,
        /// # Waarde
        ///
        /// Het getal dat gehaald moet worden, bijvoorbeeld 60.
        waarde "waarde": Field<Getal>,
        /// # Eenheid
        ///
        /// De eenheid van de waarde, bijvoorbeeld %.
        eenheid "eenheid": Field<Tekst>,
        /// # Datum
        ///
        /// Wanneer het waar moet zijn.
        datum "datum": Field<Datum>,
        /// # Als het niet zo is
        ///
        /// Wat er gebeurt als aan de voorwaarde niet is voldaan.
        als_niet "alsNiet": Field<Tekst>,
        /// # Betreft
        ///
        /// De id's van wat van de voorwaarde afhangt.
        betreft "betreft": List<Link<Iets>>,
    }

    /// # Risico
    ///
    /// Wat mis kan gaan.
    struct Risico {
        /// # Omschrijving
        ///
        /// Wat mis kan gaan.
        omschrijving "omschrijving": Field<Tekst>,
        /// # Beheersing
        ///
        /// Wat gedaan wordt om het risico klein te houden.
        beheersing "beheersing": Field<Tekst>,
        /// # Eigenaar
        ///
        /// Het id van de partij die op het risico let.
        eigenaar "eigenaar": Field<Link<Partij>>,
        /// # Betreft
        ///
        /// De id's van wat het risico raakt.
        betreft "betreft": List<Link<Iets>>,
    }

    /// # Participatie
    ///
    /// Een manier waarop mensen bereikt zijn.
    struct Participatie {
        /// # Vorm
        ///
        /// Bijvoorbeeld bewonersavond, enquête of keukentafelgesprek.
        vorm "vorm": Field<Tekst>,
        /// # Datum
        ///
        /// Wanneer het was.
        datum "datum": Field<Datum>,
        /// # Doelgroep
        ///
        /// Voor wie het was.
        doelgroep "doelgroep": Field<Tekst>,
        /// # Bereik
        ///
        /// Hoeveel mensen bereikt zijn.
        bereik "bereik": Field<Aantal>,
        /// # Toelichting
        ///
        /// Wat erbij hoort te staan.
        toelichting "toelichting": Field<Tekst>,
    }
}

terms! {
    /// Who decides.
    enum Orgaan {
        Gemeenteraad "gemeenteraad" "gemeenteraad" "municipal council",
        College "college" "college van burgemeester en wethouders" "municipal executive",
        Projectgroep "projectgroep" "projectgroep" "project group",
        BestuurPartner "bestuur_partner" "bestuur van een partner" "board of a partner",
        Overig "overig" "ander orgaan" "other body",
    }

    /// What was decided.
    enum Uitkomst {
        Vastgesteld "vastgesteld" "vastgesteld" "adopted",
        Ingestemd "ingestemd" "ingestemd" "agreed",
        Aangehouden "aangehouden" "aangehouden" "deferred",
        Afgewezen "afgewezen" "afgewezen" "rejected",
    }

    /// What was decided on.
    enum Onderwerp {
        Wijkuitvoeringsplan "wijkuitvoeringsplan" "wijkuitvoeringsplan" "this plan",
        Warmteprogramma "warmteprogramma" "warmteprogramma" "heat programme",
        Omgevingsplan "omgevingsplan" "omgevingsplan" "environment plan",
        Krediet "krediet" "krediet" "credit",
        Overeenkomst "overeenkomst" "overeenkomst" "agreement",
        Overig "overig" "ander onderwerp" "other subject",
    }
}
