//! The start gate as a checklist, each line with what opens it.

use super::percent;
use super::team::Desk;
use crate::case::model::{Act, Part, Stage};
use crate::case::pages::{ActForm, CaseForm};
use crate::roster::api::{NoteAccess, SetKickOff, StartIntervention};
use crate::roster::model::{AccessItem, AccessState, Condition, Cover, Need};
use crate::ui::{DateField, Icon, LongField, SelectField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

#[component]
pub(super) fn Gate(desk: Arc<Desk>) -> impl IntoView {
    let Desk { situation, file, rights, lang, .. } = &*desk;
    let lang = *lang;
    let line = |(condition, holds): (Condition, bool)| {
        let (icon, state) = match holds {
            true => ("circle-check", "start-gate-holds"),
            false => ("circle-dashed", "start-gate-waits"),
        };
        let name = condition.name();
        let opens = (!holds).then(|| {
            let opens = lang.text(&format!("start-gate-{name}"));
            view! { <span class="muted"><br/>{opens}</span> }
        });
        view! {
            <li>
                <Icon name=icon/>
                <span>
                    <span class="sr">{lang.text(state)} " "</span>
                    {lang.text(&format!("unmet-{name}"))}
                    {opens}
                </span>
            </li>
        }
    };
    let lines = situation.gate.map(line).collect_view();
    let open_needs = open_needs(&desk);
    let in_part = needs_in_part(&desk);
    let open = situation.gate.iter().all(|(_, holds)| *holds);
    let started = !matches!(file.resumes_at.unwrap_or(file.stage), Stage::Staffing);
    let start = rights.starts.then(|| view! { <Start open desk=desk.clone()/> });
    let title = if started { "start-gate-passed" } else { "start-gate-title" };
    view! {
        <section class="card" aria-labelledby="gate-title">
            <h2 id="gate-title">{lang.text(title)}</h2>
            <ul class="reasons">{lines}</ul>
            {open_needs}
            {in_part}
            {start}
        </section>
    }
}

fn open_needs(desk: &Desk) -> Option<AnyView> {
    let Desk { situation, skills, lang, .. } = desk;
    let needs = situation.team.open_needs(&situation.members, desk.today);
    let needs = needs.map(|need| skills.with_level(need.skill, need.level.number().into()));
    let needs: Vec<_> = needs.collect();
    (!needs.is_empty()).then(|| {
        let said = lang.text_with("needs-open", [("needs", needs.join(", ").into())]);
        view! { <p class="card__note">{said}</p> }.into_any()
    })
}

/// "fiabilité 3 (jusqu’au 22 janv. 2027), données 3 (manque 20 %)": what the gate lets pass.
fn needs_in_part(desk: &Desk) -> Option<AnyView> {
    let Desk { situation, skills, lang, rights, .. } = desk;
    let lang = *lang;
    let reads_days = rights.coordinates || rights.directs || rights.works_here;
    let said = |(need, cover): (Need, &Cover)| {
        let last = cover.last_day(need, &situation.members).filter(|_| reads_days);
        let why = match last {
            Some(day) => lang.text_with("needs-until", [("date", lang.short_date(day).into())]),
            None if cover.missing() > 0 => {
                let share = percent(lang, cover.missing());
                lang.text_with("needs-missing", [("share", share.into())])
            }
            None => lang.text("needs-covered-maybe"),
        };
        format!("{} ({why})", skills.with_level(need.skill, need.level.number().into()))
    };
    let needs = situation.team.needs_in_part(&situation.coverage, &situation.members, desk.today);
    let needs: Vec<_> = needs.into_iter().map(said).collect();
    (!needs.is_empty()).then(|| {
        let said = lang.text_with("needs-in-part", [("needs", needs.join(", ").into())]);
        view! { <p class="card__note">{said}</p> }.into_any()
    })
}

/// The case lead starts through an open gate; the director may say why it need not be open.
#[component]
fn Start(open: bool, desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let directs = desk.rights.directs;
    // No reason starts what nobody leads: see `start` in the rules of the case.
    if !open && directs && desk.file.holder(Part::CaseLead).is_none() {
        return view! { <p class="card__note">{lang.text("start-no-lead")}</p> }.into_any();
    }
    let reason = (!open && directs).then(|| {
        view! {
            <LongField name="start_reason" label=lang.text("start-reason")
                hint=lang.text("start-reason-hint") rows=3/>
        }
    });
    let form = (open || directs).then(|| {
        view! {
            <ActForm act=Act::Start action=StartIntervention::url() number seen lang primary=open>
                {reason}
            </ActForm>
        }
    });
    form.into_any()
}

#[component]
pub(super) fn KickOff(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let team = &desk.situation.team;
    let initial = team.kick_off_on.map(|on| on.to_string()).unwrap_or_default();
    view! {
        <section class="card no-print" aria-labelledby="kick-off-title">
            <h2 id="kick-off-title">{lang.text("kick-off-title")}</h2>
            <CaseForm action=SetKickOff::url() number seen label=lang.text("kick-off-button")>
                <DateField name="kick_off_on" label=lang.text("kick-off-on")
                    hint=lang.text("kick-off-hint") initial/>
            </CaseForm>
        </section>
    }
}

/// The access list: to fill in for the team, to read for the others.
#[component]
pub(super) fn AccessList(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let team = &desk.situation.team;
    let may = desk.rights.coordinates || desk.rights.works_here;
    let name = |item: AccessItem| lang.text(&format!("access-{}", item.name()));
    let state = |state: AccessState| lang.text(&format!("access-state-{}", state.name()));
    let (granted, needed) = team.access.granted();
    let sum = [("granted", granted.into()), ("needed", needed.into())];
    let list = match may {
        true => {
            let states = || AccessState::ALL.map(|it| (it.name().to_owned(), state(it))).to_vec();
            let field = |item: AccessItem| {
                let initial = team.access.state(item).name();
                view! {
                    <SelectField name=format!("access[{}]", item.name()) label=name(item)
                        choices=states() initial/>
                }
            };
            let fields = AccessItem::ALL.map(field).collect_view();
            view! {
                <CaseForm action=NoteAccess::url() number seen label=lang.text("access-button")>
                    {fields}
                </CaseForm>
            }
            .into_any()
        }
        false => {
            let line = |item: AccessItem| {
                view! { <div><dt>{name(item)}</dt><dd>{state(team.access.state(item))}</dd></div> }
            };
            view! { <dl class="dl">{AccessItem::ALL.map(line).collect_view()}</dl> }.into_any()
        }
    };
    view! {
        <section class="card" aria-labelledby="access-title">
            <h2 id="access-title">{lang.text("access-title")}</h2>
            <p class="card__note">{lang.text_with("access-sum", sum)}</p>
            {list}
        </section>
    }
}
