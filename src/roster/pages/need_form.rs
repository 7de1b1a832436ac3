//! A need stated or changed, and those that are proposed to begin with.

use super::areas;
use super::needs::{Asked, need_said};
use super::profile::levels;
use super::team::Desk;
use crate::case::pages::CaseForm;
use crate::roster::api::{KeepNeed, TakeNeeds};
use crate::roster::model::{Need, NeedRules, ProposedNeed};
use crate::ui::{CheckGroup, Choice, DateField, Form, Hidden, Icon, NumberField, SelectField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

/// States one need more, or changes the one that the address names.
#[component]
pub(super) fn NeedForm(desk: Arc<Desk>, asked: Asked) -> impl IntoView {
    let Desk { situation, number, seen, lang, .. } = &*desk;
    let (number, seen, lang) = (number.clone(), *seen, *lang);
    let changed = asked.changed(&situation.team.needs);
    let title = match changed {
        Some((_, need)) => {
            lang.text_with("need-change-title", [("need", need_said(&desk.skills, need).into())])
        }
        None => lang.text("need-add-title"),
    };
    let back = changed.map(|_| {
        view! { <p><a href=desk.address("")>{lang.text("need-leave")}</a></p> }
    });
    let label = lang.text(if changed.is_some() { "need-change-button" } else { "need-add-button" });
    // A need to come has no place yet, and sends none.
    let place = changed.map(|(place, _)| view! { <Hidden name="place" value=place.to_string()/> });
    // Who has stated all can read on; the first one, and one that is changed, are asked for at once.
    let is_asked =
        changed.is_some() || situation.team.needs.is_empty() || Form::here().sent("need_skill");
    view! {
        <section class="card no-print" id="need-form" aria-labelledby="need-title">
            <details class="disclose" open=is_asked>
                <summary><Icon name="chevron-right"/><h2 id="need-title">{title}</h2></summary>
                <p class="card__note">{lang.text("need-hint")}</p>
                <CaseForm action=KeepNeed::url() number seen label>
                    {place}
                    <NeedFields desk=desk.clone() need=changed.map(|(_, need)| need)/>
                </CaseForm>
                {back}
            </details>
        </section>
    }
}

#[component]
fn NeedFields(desk: Arc<Desk>, need: Option<Need>) -> impl IntoView {
    let lang = desk.lang;
    let initial = |said: fn(Need) -> String| need.map(said).unwrap_or_default();
    let usual = need.map_or(Need::USUAL_SHARE, |it| it.share).percent().to_string();
    let from = need.and_then(|it| it.period).map(|it| it.from.to_string()).unwrap_or_default();
    let to = need.and_then(|it| it.period).map(|it| it.to.to_string()).unwrap_or_default();
    view! {
        <div class="grid-2">
            <SelectField name="need_skill" label=lang.text("needs-skill")
                choices=desk.skills.choices(need.map(|it| it.skill)) none=lang.text("roster-choose")
                initial=initial(|it| it.skill.name().to_owned())/>
            <SelectField name="need_level" label=lang.text("need-level")
                choices=levels(lang) none=lang.text("roster-choose")
                initial=initial(|it| it.level.number().to_string())/>
            <DateField name="need_from" label=lang.text("assign-from") optional=true initial=from/>
            <DateField name="need_to" label=lang.text("assign-to") optional=true initial=to/>
            <NumberField name="need_share" label=lang.text("assign-share") initial=usual/>
            <NumberField name="need_on_site" label=lang.text("need-on-site") optional=true
                initial=initial(|it| match it.on_site_days { 0 => String::new(), days => days.to_string() })/>
            <SelectField name="need_place" label=lang.text("need-place")
                hint=lang.text("need-place-hint") choices=areas(lang) none=lang.text("area-unsaid")
                initial=need.and_then(|it| it.place).map(|it| it.code().to_owned()).unwrap_or_default()/>
        </div>
    }
}

/// What the rules propose from what the project said, each with its reasons.
#[component]
fn Proposed(desk: Arc<Desk>, proposed: Vec<ProposedNeed<'static>>) -> impl IntoView {
    let Desk { number, seen, lang, skills, .. } = &*desk;
    let (number, seen, lang) = (number.clone(), *seen, *lang);
    let line = |it: ProposedNeed<'static>| {
        let why = it.why.iter().map(|why| why.by_code(lang.code())).collect::<Vec<_>>().join(" ");
        let need = it.need;
        let level = lang.text(&format!("level-{}", need.level.number()));
        let said = [
            ("skill", skills.name(need.skill).into()),
            ("level", level.into()),
            ("share", super::percent(lang, need.share.percent()).into()),
        ];
        let mut said = lang.text_with("need-proposed", said);
        if need.on_site_days > 0 {
            said = format!("{said}, {}", lang.counted("needs-on-site", need.on_site_days.into()));
        }
        (Choice::new(need.skill.name(), said).hint(why), true)
    };
    let boxes: Vec<_> = proposed.into_iter().map(line).collect();
    view! {
        <section class="card no-print" id="proposed" aria-labelledby="proposed-title">
            <h2 id="proposed-title">{lang.text("needs-proposed-title")}</h2>
            <p class="card__note">{lang.text("needs-proposed-hint")}</p>
            <CaseForm action=TakeNeeds::url() number seen label=lang.text("needs-take")>
                <Hidden name="take_rules" value=NeedRules::current().id.clone()/>
                <CheckGroup name="take" label=lang.text("needs-take-label")
                    boxes beside="take_rules"/>
            </CaseForm>
        </section>
    }
}

/// What the rules propose, as long as no need is stated; after that on demand, behind a link.
pub(super) fn proposal(
    desk: &Arc<Desk>,
    asked: &Asked,
    proposed: Vec<ProposedNeed<'static>>,
) -> Option<AnyView> {
    let lang = desk.lang;
    let is_shown = asked.proposed || desk.situation.team.needs.is_empty();
    let more = lang.counted("needs-propose", i64::try_from(proposed.len()).unwrap_or(0));
    let path = desk.address("?proposed=yes#proposed");
    match (proposed.is_empty(), is_shown) {
        (true, _) => None,
        (false, true) => Some(view! { <Proposed desk=desk.clone() proposed/> }.into_any()),
        (false, false) => {
            Some(view! { <p class="no-print"><a href=path>{more}</a></p> }.into_any())
        }
    }
}
