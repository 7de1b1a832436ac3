//! A link that somebody declared while at work on a case: told to whoever staffs it, without what it is.

use super::independence::concern_said;
use super::team::Desk;
use crate::case::model::OwedWay;
use crate::case::pages::{OwedBeside, Tab};
use crate::i18n::Lang;
use crate::roster::store::{LinkTold, links_told};
use crate::ui::{Icon, Mood, Tag};
use leptos::prelude::*;
use std::sync::Arc;

inventory::submit! {
    OwedBeside {
        draw: |cx, way| Box::pin(async move {
            if way != OwedWay::ByMe {
                return Ok(None);
            }
            let lang = cx.lang;
            let told = links_told(cx).await?;
            Ok((!told.is_empty()).then(|| view! { <Told lang told/> }.into_any()))
        }),
    }
}

/// Beside what is owed: in which cases, and of whom.
#[component]
fn Told(lang: Lang, told: Vec<LinkTold>) -> impl IntoView {
    let row = |it: LinkTold| {
        let on = lang.text_with("declared-on", [("date", lang.short_date(it.on).into())]);
        let said = concern_said(lang, it.concern);
        view! {
            <li>
                <b>{it.name}</b> ", " <a href=Tab::Team.path(it.number)>{it.title}</a> " "
                <Tag text=said mood=Mood::Late icon="ban"/> <span class="tbl__s">{on}</span>
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="links-told">
            <h2 id="links-told">{lang.text("declared-title")}</h2>
            <p class="card__note">{lang.text("declared-hint")}</p>
            <ul class="stack stack--sm">{told.into_iter().map(row).collect_view()}</ul>
        </section>
    }
}

/// On the tab of the team, to whoever decides about it.
#[component]
pub(super) fn Declared(desk: Arc<Desk>) -> impl IntoView {
    let Desk { situation, file, rights, lang, today, .. } = &*desk;
    let (lang, team) = (*lang, &situation.team);
    let decides = rights.coordinates || rights.directs;
    let open = team.open_conflicts(&situation.members, &file.line, *today).filter(|_| decides);
    let row = |(member, concern): (&crate::roster::model::Member, _)| {
        let on = team.declared_on(member.person)?;
        let on = lang.text_with("declared-on", [("date", lang.short_date(on).into())]);
        let said = concern_said(lang, concern);
        Some(view! {
            <li>
                <Icon name="triangle-alert"/>
                <span><b>{member.name.clone()}</b> ", " {said} <span class="tbl__s">{on}</span></span>
            </li>
        })
    };
    let rows: Vec<_> = open.filter_map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="declared">
                <h2 id="declared">{lang.text("declared-title")}</h2>
                <p class="card__note">{lang.text("declared-hint")}</p>
                <ul class="reasons">{rows}</ul>
            </section>
        }
    })
}
