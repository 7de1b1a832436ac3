//! The referrals that one opened, what became of them, and who signalled them.

use super::time_limit::when;
use crate::base::{ApiError, CaseId, Role};
use crate::i18n::{Lang, paris_date};
use crate::intake::api::OpenSource;
use crate::intake::model::Source;
use crate::intake::store::{Made, Opened, made_by_me, opened_source, sourced};
use crate::ui::{Banner, Breadcrumb, Heading, Hidden, Icon, Tone, page};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

/// `/referrals`
#[component]
pub fn ReferralsPage() -> impl IntoView {
    page(async move |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let made = made_by_me(cx).await?;
        let (lang, today) = (cx.lang, cx.today());
        let none = made.is_empty().then(|| {
            view! {
                <section class="empty" aria-labelledby="none">
                    <Icon name="life-buoy" class="empty__art"/>
                    <h2 id="none">{lang.text("referrals-none")}</h2>
                    <p>{lang.text("referrals-none-why")}</p>
                </section>
            }
        });
        let items = made.into_iter().map(|it| view! { <Item lang today it/> }).collect_view();
        let above = vec![("/watch".to_owned(), lang.text("watch-title"))];
        Ok(view! {
            <Breadcrumb lang above here=lang.text("referrals-title")/>
            <div class="page-head">
                <div class="page-head__text">
                    <Heading text=lang.text("referrals-title")/>
                    <p class="page-head__lead">{lang.text("referrals-lead")}</p>
                </div>
                <div class="btn-row">
                    <a class="btn" href="/watch">{lang.text("referrals-from-watch")}</a>
                    <a class="btn" href="/referral">{lang.text("referrals-new")}</a>
                </div>
            </div>
            {none}
            <ul class="bare stack">{items}</ul>
        })
    })
}

#[component]
fn Item(lang: Lang, today: NaiveDate, it: Made) -> impl IntoView {
    let state = state(lang, today, &it);
    let title = match it.number {
        Some(number) => {
            view! { <a href=format!("/cases/{number}/status")>{it.title}</a> }.into_any()
        }
        None => it.title.into_any(),
    };
    let facts = [
        ("name", it.requester.unwrap_or_default().into()),
        ("moment", lang.moment(it.opened_at.into()).into()),
    ];
    let protected = it.is_protected.then(|| view! { " " {lang.text("referrals-protected")} });
    let source = it.has_source.then(|| {
        let path = format!("/referrals/{}", it.id);
        view! { <p><a href=path>{lang.text("referral-source-open")}</a></p> }
    });
    view! {
        <li class="card">
            <h2>{title}</h2>
            <p class="muted">{lang.text_with("referrals-to", facts)}{protected}</p>
            <p>{state}</p>
            <blockquote class="ev__quote"><p>{it.reason}</p></blockquote>
            {source}
        </li>
    }
}

/// Where it stands. What its lead does in a draft is theirs: only its end is told, and not why.
fn state(lang: Lang, today: NaiveDate, it: &Made) -> String {
    let limit = it.limit();
    if it.number.is_some() {
        let stage = lang.text(&format!("stage-{}", it.stage));
        return lang.text_with("referrals-sent", [("stage", stage.into())]);
    }
    match limit.expired_on {
        Some(on) => lang.text_with("referrals-expired", [("day", lang.date(on).into())]),
        None if it.stage == "draft" => {
            format!("{} {}", lang.text("referrals-waiting"), when(lang, today, limit))
        }
        None => match it.given_up_at {
            Some(at) => {
                let day = lang.date(paris_date(at.into()));
                lang.text_with("referrals-declined", [("day", day.into())])
            }
            // It expired, and its answers were taken up again: of those, nothing is told.
            None => lang.text("referrals-not-sent"),
        },
    }
}

/// `/referrals/:id`: who signalled it, for those who may know, once they asked.
#[component]
pub fn SourcePage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id");
    page(async move |cx| {
        let id: Option<CaseId> = id.and_then(|id| id.parse().ok());
        let file = sourced(cx, id.ok_or(ApiError::NotFound)?).await?;
        let entry = cx.take_handed_over().and_then(|entry| entry.parse().ok());
        let opened = opened_source(cx, &file, entry).await?;
        let lang = cx.lang;
        let (above, title) = match file.number {
            Some(number) => (
                vec![(format!("{}/request", number.path()), number.to_string())],
                file.title.clone(),
            ),
            None => {
                (vec![("/referrals".to_owned(), lang.text("referrals-title"))], file.title.clone())
            }
        };
        let open = opened.is_none().then(|| view! { <Open lang id=file.id.to_string()/> });
        let shown = opened.map(|opened| view! { <Shown lang opened/> });
        Ok(view! {
            <Breadcrumb lang above here=lang.text("referral-source-here")/>
            <div class="stack stack--lg measure">
                <Heading text=lang.text_with("referral-source-of", [("project", title.into())])/>
                {open}
                {shown}
            </div>
        })
    })
}

#[component]
fn Open(lang: Lang, id: String) -> impl IntoView {
    view! {
        <p>{lang.text("referral-source-journaled")}</p>
        <form method="post" action=OpenSource::url()>
            <Hidden name="referral" value=id/>
            <div class="btn-row">
                <button class="btn btn--primary" type="submit">{lang.text("referral-source-open")}</button>
            </div>
        </form>
    }
}

#[component]
fn Shown(lang: Lang, opened: Opened) -> impl IntoView {
    let who = match opened.source {
        Source::Author => view! { <p>{lang.text("referral-source-is-author")}</p> }.into_any(),
        Source::Somebody { name, reach } => view! {
            <dl class="dl">
                <div><dt>{lang.text("referral-source-name")}</dt><dd>{name}</dd></div>
                <div><dt>{lang.text("referral-source-reach")}</dt><dd>{reach}</dd></div>
            </dl>
        }
        .into_any(),
    };
    view! {
        {who}
        <p class="muted">{lang.text_with("referral-opened-by", [("name", opened.author.into())])}</p>
        <Banner tone=Tone::Maybe title=lang.text("referral-source-once")/>
    }
}
