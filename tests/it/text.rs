//! What a text says: single texts, the labelled ones, and the command that explains one.

use crate::evaluation::{self, PARTS, Score, UNTOUCHED};
use crate::{command, root};
use std::time::{Duration, Instant};
use wijktoets::text::{MeasureText, Reason, Span, Vocabulary, measure, objective};
use wijktoets::{Config, Options, OptionsError, Report, check_str};

fn words(text: &str, span: &Span) -> String {
    text.chars().skip(span.start as usize).take((span.end - span.start) as usize).collect()
}

fn strategies(found: &MeasureText) -> Vec<&str> {
    found.circular.iter().map(|hit| hit.what.as_str()).collect()
}

fn evidence(text: &str) -> Vec<String> {
    let found = measure(text);
    found
        .circular
        .iter()
        .flat_map(|hit| hit.words.iter().map(|span| words(text, span)).collect::<Vec<_>>())
        .collect()
}

#[test]
fn the_practice_is_found_without_the_word() {
    let text = "Klinkers schoonbikken en terugleggen.";
    assert_eq!(strategies(&measure(text)), ["vrijkomend_materiaal_terug"]);
    assert_eq!(evidence(text), ["terugleggen", "Klinkers"]);
    assert_eq!(
        strategies(&measure("Na het leggen van de kabels leggen we de klinkers gewoon weer terug.")),
        ["vrijkomend_materiaal_terug"]
    );
}

#[test]
fn another_sense_is_no_finding() {
    for text in [
        "Verwerken van de meicirculaire in de begroting.",
        "Secundair onderwijs en mbo maken afspraken.",
        "Afbraak van vooroordelen met een theaterstuk.",
        "Een beter vestigingsklimaat voor winkels.",
        "Hennepkwekerijen ontruimen.",
        "Zes deelauto's bij het station.",
    ] {
        let found = measure(text);
        assert!(
            found.circular.is_empty() && found.opportunity.is_empty() && found.climate.is_empty(),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn a_name_says_nothing_of_what_is_done() {
    for text in [
        "Speelmiddag in speeltuin De Sloperij.",
        "Open dag in clubhuis De Zwaluw en buurtkamer Het Oude Gras.",
    ] {
        let found = measure(text);
        assert!(found.demolition.is_empty() && found.climate.is_empty(), "{text}: {found:?}");
    }
    // The start of a sentence and a text of capitals have capitals without a name.
    for text in ["De Oosterflat verdwijnt.", "GARAGES AAN DE MEENT: DE FLATS VERDWIJNEN."] {
        assert!(!measure(text).demolition.is_empty(), "{text}");
    }
    // A name keeps its place, and what stands around it is read.
    let text = "Gymzaal Het Hof maakt plaats voor een wadi.";
    let found = measure(text);
    assert_eq!(found.demolition.len(), 1, "{found:?}");
    assert_eq!(
        found.climate.iter().flat_map(|hit| &hit.words).map(|span| words(text, span)).collect::<Vec<_>>(),
        ["wadi"]
    );
}

#[test]
fn what_is_denied_is_told_and_stays_a_chance() {
    let text = "Hergebruik van de kozijnen viel af op prijs.";
    let found = measure(text);
    assert!(found.circular.is_empty());
    assert!(!found.opportunity.is_empty());
    let why = found.why_not.iter().find(|why| why.reason == Reason::Denied).unwrap();
    assert_eq!(words(text, &why.words[0]), "Hergebruik");
    let letter = measure("Verwerken van de meicirculaire.");
    assert!(letter.why_not.iter().any(|why| why.reason == Reason::OtherSense));
    let social = measure("Geen circulaire ingreep: dit is een taalcursus.");
    assert!(social.circular.is_empty() && social.opportunity.is_empty());
}

#[test]
fn a_denial_of_demolition_keeps_the_building() {
    let found = measure("De kerk wordt niet gesloopt maar herbestemd tot buurthuis.");
    assert_eq!(strategies(&found), ["levensduurverlenging"]);
    assert!(found.demolition.is_empty());
}

#[test]
fn places_count_scalars_of_the_text_as_given() {
    // An e with its diaeresis apart, an em dash, a hyphen in the word.
    let text = "Gecree\u{308}erd — Her-gebruik van stoeptegels";
    assert!(evidence(text).contains(&"Her-gebruik".to_owned()), "{:?}", evidence(text));
}

#[test]
fn one_wrong_letter_in_a_long_word_is_forgiven() {
    for text in
        ["Circulairiteit als vast agendapunt.", "Een materialenpasport per gebouw.", "Losmakbare gevels."]
    {
        assert!(!measure(text).circular.is_empty(), "{text}");
    }
    assert!(measure("Bestraling in het ziekenhuis.").opportunity.is_empty());
}

#[test]
fn climate_is_adaptation() {
    let found = measure("Voortuinen vergroenen en regentonnen plaatsen.");
    assert_eq!(
        found.climate.iter().map(|hit| hit.what.as_str()).collect::<Vec<_>>(),
        ["wateroverlast", "biodiversiteit"]
    );
    assert!(measure("Klimaatneutraal in 2040 met warmtepompen.").climate.is_empty());
}

#[test]
fn a_target_is_read_from_the_text() {
    let found = objective("In 2032 heeft 80% van de woningen label B.");
    let target = found.target.unwrap();
    assert_eq!((target.value.as_str(), target.unit.as_str(), target.year), ("80", "%", Some(2032)));
    let target = objective("In 2030 zijn 1.430 woningen aangesloten.").target.unwrap();
    assert_eq!((target.value.as_str(), target.unit.as_str()), ("1430", "woningen"));
}

#[test]
fn a_direction_is_no_target() {
    for text in [
        "Zoveel mogelijk inbraken voorkomen.",
        "PM2,5 en NO2 omlaag.",
        "24/7 een veilig gevoel.",
        "65-plussers in wijk 4 wonen langer thuis.",
        "De wijk telt 5.400 woningen en moet duurzamer worden.",
    ] {
        assert!(objective(text).measurable.is_empty(), "{text}: {:?}", objective(text));
    }
    assert!(!objective("Zoveel mogelijk inbraken voorkomen.").vague.is_empty());
}

#[test]
fn a_city_adds_words() {
    let own = Vocabulary::with([
        ("vrijkomend_materiaal_terug", "Tegel-ruil*"),
        ("wateroverlast", "sponsstoep"),
        ("anders", "schroevenbruggetje"),
    ])
    .unwrap();
    let text = "Tegelruilmarkt op het plein.";
    assert!(measure(text).circular.is_empty());
    assert_eq!(strategies(&own.measure(text)), ["vrijkomend_materiaal_terug"]);
    assert!(own.measure("Een tegelruil gaat niet door.").circular.is_empty(), "a denial counts");
    assert_eq!(
        own.measure("Sponsstoep zonder wateroverlast.").climate.first().unwrap().what,
        "wateroverlast"
    );
    assert!(own.measure("Sponsstoepen.").climate.is_empty(), "no star, no other ending");
    let all = wijktoets::config_schema()["properties"]["words"]["properties"].as_object().unwrap().clone();
    assert_eq!(all.len(), 17);
    assert!(Vocabulary::with(all.keys().map(|what| (what.as_str(), "flonkerkei"))).is_ok(), "room for all");
    for (what, word) in [("biobased", "x"), ("biobased", "*"), ("biobased", "*kruid*"), ("biobase", "kruid")]
    {
        let fault = Vocabulary::with([(what, word)]).unwrap_err();
        assert!(fault.contains(word) || fault.contains(what), "{fault}");
    }
}

#[test]
fn a_configuration_holds_own_words() {
    let check = |words: &str| {
        let config = Config::from_json(&format!(r#"{{"words": {words}}}"#))?;
        let plan = r#"{"formaatVersie": "1", "maatregelen": [{"id": "M1", "naam": "Tegelruil in mei"}, {"id": "M2", "naam": "Repaircafé"}]}"#;
        Ok::<Report, OptionsError>(check_str(plan, &Options::new().config(config)))
    };
    let found = |report: &Report| {
        let circular = report.overview.circularity.iter().filter(|it| !it.found.is_empty());
        circular.filter_map(|it| it.measure.clone()).collect::<Vec<_>>()
    };
    let (none, own) =
        (check("{}").unwrap(), check(r#"{"vrijkomend_materiaal_terug": ["tegelruil"]}"#).unwrap());
    assert_eq!(found(&none), ["M2"]);
    assert_eq!(found(&own), ["M1", "M2"]);
    assert_eq!(own.tool.data.vocabulary, none.tool.data.vocabulary.map(|version| version + "+eigen"));
    let other = check(r#"{"anders": ["repaircafé"]}"#).unwrap();
    assert_eq!(found(&other), Vec::<String>::new());
    let fault = check(r#"{"biobase": ["kruid"]}"#).unwrap_err();
    assert_eq!(fault.suggestion.as_deref(), Some("biobased"));
    for words in [r#"{"biobased": "kruid"}"#, r#"{"biobased": ["k"]}"#, r#"{"biobased": [3]}"#, "[]"] {
        let fault = check(words).unwrap_err();
        assert!(fault.key.starts_with("words"), "{fault}");
    }
}

#[test]
fn no_text_is_too_strange_or_too_slow() {
    let long = [
        "niet ",
        "te duur ",
        "1, ",
        "2030 ",
        "van oude ",
        "geen tegels en ",
        "é",
        "blok 1, 2, 3, ",
        "\n",
        "a-b-'c ",
        "leggen ",
    ];
    let start = Instant::now();
    for part in long {
        let text = part.repeat(200_000 / part.len());
        let _ = (measure(&text), objective(&text));
    }
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    let mut seed = 1u64;
    for _ in 0..2_000 {
        let text: String = (0..60)
            .map(|_| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                char::from_u32((seed >> 40) as u32 % 0x3000).unwrap_or(' ')
            })
            .collect();
        let found = measure(&text);
        let end = text.chars().count() as u32;
        assert!(found.opportunity.iter().all(|span| span.start < span.end && span.end <= end));
        let _ = objective(&text);
    }
}

#[test]
fn the_labelled_texts_are_read_as_their_labels_say() {
    for part in PARTS {
        let mut misses = String::new();
        let scores = evaluation::evaluate(&root(), part, |miss| misses.push_str(miss));
        if part == UNTOUCHED {
            let fallen = evaluation::fallen(&evaluation::floor(&root()), &scores);
            assert!(fallen.is_empty(), "{fallen:#?}\n`cargo xtask evaluate` shows all figures");
            continue;
        }
        for (question, least) in
            [("circular", 0.97), ("opportunity", 0.95), ("climate", 0.9), ("measurable", 0.95)]
        {
            let f1 = scores.get(question).map_or(0.0, Score::f1);
            assert!(f1 > least, "{question} is {f1:.4} on {part}\n{misses}");
        }
    }
}

#[test]
fn a_figure_below_its_floor_is_told() {
    let scores = evaluation::evaluate(&root(), UNTOUCHED, |_| {});
    let mut floor = evaluation::floor(&root());
    let now = scores["climate"].f1();
    floor.insert("climate".to_owned(), now + 0.0009);
    assert!(evaluation::fallen(&floor, &scores).is_empty());
    floor.insert("climate".to_owned(), now + 0.0011);
    floor.remove("measurable");
    let fallen = evaluation::fallen(&floor, &scores);
    assert!(fallen.len() == 2 && fallen[0].starts_with("climate is 0."), "{fallen:?}");
    assert_eq!(fallen[1], "measurable has no floor");
}

#[test]
fn a_text_is_explained_with_its_words_marked() {
    let done = command(&["explain-text", "Klinkers schoonbikken en terugleggen."], "");
    assert_eq!((done.code, done.stderr.as_str()), (0, ""));
    assert!(done.stdout.contains("«Klinkers» schoonbikken en «terugleggen»."), "{}", done.stdout);
    assert!(
        done.stdout.contains(
            "  Circulair: vrijkomend materiaal opnieuw gebruiken (\"Klinkers\", \"terugleggen\")\n"
        ),
        "{}",
        done.stdout
    );
    assert!(!done.stdout.contains("Kans om"), "what is circular misses no chance");
    let english = command(
        &["explain-text", "-", "--lang", "en"],
        "In 2032 heeft 80% van de woningen label B, zoveel mogelijk.\n",
    );
    assert!(english.stdout.contains("  Target: 80 % in 2032\n"), "{}", english.stdout);
    assert!(english.stdout.contains("  Vague: \"zoveel mogelijk\"\n"), "{}", english.stdout);
}

#[test]
fn what_was_not_counted_is_explained() {
    let shown = command(&["explain-text", "Hergebruik van de kozijnen viel af op prijs."], "").stdout;
    assert!(shown.contains("  Circulair: niets gevonden\n"), "{shown}");
    assert!(
        shown.contains("\"Hergebruik\"") && shown.contains("de tekst zegt dat dit niet gebeurt"),
        "{shown}"
    );
    let shown = command(&["explain-text", "Verwerken van de meicirculaire."], "").stdout;
    assert!(shown.contains("  Telt niet mee: \"meicirculaire\": betekent hier iets anders\n"), "{shown}");
}

#[test]
fn a_text_that_is_explained_steers_no_terminal() {
    let text = "Klinkers \u{1b}[31m terug\u{202e}leggen\r\n\u{9b}2J en\ttegels terugleggen.";
    let done = command(&["explain-text", "-"], text);
    assert_eq!(done.code, 0);
    assert!(!done.stdout.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\r', '\t']), "{}", done.stdout);
    assert!(
        done.stdout.contains("\\u{1b}[31m") && done.stdout.contains("«tegels» «terugleggen»"),
        "{}",
        done.stdout
    );
}

#[test]
fn no_text_and_no_letters_are_said_in_one_line() {
    for (text, stdin) in [("  ", ""), ("-", "\n")] {
        let done = command(&["explain-text", text], stdin);
        assert_eq!((done.code, done.stderr.lines().count()), (2, 1));
        assert!(done.stderr.starts_with("wijktoets: there is no text: give one"), "{}", done.stderr);
    }
    let help = command(&["--help"], "").stdout;
    assert!(help.contains("explain ") && !help.contains("explain-text"), "{help}");
}
