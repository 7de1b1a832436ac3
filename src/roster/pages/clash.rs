//! Weeks in which more is promised of somebody than they give: told before anything is saved, and agreed to
//! with a reason.

use super::team::Desk;
use super::{percent, period_said};
use crate::case::pages::CaseForm;
use crate::i18n::Lang;
use crate::roster::api::ConfirmMember;
use crate::roster::model::{Assignment, Beyond, not_meant};
use crate::roster::store::clashes;
use crate::ui::{Form, Hidden, Icon, LongField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

/// The field of a yes to too much.
const YES_FIELD: &str = "confirm_overload_reason";

/// Whether a form came back because of a reason: the field is there once the weeks have been told.
pub(super) fn is_asked_for(field: &str) -> bool {
    let form = Form::here();
    form.has_problem(field) || !form.typed(field).is_empty()
}

/// "semaine du lundi 30 novembre 2026 : 130 % pour 80 %, soit 50 % de trop".
pub(super) fn beyond_said(lang: Lang, it: Beyond) -> String {
    let weeks = match it.count() {
        1 => lang.text_with("load-week-of", [("date", lang.short_date(it.weeks.from).into())]),
        _ => period_said(lang, it.weeks),
    };
    let facts = [
        ("weeks", weeks.into()),
        ("load", percent(lang, it.load).into()),
        ("capacity", percent(lang, it.capacity).into()),
        ("excess", percent(lang, it.excess()).into()),
    ];
    lang.text_with("clash-weeks", facts)
}

/// The weeks, each stretch of the same figures on a line of its own.
#[component]
pub(super) fn Clashes(lang: Lang, beyond: Vec<Beyond>) -> impl IntoView {
    let row = |it: Beyond| {
        view! { <li><Icon name="triangle-alert"/><span>{beyond_said(lang, it)}</span></li> }
    };
    (!beyond.is_empty()).then(|| {
        view! { <ul class="reasons">{beyond.into_iter().map(row).collect_view()}</ul> }
    })
}

impl Desk {
    /// The weeks in which an assignment to this case would be too much.
    pub(super) fn clashes(&self, new: &Assignment) -> Vec<Beyond> {
        let situation = &self.situation;
        let member = situation.members.iter().find(|it| it.person == new.person);
        member.map_or_else(Vec::new, |member| {
            clashes(&situation.promised, member, self.file.id, new, self.today)
        })
    }

    /// An assignment that waits for a yes which the reader may give, and that would be too much by now without
    /// anybody having meant it: the reader's own, else the one whose yes was refused.
    pub(super) fn clash_to_agree_to(&self) -> Option<(Assignment, Vec<Beyond>)> {
        let team = &self.situation.team;
        let refused = Form::here().has_problem(YES_FIELD).then(|| Form::here().typed("person"));
        let is_it = |it: &&Assignment| {
            let is_refused = refused.as_ref() == Some(&it.person.to_string());
            self.rights.confirms(it) && (it.person == self.rights.me || is_refused)
        };
        let mut waiting: Vec<_> = team.assignments.iter().filter(is_it).cloned().collect();
        waiting.sort_by_key(|it| it.person != self.rights.me);
        let with_weeks = waiting.into_iter().map(|it| {
            let beyond = not_meant(&self.clashes(&it), team.meant_for(it.person));
            (it, beyond)
        });
        with_weeks.into_iter().find(|(_, beyond)| !beyond.is_empty())
    }
}

/// The yes that takes a reason.
#[component]
pub(super) fn AgreeToClash(desk: Arc<Desk>) -> impl IntoView {
    let (theirs, beyond) = desk.clash_to_agree_to()?;
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let is_own = theirs.person == desk.rights.me;
    let name = desk.situation.name_of(theirs.person).unwrap_or_else(|| lang.text("team-left"));
    let said = match is_own {
        true => lang.text("clash-own"),
        false => lang.text_with("clash-other", [("name", name.into())]),
    };
    Some(view! {
        <section class="card no-print" aria-labelledby="clash-title">
            <h2 id="clash-title">{lang.text("clash-title")}</h2>
            <p>{said}</p>
            <Clashes lang beyond/>
            <CaseForm action=ConfirmMember::url() number seen label=lang.text("clash-button")>
                <Hidden name="person" value=theirs.person.to_string()/>
                <LongField name=YES_FIELD label=lang.text("overload-reason")
                    hint=lang.text("overload-reason-hint") rows=2/>
            </CaseForm>
        </section>
    })
}
