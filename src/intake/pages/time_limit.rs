//! That a draft will expire, how to keep it, and what is left of one that did.

use crate::i18n::Lang;
use crate::intake::api::{KeepDraft, TakeUpDraft};
use crate::intake::model::{DRAFT_DAYS, TimeLimit};
use crate::intake::store::Mine;
use crate::ui::{Banner, Hidden, Tone};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// Said to those who write a draft once its end was announced, with the way to put it off.
#[component]
pub fn Expiry(lang: Lang, today: NaiveDate, limit: TimeLimit, id: String) -> impl IntoView {
    limit.is_noticed().then(|| {
        view! {
            <Banner tone=Tone::Warn title=when(lang, today, limit)>
                <p>{lang.text("draft-expires-why")}</p>
                <form method="post" action=KeepDraft::url()>
                    <Hidden name="request" value=id/>
                    <div class="btn-row">
                        <button class="btn" type="submit">
                            {lang.text_with("draft-keep", [("days", DRAFT_DAYS.into())])}
                        </button>
                    </div>
                </form>
            </Banner>
        }
    })
}

/// "Expires on Thursday 3 December 2026, in 7 days."
pub fn when(lang: Lang, today: NaiveDate, limit: TimeLimit) -> String {
    let day = lang.date(limit.last_day(today));
    lang.text_with("draft-expires", [("day", day.into()), ("days", limit.days_left(today).into())])
}

/// What became of the drafts that nobody sent in time: their answers can be taken up again.
#[component]
pub fn ExpiredDrafts(lang: Lang, today: NaiveDate, drafts: Vec<Mine>) -> impl IntoView {
    let drafts: Vec<Mine> = drafts.into_iter().filter(|it| it.limit().may_take_up(today)).collect();
    if drafts.is_empty() {
        return None;
    }
    let item = |it: Mine| {
        let day = it.limit().expired_on.map(|on| lang.date(on)).unwrap_or_default();
        let take_up = it.asks.then(|| {
            view! {
                <form method="post" action=TakeUpDraft::url()>
                    <Hidden name="request" value=it.id.to_string()/>
                    <button class="btn" type="submit">{lang.text("draft-take-up")}</button>
                </form>
            }
        });
        view! {
            <li class="card">
                <h3>{it.title}</h3>
                <p class="muted">{lang.text_with("draft-expired", [("day", day.into())])}</p>
                {take_up}
            </li>
        }
    };
    Some(view! {
        <section class="section" aria-labelledby="expired">
            <h2 id="expired">{lang.text("home-expired")}</h2>
            <p class="muted">{lang.text("home-expired-why")}</p>
            <ul class="bare stack">{drafts.into_iter().map(item).collect_view()}</ul>
        </section>
    })
}
