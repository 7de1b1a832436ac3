//! `/team/me`: what a member says of themselves.

use super::areas;
use super::awaited::AwaitedCard;
use super::own_links::{Links, Suppliers};
use super::own_time::{Coming, LeaveCard};
use super::skills::Skills;
use crate::i18n::Lang;
use crate::person::organisation;
use crate::roster::api::SaveProfile;
use crate::roster::model::{Level, ListedSkill, Member, Mentoring, Skill, Spoken};
use crate::roster::store;
use crate::ui::{CheckGroup, Choice, Heading, NumberField, SelectField, page};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

#[component]
pub fn ProfilePage() -> impl IntoView {
    page(async |cx| {
        let me = store::me(cx).await?;
        let skills = Skills::read(cx).await?;
        let reader = cx.actor.clone();
        let awaited = store::awaited(cx, &reader).await?;
        let organisations = organisation::known_to(&cx.actor.clone(), cx.tx()).await?;
        let (lang, today) = (cx.lang, cx.today());
        let last_day = me.until.map(|day| {
            let said = lang.text_with("leaving-own", [("date", lang.date(day).into())]);
            view! { <p class="measure"><b>{said}</b></p> }
        });
        Ok(view! {
            <Heading text=lang.text("profile-title")/>
            <p class="page-head__lead">{lang.text("profile-lead")}</p>
            {last_day}
            <p class="measure">
                {lang.text("roster-no-rating")} " " {lang.text("profile-readers")} " "
                <a href="/team/load">{lang.text("profile-load")}</a>
            </p>
            // Whoever was asked came to answer.
            <div class="gap-top"><AwaitedCard awaited lang/></div>
            <div class="cols cols--form2 gap-top">
                <SkillsForm me=me.clone() skills today lang/>
                <div class="stack">
                    <LeaveCard leave=me.leave.clone() lang/>
                    <Coming changes=me.capacity.changes_after(today).collect() lang/>
                    <Links links=me.links organisations lang/>
                    <Suppliers links=me.suppliers lang/>
                </div>
            </div>
        })
    })
}

#[component]
fn SkillsForm(me: Member, skills: Skills, today: NaiveDate, lang: Lang) -> impl IntoView {
    let known: Vec<Skill> = me.skills.iter().map(|(skill, _)| *skill).collect();
    let field = |it: &ListedSkill| {
        let skill = it.skill;
        let initial = me.level(skill).map(|level| level.number().to_string()).unwrap_or_default();
        view! {
            <SelectField name=format!("skills[{}]", skill.name())
                label=skills.name(skill) hint=skills.words(it).covers.clone()
                choices=levels(lang) none=lang.text("level-none") initial/>
        }
    };
    let fields = skills.list.to_choose_beside(&known).map(field).collect_view();
    let spoken = Spoken::ALL.map(|it| {
        let choice = Choice::new(it.name(), lang.text(&format!("spoken-{}", it.name())));
        (choice, me.spoken.contains(&it))
    });
    let home = me.home.map(|it| it.code().to_owned()).unwrap_or_default();
    let wish =
        |it: Mentoring| (it.name().to_owned(), lang.text(&format!("mentoring-{}", it.name())));
    view! {
        <section aria-labelledby="skills">
            <h2 id="skills">{lang.text("profile-skills")}</h2>
            <p class="muted">{lang.text("profile-skills-hint")}</p>
            <form class="form form--tight gap-sm" method="post" action=SaveProfile::url()>
                <div class="grid-2">{fields}</div>
                <NumberField name="capacity" label=lang.text("profile-capacity")
                    hint=lang.text("profile-capacity-hint")
                    initial=me.capacity.on(today).percent().to_string()/>
                <SelectField name="home" label=lang.text("profile-home")
                    hint=lang.text("profile-home-hint") choices=areas(lang)
                    none=lang.text("area-unsaid") initial=home/>
                <CheckGroup name="spoken" label=lang.text("profile-spoken") boxes=spoken.to_vec()
                    beside="capacity"/>
                <SelectField name="mentoring" label=lang.text("profile-mentoring")
                    choices=Mentoring::ALL.map(wish).to_vec() initial=me.mentoring.name()/>
                <p><button class="btn btn--primary" type="submit">{lang.text("profile-save")}</button></p>
            </form>
        </section>
    }
}

/// The levels to choose from, each in words.
pub(super) fn levels(lang: Lang) -> Vec<(String, String)> {
    let level = |level: Level| {
        (level.number().to_string(), lang.text(&format!("level-{}", level.number())))
    };
    Level::ALL.map(level).to_vec()
}
