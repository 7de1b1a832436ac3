//! `/search?q=…`: the cases and projects that have all these words.

mod nothing;
mod results;

use crate::i18n::Lang;
use crate::search::store::{SHOWN, cases, may_watch, projects};
use crate::terms::{MOST_WORDS, Typed};
use crate::ui::{Banner, Heading, Icon, Layout, TextField, page_in};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use nothing::{NothingFound, NothingTyped};
use results::{CaseResults, ProjectResults};

#[component]
pub fn SearchPage() -> impl IntoView {
    let query = use_query_map();
    let get = |name: &str| query.read_untracked().get(name).unwrap_or_default();
    let said: String = get("q").chars().filter(|letter| !letter.is_control()).collect();
    let from = get("from");
    page_in(Layout::Dense, async move |cx| {
        let typed = Typed::of(&said);
        let from = from.parse::<usize>().unwrap_or_default() / SHOWN * SHOWN;
        let cases = cases(cx, &typed, from).await?;
        let projects = projects(cx, &typed).await?;
        let (lang, now, watches) = (cx.lang, cx.now, may_watch(cx));
        let found = match (typed.is_empty(), cases.count + projects.count) {
            (true, _) => view! { <NothingTyped lang said=said.clone() watches/> }.into_any(),
            (_, 0) => view! { <NothingFound lang said=said.clone() typed=typed.clone() watches/> }
                .into_any(),
            _ => {
                let said = said.clone();
                view! {
                    <div class="stack stack--lg">
                        <CaseResults lang said typed=&typed cases from now watches/>
                        {watches.then(|| view! { <ProjectResults lang typed=&typed projects/> })}
                    </div>
                }
                .into_any()
            }
        };
        let too_many = typed.has_more.then(|| {
            let title = lang.text_with("search-too-many", [("most", MOST_WORDS.into())]);
            view! { <Banner title/> }
        });
        let tab = (!said.trim().is_empty())
            .then(|| lang.text_with("search-tab", [("said", said.trim().into())]));
        Ok(view! {
            <div class="stack">
                <Heading text=lang.text("search-title") tab/>
                <Field lang said/>
                {too_many}
                {found}
            </div>
        })
    })
}

#[component]
fn Field(lang: Lang, said: String) -> impl IntoView {
    view! {
        <form class="find" role="search" method="get" action="/search">
            <TextField name="q" kind="search" label=lang.text("frame-search-label")
                hint=lang.text("search-hint") initial=said autocomplete="off"/>
            <button class="btn btn--primary" type="submit">
                <Icon name="search"/>{lang.text("search-go")}
            </button>
        </form>
    }
}
