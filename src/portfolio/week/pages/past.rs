//! `/portfolio/week/past`: the summaries that were made for the reader.

use super::PATH;
use crate::i18n::Lang;
use crate::notify::model::{Message, MessageKind};
use crate::notify::store::mine;
use crate::portfolio::pages::must_read;
use crate::portfolio::week::model::Week;
use crate::ui::{Breadcrumb, ButtonLink, Disclosure, Empty, Heading, page};
use leptos::prelude::*;

#[component]
pub fn PastWeeksPage() -> impl IntoView {
    page(async |cx| {
        must_read(cx)?;
        let made = mine(cx, MessageKind::WeeklySummary).await?;
        let lang = cx.lang;
        let list = match made.is_empty() {
            true => view! {
                <Empty icon="inbox" title=lang.text("week-none-made") why=lang.text("week-none-made-why")>
                    <ButtonLink href=PATH text=lang.text("week-last")/>
                </Empty>
            }
            .into_any(),
            false => {
                let item = |(at, it): (usize, Message)| view! { <Made lang it open={at == 0}/> };
                let made = made.into_iter().enumerate().map(item).collect_view();
                view! { <div class="stack">{made}</div> }.into_any()
            }
        };
        let above = vec![
            ("/portfolio".to_owned(), lang.text("portfolio-title")),
            (PATH.to_owned(), lang.text("part-week")),
        ];
        Ok(view! {
            <Breadcrumb lang above here=lang.text("week-past")/>
            <div class="stack stack--lg measure">
                <div>
                    <Heading text=lang.text("week-past")/>
                    <p class="page-head__lead">{lang.text("week-not-sent")}</p>
                </div>
                {list}
            </div>
        })
    })
}

/// One of them, as it was written; withheld where it names a case that its reader may no longer see.
#[component]
fn Made(lang: Lang, it: Message, open: bool) -> impl IntoView {
    let made_at = lang.moment(it.made_at);
    let made = match it.sent_at {
        Some(at) => {
            let facts = [("made", made_at.into()), ("sent", lang.moment(at).into())];
            lang.text_with("week-made-and-sent", facts)
        }
        None => lang.text_with("week-made", [("made", made_at.into())]),
    };
    let page = it.about.parse().ok().map(|monday| Week::before(monday).path());
    let again = page.map(|page| view! { <p><a href=page>{lang.text("week-read-again")}</a></p> });
    let body = match it.body {
        Some(body) => view! { <p class="said">{body}</p> }.into_any(),
        None => view! { <p>{lang.text("week-withheld")}</p> }.into_any(),
    };
    view! {
        <Disclosure summary=it.subject open>
            <div class="stack stack--sm">
                <p class="small muted">{made}</p>
                {body}
                {again}
            </div>
        </Disclosure>
    }
}
