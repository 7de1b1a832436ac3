//! The override of the band of a case: the one that holds or waits, what to do about it, and those
//! before it.

use super::awaited::Awaited;
use crate::base::{Priority, Refusal};
use crate::case::pages::CaseForm;
use crate::case::store::{CaseFile, RelayFacts};
use crate::i18n::{Lang, paris_date};
use crate::triage::api::{ConfirmOverride, EndOverride, OverrideBand, RefuseOverride};
use crate::triage::model::{
    Assessment, Band, OverrideFacts, Standing, may_answer, may_override, needs_second, to_override,
};
use crate::triage::store::{Latest, NamedOverride};
use crate::triage::tags::BandTag;
use crate::ui::{
    Banner, Choice, Choices, DateField, Disclosure, Form, Icon, LongField, TextField, Tone,
};
use crate::web::Cx;
use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// How long an override lasts unless people say otherwise.
const USUAL_DAYS: u64 = 30;

/// What the card is drawn from: what there is, and what its reader may do about it.
pub struct Overrides {
    pub number: String,
    pub seen: i64,
    pub today: NaiveDate,
    /// The latest first.
    pub all: Vec<NamedOverride>,
    /// The band is theirs to set aside; only one that the model in force computed can be.
    assessed: Option<Assessment>,
    may_override: bool,
    may_answer: bool,
    /// Why none can be proposed, whoever asks.
    not_now: Option<Refusal>,
    /// The band that the points make now: after a new score, not the one that was set aside.
    band: Band,
    /// The priority that the points propose, which time limits follow.
    computed: Priority,
    /// Who owes the one that waits an answer, and by when.
    owed: Option<RelayFacts>,
}

impl Overrides {
    pub fn of(
        cx: &Cx,
        file: &CaseFile,
        latest: &Latest,
        all: Vec<NamedOverride>,
        owed: Option<RelayFacts>,
    ) -> Self {
        let today = cx.today();
        let (assessed, computed) = (&latest.appraisal.assessment, latest.appraisal.priority);
        let facts = OverrideFacts {
            case: file,
            line: &file.line,
            assessed: latest.is_current.then_some((latest.rank, assessed)),
            priorities: [computed; 4],
            last: latest.last_override.as_ref(),
            today,
        };
        Overrides {
            number: file.number_text(),
            seen: file.version,
            today,
            assessed: latest.is_current.then(|| assessed.clone()),
            may_override: may_override(file, &cx.actor, &file.line).is_ok(),
            may_answer: may_answer(facts, &cx.actor).is_ok(),
            not_now: to_override(facts).err(),
            band: assessed.band,
            computed,
            all,
            owed,
        }
    }

    /// Why none can be proposed by somebody whose act it would be.
    pub fn not_now(&self) -> Option<Refusal> {
        self.not_now.clone().filter(|_| self.may_override)
    }
}

/// Nothing where there is none and the reader may set none.
#[component]
pub fn OverrideCard(lang: Lang, overrides: Overrides) -> impl IntoView {
    let (today, now) = (overrides.today, overrides.band);
    let (open, past): (Vec<_>, Vec<_>) =
        overrides.all.iter().cloned().partition(|named| named.it.is_open(today));
    let open = open.into_iter().next();
    let form = (overrides.may_override && open.is_none())
        .then_some(overrides.assessed.as_ref())
        .flatten()
        .map(|assessed| view! { <Propose lang overrides=&overrides assessed/> }.into_any());
    if open.is_none() && past.is_empty() && form.is_none() {
        return ().into_any();
    }
    // On paper an offer to set one says nothing.
    let class = if open.is_none() && past.is_empty() { "card no-print" } else { "card" };
    let open = open.map(|named| view! { <Open lang overrides=&overrides named/> });
    let past = (!past.is_empty()).then(move || {
        let summary = lang.text_with("override-past", [("count", past.len().into())]);
        let each =
            past.into_iter().map(move |named| view! { <li><Told lang named today now/></li> });
        view! { <Disclosure summary><ul class="bare stack">{each.collect_view()}</ul></Disclosure> }
    });
    view! {
        <section class=class aria-labelledby="override">
            <h2 id="override">{lang.text("override-title")}</h2>
            {open}
            {form}
            {past}
        </section>
    }
    .into_any()
}

/// The one that holds, or waits for a second person.
#[component]
fn Open<'a>(lang: Lang, overrides: &'a Overrides, named: NamedOverride) -> impl IntoView + use<> {
    let (today, now) = (overrides.today, overrides.band);
    let waits = named.it.standing(today) == Standing::Proposed;
    let below = match waits {
        true => {
            let title = lang.text("override-waits");
            let is_late = named.it.is_too_late(today);
            let who = lang.text(if is_late { "override-too-late" } else { "override-waits-for" });
            let owed = overrides.owed.clone().map(|relay| view! { <Awaited lang relay/> });
            let answer =
                overrides.may_answer.then(|| view! { <Answer lang overrides confirms=!is_late/> });
            view! { <Banner tone=Tone::Maybe title><p>{who}</p></Banner> {owed} {answer} }
                .into_any()
        }
        false => {
            let priority = overrides.computed.name();
            let clocks = lang.text_with("override-clocks", [("priority", priority.into())]);
            view! { <p class="small muted">{clocks}</p> }.into_any()
        }
    };
    let end = overrides.may_override.then(|| {
        let key = if waits { "override-take-back" } else { "override-end" };
        let (number, seen) = (overrides.number.clone(), overrides.seen);
        view! {
            <Unfolded field="end_override_reason" summary=lang.text(key)>
                <CaseForm action=EndOverride::url() number seen label=lang.text(key)>
                    <LongField name="end_override_reason" rows=3 label=lang.text("override-end-reason")/>
                </CaseForm>
            </Unfolded>
        }
    });
    view! { <Told lang named today now/> {below} {end} }
}

/// A form behind its name; one that came back is in sight, with what was typed in it.
#[component]
pub(super) fn Unfolded(field: &'static str, summary: String, children: Children) -> impl IntoView {
    view! {
        <details class="disclose no-print" open=Form::here().sent(field)>
            <summary><Icon name="chevron-right"/>{summary}</summary>
            {children()}
        </details>
    }
}

/// The second person says yes or no; past its last day, no is all that is left.
#[component]
fn Answer<'a>(lang: Lang, overrides: &'a Overrides, confirms: bool) -> impl IntoView + use<> {
    let (number, seen) = (overrides.number.clone(), overrides.seen);
    let again = number.clone();
    let confirm = confirms.then(|| {
        view! { <CaseForm action=ConfirmOverride::url() number seen label=lang.text("override-confirm")/> }
    });
    view! {
        {confirm}
        <Unfolded field="refuse_override_reason" summary=lang.text("override-refuse")>
            <CaseForm action=RefuseOverride::url() number=again seen label=lang.text("override-refuse")>
                <LongField name="refuse_override_reason" rows=3 label=lang.text("override-refuse-reason")/>
            </CaseForm>
        </Unfolded>
    }
}

#[component]
fn Propose<'a>(
    lang: Lang,
    overrides: &'a Overrides,
    assessed: &'a Assessment,
) -> impl IntoView + use<> {
    let (computed, floor) = (assessed.band, assessed.floor());
    let choice = |band: Band| {
        let choice = Choice::new(band.name(), lang.capital(&format!("band-{}", band.name())));
        match needs_second(computed, floor, band) {
            true => choice.hint(lang.text("override-takes-two")),
            false => choice,
        }
    };
    let others = Band::ALL.into_iter().rev().filter(|band| *band != computed);
    let choices: Vec<Choice> = others.map(choice).collect();
    let until = overrides.today.checked_add_days(Days::new(USUAL_DAYS));
    let until = until.map(|day| day.to_string()).unwrap_or_default();
    let (number, seen) = (overrides.number.clone(), overrides.seen);
    view! {
        <Unfolded field="override_reason" summary=lang.text("override-propose")>
            <p class="small muted">{lang.text("override-about")}</p>
            <CaseForm action=OverrideBand::url() number seen label=lang.text("override-set")>
                <Choices name="override_band" label=lang.text("override-band") choices/>
                <LongField name="override_reason" rows=3 label=lang.text("override-reason")
                    hint=lang.text("override-reason-hint")/>
                <TextField name="override_evidence" label=lang.text("override-evidence")
                    hint=lang.text("override-evidence-hint")/>
                <DateField name="override_until" label=lang.text("override-until")
                    hint=lang.text("override-until-hint") initial=until/>
            </CaseForm>
        </Unfolded>
    }
}

/// From which band to which, until when, by whom, why, and on what ground.
#[component]
fn Told(
    lang: Lang,
    named: NamedOverride,
    today: NaiveDate,
    /// The band that is computed now.
    now: Band,
) -> impl IntoView {
    let why_over = why_over(lang, &named).map(|said| view! { <p class="small">{said}</p> });
    let NamedOverride { it, proposer, answerer, .. } = named;
    let standing = standing(lang, it.standing(today), it.until_on);
    let computed = match it.computed == now {
        true => lang.text("score-computed"),
        false => {
            let day = lang.short_date(paris_date(it.proposed_at));
            lang.text_with("override-computed-then", [("day", day.into())])
        }
    };
    let by = [("name", proposer.into()), ("moment", lang.moment(it.proposed_at).into())];
    let answered = answerer.map(|name| {
        let key =
            if it.from_on.is_some() { "override-confirmed-by" } else { "override-refused-by" };
        lang.text_with(key, [("name", name.into())])
    });
    let evidence = lang.text_with("override-evidence-said", [("evidence", it.evidence.into())]);
    view! {
        <div class="stack stack--sm">
            <p class="row">
                <BandTag lang band=it.computed/>
                <span class="muted small">{computed}</span>
                <Icon name="arrow-right"/>
                <BandTag lang band=it.target/>
                <span class="tag">{standing}</span>
            </p>
            <blockquote class="ev__quote"><p>{it.reason}</p></blockquote>
            <p class="small">{evidence}</p>
            <p class="small muted">{lang.text_with("override-by", by)}" "{answered}</p>
            {why_over}
        </div>
    }
}

/// Why it is over, where somebody said so.
pub fn why_over(lang: Lang, named: &NamedOverride) -> Option<String> {
    let reason = [("reason", named.why_over.clone()?.into())];
    Some(lang.text_with("override-why-over", reason))
}

/// How it stands, in words.
pub fn standing(lang: Lang, standing: Standing, until: NaiveDate) -> String {
    let until = [("day", lang.short_date(until).into())];
    match standing {
        Standing::Proposed => lang.text_with("override-proposed", until),
        Standing::Withdrawn => lang.text("override-withdrawn"),
        Standing::Holds => lang.text_with("override-holds", until),
        Standing::Expired => lang.text_with("override-expired", until),
        Standing::Over(ending) => lang.text(&format!("override-over-{}", ending.name())),
    }
}
