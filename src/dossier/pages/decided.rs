//! What was decided, by whom, when and why: the score in force, the register of decisions, every act that decided, the sittings.

use super::sheet::{Sheet, cell, heads, link};
use super::{Desk, Held};
use crate::case::pages::{JournalList, Pinning};
use crate::dossier::store::HeardIn;
use crate::remediation::pages::RegisterOfDecisions;
use crate::triage::aged::aged_sentence;
use crate::triage::model::explain;
use crate::triage::tags::{BandTag, InsteadTag, Points, ScoreNumber};
use crate::triage::words::sentence;
use leptos::prelude::*;

pub(super) fn score(desk: &Desk) -> Option<Held> {
    let (lang, today) = (desk.lang, desk.today);
    let latest = desk.whole.score.as_ref()?;
    let (assessment, model) = (&latest.appraisal.assessment, &latest.model);
    let explanation = explain(assessment, model);
    let said = sentence(lang, model, &explanation.sentence);
    let points = Points::of(lang, assessment.total, assessment.low, assessment.high);
    let (band, computed) = (latest.band(today), assessment.band);
    let facts = [("model", assessment.model.clone().into()), ("at", lang.moment(latest.at).into())];
    let made = lang.text_with("score-made", facts);
    let holds = latest.overridden(today).map(|it| {
        let facts = [
            ("band", lang.text(&format!("band-{}", it.target.name())).into()),
            ("day", lang.date(it.until_on).into()),
        ];
        let signed = desk.whole.overrides.iter().find(|known| known.it.rank == it.rank);
        let signed = signed.map(|known| {
            let facts = [
                ("name", known.proposer.clone().into()),
                ("moment", lang.moment(known.it.proposed_at).into()),
            ];
            let by = lang.text_with("dossier-overridden-by", facts);
            let answered = known.answerer.clone();
            let answered = answered
                .map(|name| lang.text_with("override-confirmed-by", [("name", name.into())]));
            view! { <p class="small muted">{by}" "{answered}</p> }
        });
        let evidence = [("evidence", it.evidence.clone().into())];
        view! {
            <p>{lang.text_with("score-overridden", facts)}</p>
            <blockquote><p>{it.reason.clone()}</p></blockquote>
            <p class="small">{lang.text_with("override-evidence-said", evidence)}</p>
            {signed}
        }
    });
    let aged = latest.aged(&desk.whole.file, today).map(|it| {
        view! { <p>{lang.text("score-aged-title")}". "{aged_sentence(lang, &it)}</p> }
    });
    let instead = (band != computed).then(|| view! { " "<InsteadTag lang computed/> });
    let drawn = view! {
        <div class="card">
            <p><ScoreNumber lang points large=true/>" "<BandTag lang band chip=true/>{instead}</p>
            <p>{said}</p>
            {aged}
            {holds}
            <p class="small muted">{made}</p>
        </div>
    };
    Some(Held { count: None, drawn: drawn.into_any() })
}

pub(super) fn decisions(desk: &Desk) -> Option<Held> {
    let (lang, decisions) = (desk.lang, desk.whole.decisions.clone());
    Held::of(decisions.len(), || view! { <RegisterOfDecisions decisions lang/> }.into_any())
}

pub(super) fn acts(desk: &Desk) -> Option<Held> {
    let (lang, number, whole) = (desk.lang, desk.number, &desk.whole);
    Held::of(whole.acts.len(), || {
        let (entries, known) = (whole.acts.clone(), whole.known.clone());
        let (others, pinning) = (whole.others.clone(), Pinning::None);
        view! { <JournalList number entries known others pinning lang/> }.into_any()
    })
}

pub(super) fn sittings(desk: &Desk) -> Option<Held> {
    let (lang, sittings) = (desk.lang, &desk.whole.sittings);
    let row = |it: &HeardIn| {
        let name = lang.text_with("dossier-sitting", [("number", it.number.into())]);
        vec![
            link(format!("/committee/sittings/{}", it.number), name),
            cell(lang.date(it.held_on)),
            cell(lang.text(&format!("heard-{}", it.heard_as.name()))),
        ]
    };
    Held::of(sittings.len(), || {
        let rows = sittings.iter().map(row).collect();
        let keys = ["dossier-sitting-head", "dossier-sitting-on", "dossier-sitting-heard"];
        let heads = heads(lang, keys);
        view! { <Sheet id="sheet-sittings" caption=lang.text("dossier-sittings") heads rows/> }
            .into_any()
    })
}
