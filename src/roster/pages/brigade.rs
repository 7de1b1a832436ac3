//! `/team`: who is in the brigade, what they know, and where they are.

use super::leaving::{LeftLately, last_day_said};
use super::skills::Skills;
use super::{area_said, percent, spoken_said};
use crate::base::Role;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::roster::model::{About, Horizon, LoadView, Member, Mentoring, Week, given, heaviest};
use crate::roster::store::{self, SeenAssignment};
use crate::ui::{DataTable, Empty, Heading, Layout, Mood, Tag, page_in};
use leptos::prelude::*;

/// The brigade, for those who staff its cases. A member finds their own page below.
#[component]
pub fn BrigadePage() -> impl IntoView {
    page_in(Layout::Dense, async |cx| {
        let readers = [Role::Coordinator, Role::Director, Role::Auditor, Role::Responder];
        cx.actor.must_be_any(&readers)?;
        let (lang, today) = (cx.lang, cx.today());
        let skills = Skills::read(cx).await?;
        let members = store::members(cx.tx(), today).await?;
        let seen = store::seen_assignments(cx).await?;
        let coordinates = cx.actor.is(Role::Coordinator);
        let is_member = cx.actor.is(Role::Responder);
        let tells_demand = cx.actor.is_any(&Role::OVERSEE);
        let tells_time = cx.actor.is_any(About::Time.readers());
        // The same weeks as on the page of the load.
        let view = LoadView::usual(today);
        let horizon = Horizon::from(view.first, view.weeks, &Calendar::france());
        let loaded = match tells_time {
            true => store::load(cx, &horizon).await?,
            false => Vec::new(),
        };
        let rows = members.into_iter().map(|member| {
            let theirs = loaded.iter().find(|it| it.person == member.person);
            let time = theirs.map(|it| &*it.weeks).unwrap_or_default();
            let time = tells_time.then(|| (given_said(lang, time), heaviest(time)));
            let theirs =
                seen.iter().filter(|it| it.person_id == member.person.0).cloned().collect();
            let tells_wishes = About::Wishes.is_read_by(&cx.actor, member.person);
            let tells = Tells { wishes: tells_wishes, time: tells_time, last_day: coordinates };
            row(&skills, member, time, tells, theirs)
        });
        let rows: Vec<_> = rows.collect();
        let left = match coordinates {
            true => store::left_lately(cx).await?,
            false => Vec::new(),
        };
        let table = match rows.is_empty() {
            true => view! {
                <Empty icon="user" title=lang.text("brigade-empty") why=lang.text("brigade-empty-why")/>
            }
            .into_any(),
            false => view! { <Table rows tells_time lang/> }.into_any(),
        };
        Ok(view! {
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("brigade-title")/>
                    <p class="page-head__lead">{lang.text("brigade-lead")}</p>
                    <p class="small muted">{lang.text("roster-no-rating")}</p>
                </div>
                <div class="page-head__side btn-row">
                    {coordinates.then(|| view! {
                        <a class="btn" href="/team/proposal">{lang.text("proposal-title")}</a>
                    })}
                    {tells_demand.then(|| view! {
                        <a class="btn" href="/team/demand">{lang.text("brigade-demand")}</a>
                    })}
                    {tells_time.then(|| view! {
                        <a class="btn" href="/team/tentative">{lang.text("tentative-title")}</a>
                    })}
                    <a class="btn" href="/team/load">{lang.text("brigade-load")}</a>
                    {is_member.then(|| view! {
                        <a class="btn" href="/team/days">{lang.text("days-title")}</a>
                        <a class="btn" href="/team/me">{lang.text("brigade-me")}</a>
                    })}
                </div>
            </div>
            {table}
            <LeftLately lang left/>
        })
    })
}

#[component]
fn Table(rows: Vec<AnyView>, tells_time: bool, lang: Lang) -> impl IntoView {
    view! {
        <DataTable id="brigade" caption=lang.text("brigade-caption") class="tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("roster-person")}</th>
                    <th role="columnheader" scope="col">{lang.text("roster-skills")}</th>
                    {tells_time.then(|| view! {
                        <th role="columnheader" scope="col">{lang.text("roster-capacity")}</th>
                        <th role="columnheader" scope="col">{lang.text("roster-load")}</th>
                    })}
                    <th role="columnheader" scope="col">{lang.text("roster-cases")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

/// What of a member the reader may know, and whether they say a last day.
#[derive(Clone, Copy)]
struct Tells {
    wishes: bool,
    time: bool,
    last_day: bool,
}

/// `time`: what they give, what is promised of them at most and whether it is too much, if the reader may know.
fn row(
    skills: &Skills,
    member: Member,
    time: Option<(String, (u32, bool))>,
    tells: Tells,
    cases: Vec<SeenAssignment>,
) -> AnyView {
    let lang = skills.lang;
    let known = match member.skills.is_empty() {
        true => lang.text("roster-none-said"),
        false => skills.of_member(&member),
    };
    let spoken = spoken_said(lang, &member);
    let spoken = spoken.map(|said| view! { <span class="tbl__s">{said}</span> });
    let wishes = tells.wishes.then(|| wishes_said(lang, &member)).flatten();
    let wishes = wishes.map(|said| view! { <span class="tbl__s">{said}</span> });
    let until = member.until.filter(|_| tells.time);
    let last_day = last_day_said(lang, (member.person, &member.name), until, tells.last_day);
    let time = time.map(|(given, (load, over))| {
        let load = percent(lang, load);
        let load = match over {
            true => view! { <Tag text=load mood=Mood::Late icon="triangle-alert"/> }.into_any(),
            false => load.into_any(),
        };
        view! {
            <td role="cell" data-l=lang.text("roster-capacity") class="num">
                {given}
            </td>
            <td role="cell" data-l=lang.text("roster-load") class="num">{load}</td>
        }
    });
    let case = |it: SeenAssignment| {
        let share = percent(lang, u32::try_from(it.share).unwrap_or(0));
        let state = if it.confirmed { "roster-confirmed" } else { "roster-tentative" };
        view! {
            <li>
                <a href=format!("/cases/{}/team", it.number)>{it.title}</a>
                " " <span class="muted">{share} ", " {lang.text(state)}</span>
            </li>
        }
    };
    let cases = match cases.is_empty() {
        true => lang.text("roster-no-case").into_any(),
        false => {
            view! { <ul class="links">{cases.into_iter().map(case).collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{member.name}{wishes}{last_day}</th>
            <td role="cell" data-l=lang.text("roster-skills")>{known}{spoken}</td>
            {time}
            <td role="cell" data-l=lang.text("roster-cases")>{cases}</td>
        </tr>
    }
    .into_any()
}

/// "80 %", "100 %, puis 80 %": what is given when the weeks begin, and when they end.
fn given_said(lang: Lang, weeks: &[Week]) -> String {
    match given(weeks) {
        None => lang.text("load-band-away"),
        Some((first, last)) if first == last => percent(lang, first),
        Some((first, last)) => {
            let facts = [first, last].map(|it| percent(lang, it).into());
            let [first, last] = facts;
            lang.text_with("roster-gives-then", [("share", first), ("then", last)])
        }
    }
}

/// "Loire-Atlantique (44) · peut accompagner quelqu’un".
fn wishes_said(lang: Lang, member: &Member) -> Option<String> {
    let mentoring = match member.mentoring {
        Mentoring::None => None,
        wish => Some(lang.text(&format!("mentoring-{}", wish.name()))),
    };
    let said: Vec<_> =
        member.home.map(|it| area_said(lang, it)).into_iter().chain(mentoring).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}
