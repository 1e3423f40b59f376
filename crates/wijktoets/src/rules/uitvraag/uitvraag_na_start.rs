use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT505",
    name: "uitvraag-na-start",
    source: &[S3],
    severity: [W, W, W],
    title: Text {
        nl: "De uitvraag komt pas na de start van het werk",
        en: "The request comes after the work has started",
    },
    message: Text {
        nl: "{thing} gaat pas de deur uit ({moment}) als {maatregelen} al {maatregelen|is|zijn} begonnen ({maatregelen|start|eerste start}: {start}).",
        en: "{thing} goes out ({moment}) when {maatregelen} {maatregelen|has|have} already started ({maatregelen|start|first start}: {start}).",
    },
    remedy: Text {
        nl: "Doe de uitvraag eerder, of laat het werk later beginnen.",
        en: "Send the request out earlier, or let the work start later.",
    },
    facts: &[("moment", Day), ("start", Day), ("maatregelen", Things)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Uitvraag(check),
    page: page!("uitvraag_na_start.md"),
};

fn check<'v>(uitvraag: Ref<'v, Uitvraag>, out: &mut Sink<'v>) -> Judged {
    const EARLIER: Text = Text {
        nl: "{thing} begint eerder dan de uitvraag.",
        en: "{thing} starts before the request goes out.",
    };
    let moment = uitvraag.moment();
    let earliest = moment.earliest?;
    let starts: Vec<_> = uitvraag.maatregelen().map(|it| (it.named(), it.start())).collect();
    starts.iter().find_map(|(_, start)| start.latest)?;
    let earlier = starts.iter().filter_map(|(it, start)| Some((*it, start.certainly_before(moment)?.0)));
    let (maatregelen, starts): (Vec<_>, Vec<_>) = earlier.unzip();
    if let Some(first) = starts.into_iter().min_by_key(|start| start.first()) {
        let found = out.at(&uitvraag).with("moment", earliest).with("start", first);
        for maatregel in &maatregelen {
            found.related(*maatregel, EARLIER);
        }
        found.with("maatregelen", maatregelen);
    }
    JUDGED
}
