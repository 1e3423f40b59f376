use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT206",
    name: "maatregel-voor-niet-verbonden-opgave",
    source: &[S2],
    severity: [W, E, E],
    title: Text {
        nl: "De maatregel dient alleen opgaven die niet meedoen",
        en: "The measure serves only challenges left out",
    },
    message: Text {
        nl: "{thing} draagt alleen bij aan {opgaven}, en die {opgaven|wordt|worden} niet met de wijkaanpak verbonden.",
        en: "{thing} serves only {opgaven}, and {opgaven|that challenge is|those challenges are} not connected with the approach of the neighbourhood.",
    },
    remedy: Text {
        nl: "Verbind de opgave alsnog, koppel de maatregel aan een doelstelling van een andere opgave, of laat de maatregel afvallen.",
        en: "Connect the challenge after all, link the measure to an objective of another challenge, or drop the measure.",
    },
    facts: &[("opgaven", Things)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_voor_niet_verbonden_opgave.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    const LEFT_OUT: Text = Text { nl: "{thing} wordt niet verbonden.", en: "{thing} is not connected." };
    let opgaven: Vec<_> = maatregel.opgaven().collect();
    if opgaven.is_empty() {
        return None;
    }
    if opgaven.iter().all(|it| it.status.get() == Some(&OpgaveStatus::NietVerbonden)) {
        let opgaven: Vec<_> = opgaven.iter().map(Ref::named).collect();
        let found = out.at_key(&maatregel, "doelstellingen").with("opgaven", opgaven.clone());
        for opgave in opgaven {
            found.related(opgave, LEFT_OUT);
        }
    }
    JUDGED
}
