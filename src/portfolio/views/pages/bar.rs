//! Above a list: the views of it that its reader kept, and the form that keeps the one on the page.

use super::PATH;
use crate::i18n::Lang;
use crate::portfolio::views::api::KeepPortfolioView;
use crate::portfolio::views::model::{KeptView, Shows};
use crate::ui::{Button, Filters, Hidden, Link, Size, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// What is kept already is marked, and not kept twice.
#[component]
pub fn KeptBar(lang: Lang, shows: Shows, kept: Vec<KeptView>) -> impl IntoView {
    let is_kept = kept.iter().any(|it| it.shows == shows);
    let of_it = kept.iter().filter(|it| it.shows.list() == shows.list());
    let link =
        |it: &KeptView| Link::to(it.shows.address(), it.name.clone()).here(it.shows == shows);
    let mut links: Vec<Link> = of_it.map(link).collect();
    if !kept.is_empty() {
        links.push(Link::to(PATH, lang.text("kept-manage")));
    }
    let chips = (!links.is_empty()).then(|| {
        view! { <Filters label=lang.text("views-own") links/> }
    });
    let form = (!is_kept).then(|| {
        view! {
            <form class="row row--end" method="post" action=KeepPortfolioView::url() novalidate>
                <Hidden name="kept_list" value=shows.list()/>
                <Hidden name="kept_query" value=shows.query()/>
                <TextField name="kept_name" label=lang.text("kept-keep-as") class="input--sm"
                    autocomplete="off"/>
                <Button text=lang.text("kept-keep") size=Size::Small/>
            </form>
        }
    });
    view! { <div class="stack stack--sm no-print">{chips}{form}</div> }
}
