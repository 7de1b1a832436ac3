//! `/account`: one's own language, password and open sessions.

use crate::base::ApiError;
use crate::i18n::Lang;
use crate::person::store as people;
use crate::signin::api::{ChangePassword, ChooseLanguage, EndSession};
use crate::signin::model::browser;
use crate::ui::{Heading, Hidden, Icon, TextField, page};
use crate::web::sessions::{self, Open};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// `/account`
#[component]
pub fn AccountPage() -> impl IntoView {
    page(async |cx| {
        let (me, now) = (cx.actor.id, cx.now);
        let email = people::email(cx.tx(), me).await?.ok_or(ApiError::NotFound)?;
        let open = sessions::open_of(cx.tx(), me, now).await?;
        let here = cx.session_key();
        let lang = cx.lang;
        let password = (!cx.site.is_demo()).then(|| view! { <Password lang/> });
        Ok(view! {
            <div class="stack stack--lg">
                <div>
                    <Heading text=lang.text("account-title")/>
                    <p class="page-head__lead">{cx.actor.name.clone()} " · " {email}</p>
                </div>
                <Language lang/>
                {password}
                <section class="stack" aria-labelledby="calendar">
                    <h2 id="calendar">{lang.text("feed-title")}</h2>
                    <p><a href="/account/calendar">{lang.text("feed-link")}</a></p>
                </section>
                <Sessions lang open here/>
            </div>
        })
    })
}

#[component]
fn Language(lang: Lang) -> impl IntoView {
    let button = |choice: Lang| {
        let chosen = choice == lang;
        let check = chosen.then(|| view! { <Icon name="check"/> });
        view! {
            <button class="btn" type="submit" name="code" value=choice.code() lang=choice.code()
                aria-pressed=chosen.to_string()>
                {check}
                {choice.text("language-name")}
            </button>
        }
    };
    view! {
        <section class="stack" aria-labelledby="language">
            <h2 id="language">{lang.text("account-language")}</h2>
            <p>{lang.text("account-language-text")}</p>
            <form class="btn-row" method="post" action=ChooseLanguage::url()>
                {Lang::ALL.map(button).collect_view()}
            </form>
        </section>
    }
}

#[component]
fn Password(lang: Lang) -> impl IntoView {
    view! {
        <section class="stack" aria-labelledby="password">
            <h2 id="password">{lang.text("person-password")}</h2>
            <form class="form form--tight measure" method="post" action=ChangePassword::url()>
                <TextField name="current-password" kind="password" autocomplete="current-password"
                    label=lang.text("account-current-password")/>
                <TextField name="new-password" kind="password" autocomplete="new-password"
                    label=lang.text("account-new-password") hint=lang.text("welcome-password-hint")/>
                <p>
                    <button class="btn btn--primary" type="submit">{lang.text("account-password-button")}</button>
                </p>
            </form>
        </section>
    }
}

#[component]
fn Sessions(lang: Lang, open: Vec<Open>, here: Option<String>) -> impl IntoView {
    let rows = open.into_iter().map(|it| session_row(lang, it, here.as_deref())).collect_view();
    view! {
        <section class="stack" aria-labelledby="sessions">
            <h2 id="sessions">{lang.text("account-sessions")}</h2>
            <p>{lang.text("account-sessions-text")}</p>
            <div class="tbl-wrap" role="group" aria-label=lang.text("account-sessions-caption") tabindex="0">
                <table class="tbl tbl--mid tbl--stack" role="table">
                    <caption class="sr">{lang.text("account-sessions-caption")}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{lang.text("account-browser")}</th>
                            <th role="columnheader" scope="col">{lang.text("account-since")}</th>
                            <th role="columnheader" scope="col">{lang.text("account-last-seen")}</th>
                            <th role="columnheader" scope="col">
                                <span class="sr">{lang.text("account-act")}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn session_row(lang: Lang, open: Open, here: Option<&str>) -> impl IntoView + use<> {
    let name = browser(&open.agent);
    let name = name.unwrap_or_else(|| lang.text("account-unknown-browser"));
    let act = if here == Some(open.key.as_str()) {
        view! { <span class="muted">{lang.text("account-this-one")}</span> }.into_any()
    } else {
        view! {
            <form method="post" action=EndSession::url()>
                <Hidden name="key" value=open.key/>
                <button class="btn btn--sm" type="submit">{lang.text("account-end-session")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="full">{name}</th>
            <td role="cell" data-l=lang.text("account-since")>{lang.moment(open.since)}</td>
            <td role="cell" data-l=lang.text("account-last-seen")>{lang.moment(open.last_seen)}</td>
            <td role="cell" class="full">{act}</td>
        </tr>
    }
}
