//! The bar at the top of every page: the brand, where one can go, and who one is.

use super::Icon;
use super::icon::Bell;
use super::search::{KeysChoice, SearchField, has_keys, may_find};
use super::sorry::sign_in_from;
use super::theme::{ChooseTheme, Theme};
use crate::base::{Actor, Role};
use crate::i18n::Lang;
use crate::web::MOST_LATE;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// A page that has its link in the bar.
struct Entry {
    path: &'static str,
    /// The key of its name.
    name: &'static str,
    /// Who finds it there. Who may open it is for the page to say.
    seen_by: &'static [Role],
}

/// Where what is owed is read.
const OWED: &str = "/owed";

const ASKING: &[Role] = &[Role::ProjectLead, Role::Sponsor];
const BRIGADE: &[Role] = &[Role::Coordinator, Role::Responder, Role::Director, Role::Auditor];
/// Whoever may owe something, or be owed something.
const OWING: &[Role] = &[
    Role::ProjectLead,
    Role::Sponsor,
    Role::Coordinator,
    Role::Responder,
    Role::Director,
    Role::Auditor,
];
const DECIDING: &[Role] = &Role::OVERSEE;

const ENTRIES: [Entry; 13] = [
    Entry { path: "/", name: "nav-requests", seen_by: ASKING },
    Entry { path: "/", name: "nav-cases", seen_by: &[Role::Responder] },
    Entry { path: "/request", name: "nav-request", seen_by: &[Role::ProjectLead] },
    Entry { path: OWED, name: "nav-owed", seen_by: OWING },
    Entry { path: TRIAGE, name: "nav-triage", seen_by: DECIDING },
    Entry { path: "/team", name: "nav-team", seen_by: BRIGADE },
    Entry { path: "/watch", name: "nav-watch", seen_by: DECIDING },
    Entry { path: "/portfolio", name: "nav-portfolio", seen_by: DECIDING },
    Entry { path: "/admin/people", name: "nav-people", seen_by: &[Role::Administrator] },
    Entry { path: "/admin/skills", name: "nav-skills", seen_by: &[Role::Administrator] },
    Entry { path: "/admin/limits", name: "nav-limits", seen_by: &[Role::Administrator] },
    Entry { path: "/open-data", name: "nav-open-data", seen_by: &[Role::Administrator] },
    Entry { path: "/elsewhere", name: "nav-elsewhere", seen_by: &[Role::Administrator] },
];

/// The links a person finds in the bar: address and name.
pub(super) fn links(lang: Lang, actor: &Actor) -> Vec<(&'static str, String)> {
    let mut seen: Vec<&Entry> =
        ENTRIES.iter().filter(|entry| actor.is_any(entry.seen_by)).collect();
    // Who is of a project and of the brigade has one first page.
    seen.dedup_by_key(|entry| entry.path);
    seen.into_iter().map(|entry| (entry.path, lang.text(entry.name))).collect()
}

/// Where the brigade works, and the pages that it comes to from there.
const TRIAGE: &str = "/triage";
const FROM_TRIAGE: [&str; 3] = ["/committee", "/models", "/cases"];

/// Where the whole is read, and the page that one comes to from there.
const PORTFOLIO: &str = "/portfolio";
const FROM_PORTFOLIO: &str = "/decisions";

/// How the page at `path` stands to an entry: itself, somewhere below it, or elsewhere.
fn current(entry: &str, path: &str) -> Option<&'static str> {
    let path = path.split('?').next().unwrap_or_default();
    if entry == TRIAGE && FROM_TRIAGE.iter().any(|it| current(it, path).is_some()) {
        return Some("true");
    }
    if entry == PORTFOLIO && path == FROM_PORTFOLIO {
        return Some("true");
    }
    let below = path.strip_prefix(entry)?;
    match below {
        "" => Some("page"),
        _ if entry != "/" && below.starts_with('/') => Some("true"),
        _ => None,
    }
}

#[component]
pub(super) fn Bar(
    lang: Lang,
    someone: Option<Actor>,
    theme: Theme,
    path: String,
    /// How much the reader is late with.
    late: i64,
    /// Whether the reader wants single characters to be keys, and the page is one to stay on.
    keys_are_on: bool,
) -> impl IntoView {
    let search = someone.as_ref().filter(|actor| may_find(actor)).map(|actor| {
        let with_key = keys_are_on && has_keys(actor);
        view! { <SearchField lang path=path.clone() with_key/> }
    });
    let nav = someone.as_ref().map(|actor| {
        let link = |(to, name): (&'static str, String)| {
            let late = (to == OWED && late > 0).then(|| view! { <Late lang late/> });
            view! { <a class="bar__link" href=to aria-current=current(to, &path)>{name}{late}</a> }
        };
        let links = links(lang, actor).into_iter().map(link).collect_view();
        view! { <nav class="bar__nav" aria-label=lang.text("frame-nav")>{links}</nav> }
    });
    let tools = match someone {
        Some(actor) => view! { <Account lang actor theme/> }.into_any(),
        None => view! { <Settings lang theme path=&path/> }.into_any(),
    };
    view! {
        <div class="bar__in">
            <a class="bar__brand" href="/"><Bell/>"Tocsin"</a>
            {nav}
            <div class="bar__tools">{search}{tools}</div>
        </div>
    }
}

/// How much one is late with: the number, and for who hears it what it counts.
#[component]
fn Late(lang: Lang, late: i64) -> impl IntoView {
    let shown = if late < MOST_LATE { late.to_string() } else { format!("{}+", MOST_LATE - 1) };
    let said = lang.text_with("frame-late", [("count", late.into())]);
    view! {
        " "
        <span class="bar__late num" aria-hidden="true">{shown}</span>
        <span class="sr">{said}</span>
    }
}

/// Who is signed in, and what they may change about what they see.
#[component]
fn Account(lang: Lang, actor: Actor, theme: Theme) -> impl IntoView {
    let keys = has_keys(&actor).then(|| view! { <KeysChoice lang/> });
    let mut roles: Vec<_> = actor.grants.iter().map(|grant| grant.role).collect();
    roles.dedup();
    let roles = roles.iter().map(|role| lang.text(&format!("role-{}", role.name())));
    let roles = roles.collect::<Vec<_>>().join(", ");
    view! {
        <details class="menu">
            <summary class="btn btn--bar">
                <Icon name="circle-user"/>{actor.name}<Icon name="chevron-down"/>
            </summary>
            <div class="menu__pop">
                <p class="menu__h">{roles}</p>
                <ThemeChoice lang theme/>
                <LanguageChoice lang class=""/>
                {keys}
                <a href="/account"><Icon name="user"/>{lang.text("frame-account")}</a>
                // Written out, like the language's address below: `signin` comes after `ui`.
                <form method="post" action="/api/sign-out">
                    <button type="submit"><Icon name="log-out"/>{lang.text("frame-sign-out")}</button>
                </form>
            </div>
        </details>
    }
}

/// The same choices for whom we do not know yet.
#[component]
fn Settings<'a>(lang: Lang, theme: Theme, path: &'a str) -> impl IntoView + use<> {
    view! {
        <LanguageChoice lang class="btn btn--bar"/>
        <details class="menu">
            <summary class="btn btn--bar">
                <Icon name="sun-moon"/>{lang.text("frame-theme")}<Icon name="chevron-down"/>
            </summary>
            <div class="menu__pop"><ThemeChoice lang theme/></div>
        </details>
        <a class="btn btn--bar" href=sign_in_from(path)><Icon name="log-in"/>{lang.text("sign-in-title")}</a>
    }
}

#[component]
fn ThemeChoice(lang: Lang, theme: Theme) -> impl IntoView {
    let button = |choice: Theme| {
        let chosen = choice == theme;
        let icon = if chosen { "circle-dot" } else { "circle-dashed" };
        view! {
            <button type="submit" name="theme" value=choice.code() aria-pressed=chosen.to_string()>
                <Icon name=icon/>
                {lang.text(&format!("theme-{}", choice.code()))}
            </button>
        }
    };
    view! {
        <form method="post" action=ChooseTheme::url()>
            {Theme::ALL.map(button).collect_view()}
        </form>
    }
}

#[component]
fn LanguageChoice(lang: Lang, class: &'static str) -> impl IntoView {
    let other = if lang == Lang::Fr { Lang::En } else { Lang::Fr };
    view! {
        <form method="post" action="/api/language">
            <button class=class type="submit" name="code" value=other.code()>
                <Icon name="languages"/>
                <span lang=other.code()>{other.text("language-name")}</span>
            </button>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_and_those_below_it_light_their_entry() {
        assert_eq!(current("/cases", "/cases?page=2"), Some("page"));
        assert_eq!(current("/cases", "/cases/2026-0042"), Some("true"));
        assert_eq!(current("/cases", "/casesque"), None);
        assert_eq!(current("/request", "/requests"), None);
        assert_eq!(current("/", "/"), Some("page"));
        assert_eq!(current("/", "/triage"), None);
        assert_eq!(current("/triage", "/cases/2026-0042"), Some("true"));
        assert_eq!(current("/triage", "/committee/sittings?before=3"), Some("true"));
        assert_eq!(current("/triage", "/models"), Some("true"));
        assert_eq!(current("/triage", "/team"), None);
    }
}
