//! What a case asks of its team, and who of it meets that.

use super::skills::Skills;
use super::team::Desk;
use super::{area_said, percent};
use crate::base::PersonId;
use crate::case::pages::CaseForm;
use crate::i18n::Lang;
use crate::roster::api::RemoveNeed;
use crate::roster::model::{Cover, Need, Period};
use crate::ui::{DataTable, Empty, Hidden, Mood, Tag};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

/// What the page is asked about the needs, as its address says.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// The place of the need to change, counted from one.
    need: String,
    /// Whether more is to be proposed than was asked already.
    pub proposed: bool,
}

impl Asked {
    pub fn parse(need: Option<String>, proposed: Option<String>) -> Self {
        Asked { need: need.unwrap_or_default(), proposed: proposed.is_some() }
    }

    /// The need that is to be changed, and its place in the list.
    pub fn changed(&self, needs: &[Need]) -> Option<(usize, Need)> {
        let place = self.need.parse::<usize>().ok()?.checked_sub(1)?;
        Some((place, *needs.get(place)?))
    }
}

/// The list, for all who see the team.
#[component]
pub(super) fn Needs(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let needs = &desk.situation.team.needs;
    let list = match needs.is_empty() {
        true => view! {
            <Empty icon="target" title=lang.text("needs-empty") why=lang.text("needs-empty-why")/>
        }
        .into_any(),
        false => view! { <List desk=desk.clone()/> }.into_any(),
    };
    let whole = desk.situation.coverage.iter().filter(|it| it.missing() == 0 && it.tentative == 0);
    let sum = (!needs.is_empty()).then(|| {
        let sum = [("covered", whole.count().into()), ("asked", needs.len().into())];
        view! { <p class="muted">{lang.text_with("needs-sum", sum)}</p> }
    });
    let mut roles = desk.situation.team.assignments.iter().map(|it| it.role);
    let scribe = (!needs.is_empty() && roles.any(|it| !it.meets_needs())).then(|| {
        view! { <p class="muted">{lang.text("needs-scribe")}</p> }
    });
    view! {
        <section class="section" aria-labelledby="needs-title">
            <div class="section__head"><h2 id="needs-title">{lang.text("needs-title")}</h2></div>
            {sum}
            {scribe}
            {list}
        </section>
    }
}

#[component]
fn List(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let acts = desk.rights.coordinates;
    let rows = desk.situation.team.needs.iter().zip(&desk.situation.coverage).enumerate();
    let rows = rows.map(|(place, (need, cover))| row(&desk, place, *need, cover, acts));
    let rows: Vec<AnyView> = rows.collect();
    view! {
        <DataTable id="needs" caption=lang.text("needs-title") hide_caption=true class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("needs-skill")}</th>
                    <th role="columnheader" scope="col">{lang.text("roster-share")}</th>
                    <th role="columnheader" scope="col">{lang.text("roster-period")}</th>
                    <th role="columnheader" scope="col">{lang.text("needs-cover")}</th>
                    {acts.then(|| view! {
                        <th role="columnheader" scope="col">{lang.text("roster-acts")}</th>
                    })}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

fn row(desk: &Desk, place: usize, need: Need, cover: &Cover, acts: bool) -> AnyView {
    let lang = desk.lang;
    let acts = acts.then(|| {
        view! {
            <td role="cell" class="full" data-l=lang.text("roster-acts")>{ways(desk, place, need)}</td>
        }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {desk.skills.name(need.skill)}
                <span class="tbl__s">{lang.text(&format!("level-{}", need.level.number()))}</span>
            </th>
            <td role="cell" class="num" data-l=lang.text("roster-share")>
                {percent(lang, need.share.percent())}
            </td>
            <td role="cell" data-l=lang.text("roster-period")>
                {period_said(lang, need.period)}
                {on_site_said(lang, need)}
            </td>
            <td role="cell" data-l=lang.text("needs-cover")>
                <Covered lang cover=cover.clone()/>
                {by_said(desk, cover)}
            </td>
            {acts}
        </tr>
    }
    .into_any()
}

/// What a coordinator may do with a need, each saying which: there are as many of them as rows.
fn ways(desk: &Desk, place: usize, need: Need) -> AnyView {
    let Desk { lang, seen, number, .. } = desk;
    let said = need_said(&desk.skills, need);
    let change = desk.address(&format!("?need={}#need-form", place + 1));
    view! {
        <div class="row no-print">
            <a class="btn btn--sm" href=change>
                {lang.text("need-change")} <span class="sr">" "{said}</span>
            </a>
            <CaseForm action=RemoveNeed::url() number=number.clone() seen=*seen
                label=lang.text("need-remove") small=true>
                <Hidden name="place" value=place.to_string()/>
            </CaseForm>
        </div>
    }
    .into_any()
}

/// How much of a need is covered, in a word.
#[component]
fn Covered(lang: Lang, cover: Cover) -> impl IntoView {
    let missing = || [("share", percent(lang, cover.missing()).into())];
    let (text, mood, icon) = match (cover.missing(), cover.tentative) {
        (0, 0) => (lang.text("needs-covered"), Mood::Ok, "circle-check"),
        (0, _) => (lang.text("needs-covered-maybe"), Mood::Maybe, "circle-dashed"),
        (_, _) if cover.by.is_empty() => (lang.text("needs-nobody"), Mood::Late, "circle-alert"),
        _ => (lang.text_with("needs-missing", missing()), Mood::Late, "circle-alert"),
    };
    view! { <Tag text mood icon/> }
}

/// Who meets it, for readers who may know what members can do.
fn by_said(desk: &Desk, cover: &Cover) -> Option<AnyView> {
    let lang = desk.lang;
    if !desk.rights.reads_skills || cover.by.is_empty() {
        return None;
    }
    let name = |person: PersonId| {
        let member = desk.situation.members.iter().find(|it| it.person == person);
        member.map_or_else(|| lang.text("team-left"), |it| it.name.clone())
    };
    let said = cover.by.iter().map(|(person, confirmed)| match confirmed {
        true => name(*person),
        false => format!("{} ({})", name(*person), lang.text("roster-tentative")),
    });
    let said = said.collect::<Vec<_>>().join(", ");
    Some(view! { <span class="tbl__s">{said}</span> }.into_any())
}

fn on_site_said(lang: Lang, need: Need) -> Option<AnyView> {
    let days = lang.counted("needs-on-site", need.on_site_days.into());
    let place = need.place.map_or_else(|| lang.text("needs-nowhere"), |it| area_said(lang, it));
    let days = format!("{days}, {place}");
    (need.on_site_days > 0).then(|| view! { <span class="tbl__s">{days}</span> }.into_any())
}

fn period_said(lang: Lang, period: Option<Period>) -> String {
    let Some(Period { from, to }) = period else { return lang.text("needs-throughout") };
    let (from, to) = (lang.short_date(from).into(), lang.short_date(to).into());
    lang.text_with("roster-from-to", [("from", from), ("to", to)])
}

/// "architecture 3, 40 %".
pub(super) fn need_said(skills: &Skills, need: Need) -> String {
    let skill = skills.with_level(need.skill, need.level.number().into());
    format!("{skill}, {}", percent(skills.lang, need.share.percent()))
}
