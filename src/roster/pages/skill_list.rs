//! `/admin/skills`: administrators keep the list of skills.

use super::skills::Skills;
use crate::base::ApiError;
use crate::i18n::Lang;
use crate::roster::api::{AddSkill, ChangeSkill, RetireSkill, TakeSkillBack};
use crate::roster::model::proposal::LEADS;
use crate::roster::model::{ListedSkill, NeedRules, Skill, must_keep_skills};
use crate::roster::store::{self, SkillUse};
use crate::ui::{
    Breadcrumb, DataTable, Heading, Hidden, Layout, Mood, NumberField, Tag, TextField, page_in,
};
use leptos::either::Either;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;
use std::collections::BTreeMap;

/// `/admin/skills`; with `?edit=…`, one of them.
#[component]
pub fn SkillsPage() -> impl IntoView {
    let edit = use_query_map().read_untracked().get("edit");
    page_in(Layout::Full, async move |cx| {
        must_keep_skills(&cx.actor)?;
        let skills = Skills::read(cx).await?;
        let uses = store::skill_uses(cx).await?;
        let Some(code) = edit else {
            return Ok(Either::Left(view! { <Whole skills uses/> }));
        };
        let edited = Skill::from_name(&code).and_then(|skill| skills.list.get(skill).cloned());
        let it = edited.ok_or(ApiError::NotFound)?;
        let in_use = uses.get(&it.skill).copied().unwrap_or_default();
        Ok(Either::Right(view! { <Change skills it in_use/> }))
    })
}

#[component]
fn Whole(skills: Skills, uses: BTreeMap<Skill, SkillUse>) -> impl IntoView {
    let lang = skills.lang;
    let row = |it: &ListedSkill| row(&skills, it, uses.get(&it.skill).copied().unwrap_or_default());
    let rows: Vec<AnyView> = skills.list.all().iter().map(row).collect();
    let place = skills.list.next_place().to_string();
    view! {
        <div class="page-head">
            <div class="page-head__text">
                <Heading text=lang.text("skills-title")/>
                <p class="page-head__lead">{lang.text("skills-lead")}</p>
                <p class="small muted">{lang.text("skills-counted")}</p>
            </div>
        </div>
        <div class="stack stack--lg">
            <DataTable id="skills" caption=lang.text("skills-title") hide_caption=true class="tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("skills-name")}</th>
                        <th role="columnheader" scope="col">{lang.text("skills-covers")}</th>
                        <th role="columnheader" scope="col">{lang.text("skills-code")}</th>
                        <th role="columnheader" scope="col">{lang.text("skills-place")}</th>
                        <th role="columnheader" scope="col">{lang.text("skills-people")}</th>
                        <th role="columnheader" scope="col">{lang.text("skills-needs")}</th>
                        <th role="columnheader" scope="col">{lang.text("skills-state")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
            <section class="card measure" aria-labelledby="add-skill">
                <h2 id="add-skill">{lang.text("skills-add")}</h2>
                <form class="form form--tight" method="post" action=AddSkill::url() novalidate>
                    <TextField name="skill_code" label=lang.text("skills-code")
                        hint=lang.text("skills-code-hint") autocomplete="off"/>
                    <Fields lang it=None place/>
                    <div class="btn-row">
                        <button class="btn btn--primary" type="submit">{lang.text("skills-add-button")}</button>
                    </div>
                </form>
            </section>
        </div>
    }
}

fn row(skills: &Skills, it: &ListedSkill, in_use: SkillUse) -> AnyView {
    let lang = skills.lang;
    let words = skills.words(it);
    let other = if lang == Lang::Fr { &it.en } else { &it.fr };
    let (people, needs) = (lang.number(in_use.people), lang.number(in_use.needs));
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">
                <a class="tbl__t" href=format!("/admin/skills?edit={}", it.skill.name())>
                    {words.name.clone()}
                </a>
                <span class="tbl__s">{other.name.clone()}</span>
            </th>
            <td role="cell" class="full" data-l=lang.text("skills-covers")>{words.covers.clone()}</td>
            <td role="cell" data-l=lang.text("skills-code")><code>{it.skill.name().to_owned()}</code></td>
            <td role="cell" class="num" data-l=lang.text("skills-place")>{it.place}</td>
            <td role="cell" class="num" data-l=lang.text("skills-people")>{people}</td>
            <td role="cell" class="num" data-l=lang.text("skills-needs")>{needs}</td>
            <td role="cell" data-l=lang.text("skills-state")><State lang is_retired=it.is_retired/></td>
        </tr>
    }
    .into_any()
}

#[component]
fn State(lang: Lang, is_retired: bool) -> impl IntoView {
    let (key, mood, icon) = match is_retired {
        true => ("skills-is-retired", Mood::Maybe, "ban"),
        false => ("skills-is-offered", Mood::Ok, "circle-check"),
    };
    view! { <Tag text=lang.text(key) mood icon/> }
}

/// One skill: what is said of it, and whether it is offered.
#[component]
fn Change(skills: Skills, it: ListedSkill, in_use: SkillUse) -> impl IntoView {
    let lang = skills.lang;
    let above = vec![("/admin/skills".to_owned(), lang.text("skills-title"))];
    let (name, code) = (skills.words(&it).name.clone(), it.skill.name().to_owned());
    let facts = [
        ("code", code.clone().into()),
        ("people", in_use.people.into()),
        ("needs", in_use.needs.into()),
    ];
    let used = lang.text_with("skills-in-use", facts);
    let (url, label, about) = match it.is_retired {
        true => (TakeSkillBack::url(), "skills-take-back", "skills-take-back-about"),
        false => (RetireSkill::url(), "skills-retire", "skills-retire-about"),
    };
    let (is_retired, place) = (it.is_retired, it.place.to_string());
    let rests = (!is_retired).then(|| rests_said(lang, it.skill));
    view! {
        <Breadcrumb lang above here=name.clone()/>
        <div class="stack stack--lg measure">
            <div>
                <Heading text=name/>
                <p><State lang is_retired/></p>
                <p class="muted">{used}</p>
            </div>
            <form class="form form--tight" method="post" action=ChangeSkill::url() novalidate>
                <Hidden name="skill" value=code.clone()/>
                <Fields lang it=Some(it) place/>
                <div class="btn-row">
                    <button class="btn btn--primary" type="submit">{lang.text("skills-keep")}</button>
                </div>
            </form>
            <form method="post" action=url>
                <Hidden name="skill" value=code/>
                <p class="muted">{lang.text(about)}</p>
                {rests}
                <div class="btn-row"><button class="btn" type="submit">{lang.text(label)}</button></div>
            </form>
        </div>
    }
}

/// What rests on a skill by its code, and would miss it.
fn rests_said(lang: Lang, skill: Skill) -> AnyView {
    let rests =
        [(NeedRules::current().ask_for(skill), "skills-ruled"), (skill == LEADS.0, "skills-leads")];
    let said = rests.into_iter().filter(|(does, _)| *does);
    said.map(|(_, key)| view! { <p class="muted">{lang.text(key)}</p> }).collect_view().into_any()
}

/// What is said of a skill, in both languages.
#[component]
fn Fields(lang: Lang, it: Option<ListedSkill>, place: String) -> impl IntoView {
    let (fr, en) = it.map(|it| (it.fr, it.en)).unzip();
    let (name_fr, covers_fr) = fr.map(|it| (it.name, it.covers)).unwrap_or_default();
    let (name_en, covers_en) = en.map(|it| (it.name, it.covers)).unwrap_or_default();
    view! {
        <TextField name="skill_name_fr" label=lang.text("skills-name-fr")
            hint=lang.text("skills-name-hint") initial=name_fr autocomplete="off"/>
        <TextField name="skill_name_en" label=lang.text("skills-name-en") initial=name_en autocomplete="off"/>
        <TextField name="skill_covers_fr" label=lang.text("skills-covers-fr")
            hint=lang.text("skills-covers-hint") initial=covers_fr autocomplete="off"/>
        <TextField name="skill_covers_en" label=lang.text("skills-covers-en") initial=covers_en autocomplete="off"/>
        <NumberField name="skill_place" label=lang.text("skills-place")
            hint=lang.text("skills-place-hint") initial=place/>
    }
}
