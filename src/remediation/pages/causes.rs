//! Why the dates of a plan moved: what is still to be told, and what was, by cause.

use super::Desk;
use super::milestones::signed;
use super::pareto::{ParetoOfCauses, name};
use super::progress::causes;
use crate::case::model::Stage;
use crate::case::pages::{CaseForm, JournalWord};
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::api::TellCause;
use crate::remediation::model::{
    Cause, Counted, Outlooks, OwedCause, ParetoBar, Slip, Told, WhyLate, pareto_of,
};
use crate::ui::{Banner, DataTable, Section, SelectField, TextField, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

// The journal names a cause, under its former names too, alone or with the slip that it is told of.
inventory::submit! {
    JournalWord {
        fact: "cause",
        say: |lang, kept| {
            let told = serde_json::from_str::<Told>(kept).ok();
            let slip = told.as_ref().and_then(Told::slip);
            let cause = slip.map(|it| it.cause).or_else(|| Cause::from_kept(kept))?;
            let cause = lang.text(&format!("cause-{}", cause.name()));
            Some(match slip.and_then(|it| it.words.as_ref()) {
                Some(words) => format!("{cause} ({words})"),
                None => cause,
            })
        },
    }
}

impl Desk {
    fn owed_causes(&self) -> Vec<OwedCause> {
        if !self.is_at(Stage::Recovery) {
            return Vec::new();
        }
        let told = self.foresight.as_ref().and_then(|it| it.told());
        let likely = told.map(|it| it.likely()).unwrap_or_default();
        let (calendar, today) = (Calendar::france(), self.today);
        self.state.owed_causes(Outlooks { calendar: &calendar, today, likely: &likely })
    }
}

/// The milestones whose cause is to be given: to everybody as a fact, to the case lead with the form.
#[component]
pub(super) fn Owed(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let owed = desk.owed_causes();
    if owed.is_empty() {
        return None;
    }
    let line = |it: &OwedCause| {
        let facts = [
            ("milestone", format!("J{} · {}", it.rank, it.title).into()),
            ("from", lang.short_date(it.from).into()),
            ("to", lang.short_date(it.to).into()),
            ("days", signed((it.to - it.from).num_days()).into()),
        ];
        let said = lang.text_with(&format!("cause-owed-{}", it.why.name()), facts);
        view! { <li>{said}</li> }
    };
    let lines = owed.iter().map(line).collect_view();
    let who = (!desk.leads).then(|| view! { <p class="small">{lang.text("cause-owed-by")}</p> });
    let form = desk.leads.then(|| view! { <Tell desk=desk.clone() owed=owed.clone()/> });
    let title = lang.text_with("cause-owed", [("count", owed.len().into())]);
    Some(view! {
        <section class="stack" aria-label=lang.text("cause-owed-section")>
            <Banner tone=Tone::Warn title=title><ul>{lines}</ul>{who}</Banner>
            {form}
        </section>
    })
}

#[component]
fn Tell(desk: Arc<Desk>, owed: Vec<OwedCause>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let milestones: Vec<_> = owed
        .iter()
        .map(|it| (it.rank.to_string(), format!("J{} · {}", it.rank, it.title)))
        .collect();
    view! {
        <div class="card no-print">
            <h2>{lang.text("cause-tell-title")}</h2>
            <CaseForm action=TellCause::url() number seen label=lang.text("cause-tell-button")>
                <div class="grid-2">
                    <SelectField name="tell_rank" label=lang.text("milestone") choices=milestones/>
                    <SelectField name="tell_cause" label=lang.text("milestone-cause")
                        choices=causes(lang) none=lang.text("roster-choose")/>
                </div>
                <p class="small muted">{lang.text("cause-tell-hint")}</p>
                <TextField name="tell_words" label=lang.text("cause-words")
                    hint=lang.text("cause-words-hint") optional=true/>
            </CaseForm>
        </div>
    }
}

/// Days slipped by cause, and below them each slip that makes them.
#[component]
pub(super) fn Causes(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    desk.state.origin()?;
    let counted = desk.state.counted();
    let bars = pareto_of(&counted);
    let history = desk.state.slip_history();
    let order = in_groups(&bars, &history);
    let slips = (!order.is_empty()).then(|| view! { <Slips desk=desk.clone() history order/> });
    let body = match bars.is_empty() {
        true => view! { <p class="muted measure">{lang.text("pareto-none")}</p> }.into_any(),
        false => view! {
                <ParetoOfCauses bars list_of=anchor lang/>
                <p class="small muted measure">{lang.text("pareto-how")}</p>
        }
        .into_any(),
    };
    desk.sections.tell(Section::to("causes", lang.text("pareto-title")));
    Some(view! {
        <section class="section gap-sm" aria-labelledby="causes">
            <div class="section__head"><h2 id="causes">{lang.text("pareto-title")}</h2></div>
            {body}
            {slips}
        </section>
    })
}

/// The causes in the order of their bars, then those of which every day was regained.
fn in_groups(bars: &[ParetoBar], history: &[Counted]) -> Vec<WhyLate> {
    let mut order: Vec<WhyLate> = bars.iter().map(|it| it.cause).collect();
    for it in history {
        if !order.contains(&it.cause) {
            order.push(it.cause);
        }
    }
    order
}

fn anchor(cause: WhyLate) -> String {
    format!("#slips-{}", cause.name())
}

/// Everything that was told, a group a cause, in the order of the bars.
#[component]
fn Slips(desk: Arc<Desk>, history: Vec<Counted>, order: Vec<WhyLate>) -> impl IntoView {
    let lang = desk.lang;
    let group = |cause: WhyLate| {
        let of_it = history.iter().filter(|it| it.cause == cause);
        let rows = of_it.map(|it| row(&desk, it)).collect_view();
        view! {
            <tbody id=format!("slips-{}", cause.name()) role="rowgroup">
                <tr role="row" class="tbl-group">
                    <th role="rowheader" scope="rowgroup" colspan="5">{name(lang, cause)}</th>
                </tr>
                {rows}
            </tbody>
        }
    };
    let groups = order.into_iter().map(group).collect_view();
    let head = move |key: &str| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    view! {
        <DataTable id="slips" caption=lang.text("slips-caption") class="tbl--tight tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    {head("milestone")}{head("slip")}{head("pareto-days")}{head("slip-words")}{head("slip-told")}
                </tr>
            </thead>
            {groups}
        </DataTable>
    }
}

fn row(desk: &Desk, it: &Counted) -> impl IntoView + use<> {
    let lang = desk.lang;
    let told = desk.state.milestone(it.rank).map(|milestone| desk.state.slips_of(milestone));
    let told: Option<Slip> = told.into_iter().flatten().find(|slip| {
        (slip.from, slip.to) == (it.from, it.to) && WhyLate::Told(slip.cause) == it.cause
    });
    let words = told.as_ref().and_then(|it| it.words.clone());
    let by = told.and_then(|it| Some((it.by?, it.on?))).map(|(by, on)| {
        let facts = [("name", desk.name(by).into()), ("date", lang.short_date(on).into())];
        lang.text_with("slip-told-by", facts)
    });
    let none = || "—".to_owned();
    view! {
        <tr role="row">
            <td role="cell" class="full">{format!("J{} · {}", it.rank, it.title)}</td>
            <td role="cell" class="num" data-l=lang.text("slip")>{moved(lang, it.from, it.to)}</td>
            <td role="cell" class="n" data-l=lang.text("pareto-days")>{lang.number(it.days)}</td>
            <td role="cell" data-l=lang.text("slip-words")>{words.unwrap_or_else(none)}</td>
            <td role="cell" data-l=lang.text("slip-told")>{by.unwrap_or_else(none)}</td>
        </tr>
    }
}

/// "du 1 juin 2026 au 20 juin 2026".
pub(super) fn moved(lang: Lang, from: chrono::NaiveDate, to: chrono::NaiveDate) -> String {
    let facts = [("from", lang.short_date(from).into()), ("to", lang.short_date(to).into())];
    lang.text_with("slip-moved", facts)
}
