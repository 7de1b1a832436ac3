//! `/team/me`: what a member says of themselves.

use super::awaited::AwaitedCard;
use super::own_links::{Links, Suppliers};
use super::own_time::{Coming, LeaveCard};
use crate::i18n::Lang;
use crate::person::organisation;
use crate::roster::api::SaveProfile;
use crate::roster::model::{Level, Member, Mentoring, Skill, Spoken};
use crate::roster::store;
use crate::ui::{CheckGroup, Choice, Heading, NumberField, SelectField, TextField, page};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

#[component]
pub fn ProfilePage() -> impl IntoView {
    page(async |cx| {
        let me = store::me(cx).await?;
        let reader = cx.actor.clone();
        let awaited = store::awaited(cx, &reader).await?;
        let organisations = organisation::known_to(&cx.actor.clone(), cx.tx()).await?;
        let (lang, today) = (cx.lang, cx.today());
        Ok(view! {
            <Heading text=lang.text("profile-title")/>
            <p class="page-head__lead">{lang.text("profile-lead")}</p>
            <p class="measure">
                {lang.text("roster-no-rating")} " " {lang.text("profile-readers")} " "
                <a href="/team/load">{lang.text("profile-load")}</a>
            </p>
            <div class="cols cols--form2 gap-top">
                <SkillsForm me=me.clone() today lang/>
                <div class="stack">
                    <AwaitedCard awaited lang/>
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
fn SkillsForm(me: Member, today: NaiveDate, lang: Lang) -> impl IntoView {
    let field = |skill: Skill| {
        let initial = me.level(skill).map(|level| level.number().to_string()).unwrap_or_default();
        view! {
            <SelectField name=format!("skills[{}]", skill.name())
                label=lang.text(&format!("skill-{}", skill.name()))
                choices=levels(lang) none=lang.text("level-none") initial/>
        }
    };
    let spoken = Spoken::ALL.map(|it| {
        let choice = Choice::new(it.name(), lang.text(&format!("spoken-{}", it.name())));
        (choice, me.spoken.contains(&it))
    });
    let home = me.home.clone().unwrap_or_default();
    let wish =
        |it: Mentoring| (it.name().to_owned(), lang.text(&format!("mentoring-{}", it.name())));
    view! {
        <section aria-labelledby="skills">
            <h2 id="skills">{lang.text("profile-skills")}</h2>
            <p class="muted">{lang.text("profile-skills-hint")}</p>
            <form class="form form--tight gap-sm" method="post" action=SaveProfile::url()>
                <div class="grid-2">{Skill::ALL.map(field).collect_view()}</div>
                <NumberField name="capacity" label=lang.text("profile-capacity")
                    hint=lang.text("profile-capacity-hint")
                    initial=me.capacity.on(today).percent().to_string()/>
                <TextField name="home" label=lang.text("profile-home")
                    hint=lang.text("profile-home-hint") initial=home optional=true/>
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
