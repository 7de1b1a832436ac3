//! The bar that says which keys there are, and turns them off; and the page where they are chosen.

use super::walk::Ways;
use crate::base::{Actor, Role};
use crate::case::model::{Act, is_of_a_role};
use crate::i18n::Lang;
use crate::triage::api::desk::{ChooseKeys, ChooseLetters, UsualLetters};
use crate::triage::islands::{HELP, OPENS_HELP, Shortcuts};
use crate::triage::model::{Keyboard, Shortcut};
use crate::triage::store::keyboard;
use crate::ui::{Breadcrumb, Button, CheckField, Heading, TextField, Weight, page};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// What one does most to the cases of the queue, where it is one's to do.
const USUAL_ACTS: [Act; 6] = [
    Act::TakeCharge,
    Act::Accept,
    Act::Redirect,
    Act::ProposeDecline,
    Act::ConfirmDecline,
    Act::OverruleDecline,
];
/// A bar is one line, and the list has them all.
const MOST_ACTS: usize = 4;
/// The same on the page of a case, where they are open: no stage has more than four of them.
const ACTS_IN_SIGHT: [Act; 8] = [
    Act::TakeCharge,
    Act::AskInformation,
    Act::BringToCommittee,
    Act::Accept,
    Act::Redirect,
    Act::ConfirmDecline,
    Act::OverruleDecline,
    Act::ReviewFastTrack,
];

/// What the keys of a page can do.
#[derive(Clone, Debug)]
pub enum Reach {
    /// The cases of the queue.
    Queue {
        /// What the reader's roles may do to one or another of them.
        acts: Vec<Act>,
    },
    Case {
        /// The address of its page.
        path: String,
        /// Those that are open on it now, for who decides.
        acts: Option<Vec<Act>>,
        /// Where one goes from it, if it was opened from the queue.
        ways: Option<Ways>,
    },
}

impl Reach {
    /// That of the queue: nobody is offered there what is another role's.
    pub fn of_queue(reader: &Actor) -> Self {
        let may = |act: &Act| is_of_a_role(*act, reader);
        let acts = Shortcut::ALL.into_iter().filter_map(Shortcut::act).filter(may);
        Reach::Queue { acts: acts.collect() }
    }

    /// The shortcuts that the page answers to.
    fn shortcuts(&self) -> impl Iterator<Item = Shortcut> {
        Shortcut::ALL.into_iter().filter(move |it| match (self, it) {
            (Reach::Queue { acts }, Shortcut::Act(act)) => acts.contains(act),
            (Reach::Queue { .. }, it) => *it != Shortcut::Queue,
            (Reach::Case { acts, .. }, Shortcut::Act(_)) => acts.is_some(),
            (Reach::Case { .. }, Shortcut::Queue) => true,
            (Reach::Case { ways, .. }, Shortcut::Next | Shortcut::Previous) => ways.is_some(),
            (Reach::Case { .. }, _) => false,
        })
    }

    /// Whether a shortcut stands in the bar itself: what one does most, and what has its link there.
    fn is_in_sight(&self, shortcut: Shortcut) -> bool {
        match (self, shortcut) {
            (Reach::Case { acts, .. }, Shortcut::Act(act)) => {
                let is_open = acts.as_ref().is_some_and(|open| open.contains(&act));
                is_open && ACTS_IN_SIGHT.contains(&act)
            }
            (Reach::Queue { acts }, Shortcut::Act(act)) => {
                let mut usual = USUAL_ACTS.into_iter().filter(|it| acts.contains(it));
                usual.by_ref().take(MOST_ACTS).any(|it| it == act)
            }
            (Reach::Case { .. }, _) => self.link(shortcut).is_some(),
            _ => true,
        }
    }

    /// Where a link does what the shortcut does, whatever has the focus.
    fn link(&self, shortcut: Shortcut) -> Option<String> {
        match (self, shortcut) {
            (Reach::Case { path, .. }, Shortcut::Act(_)) => Some(shortcut.act_on(path)),
            (Reach::Case { ways, .. }, Shortcut::Queue) => {
                Some(ways.as_ref().map_or("/triage".to_owned(), |ways| ways.back.clone()))
            }
            (Reach::Case { ways, .. }, Shortcut::Next) => ways.as_ref()?.next.clone(),
            (Reach::Case { ways, .. }, Shortcut::Previous) => ways.as_ref()?.previous.clone(),
            _ => None,
        }
    }
}

#[component]
pub fn KeyBar(lang: Lang, keyboard: Keyboard, reach: Reach) -> impl IntoView {
    let on = keyboard.is_on;
    let shown = on.then(|| {
        let item = |shortcut: Shortcut| {
            let letter = keyboard.letter(shortcut)?;
            let link = reach.link(shortcut);
            Some(view! { <KeyItem lang shortcut letter=letter.to_uppercase().to_string() link/> })
        };
        let in_sight = reach.shortcuts().filter(|it| reach.is_in_sight(*it));
        let here = in_sight.filter_map(item).collect_view();
        let help = view! {
            <Shortcuts/>
            <KeysHelp lang keyboard=keyboard.clone() reach=reach.clone()/>
        };
        let here = view! {
            {here}
            <li><kbd class="kbd">"/"</kbd>{lang.text("keys-search")}</li>
            <li>
                <kbd class="kbd">"?"</kbd>
                <button id=OPENS_HELP class="btn btn--quiet btn--sm" type="button" popovertarget=HELP>
                    {lang.text("keys-list")}
                </button>
            </li>
        };
        (help, here)
    });
    let (help, here) = shown.unzip();
    let letters = on.then(|| {
        let said = |it: Shortcut| Some(format!("{}={}", it.name(), keyboard.letter(it)?));
        reach.shortcuts().filter_map(said).collect::<Vec<_>>().join(" ")
    });
    let (value, text) = if on { ("off", "keys-turn-off") } else { ("on", "keys-turn-on") };
    view! {
        <aside class="kbar no-print" aria-label=lang.text("keys-title") data-letters=letters>
            <ul>
                {here}
                {(!on).then(|| view! { <li><ChooseLink lang/></li> })}
                <li class="push">
                    <form method="post" action=ChooseKeys::url()>
                        <button class="btn btn--quiet btn--sm" type="submit" name="choice" value=value>
                            {lang.text(text)}
                        </button>
                    </form>
                </li>
            </ul>
            {help}
        </aside>
    }
}

/// All the keys of a page, over it: a browser opens this, closes it at Esc and gives the focus back
/// where it was, by itself and without a script.
#[component]
fn KeysHelp(lang: Lang, keyboard: Keyboard, reach: Reach) -> impl IntoView {
    let item = |shortcut: Shortcut| {
        let letter = keyboard.letter(shortcut)?.to_uppercase().to_string();
        let what = capital(what(lang, shortcut));
        let what = match reach.link(shortcut) {
            Some(href) => {
                // The key presses the link that is in sight, or this one.
                let key = (!reach.is_in_sight(shortcut)).then(|| shortcut.name());
                view! { <a href=href data-key=key>{what}</a> }.into_any()
            }
            None => what.into_any(),
        };
        Some(view! { <li><kbd class="kbd">{letter}</kbd>{what}</li> })
    };
    let (acts, moves): (Vec<_>, Vec<_>) = reach.shortcuts().partition(|it| it.act().is_some());
    let acts: Vec<_> = acts.into_iter().filter_map(item).collect();
    let acts = (!acts.is_empty()).then(|| {
        view! { <h3>{lang.text("keys-acts")}</h3> <ul class="keys-help">{acts}</ul> }
    });
    let moves = moves.into_iter().filter_map(item).collect_view();
    let pages = matches!(reach, Reach::Queue { .. }).then(|| {
        view! { <p class="small muted">{lang.text("keys-pages")}</p> }
    });
    let others = [
        (lang.text("keys-enter-name"), "keys-enter"),
        ("/".to_owned(), "keys-search"),
        ("?".to_owned(), "keys-list"),
    ];
    let others = others.map(|(key, text)| {
        view! { <li><kbd class="kbd">{key}</kbd>{capital(lang.text(text))}</li> }
    });
    let escape = view! {
        <li><kbd class="kbd">{lang.text("keys-escape-name")}</kbd>{capital(lang.text("keys-escape"))}</li>
    };
    view! {
        <div id=HELP class="dialog" popover="auto" role="dialog" aria-labelledby="keys-help-title"
            tabindex="-1">
            <div class="dialog__in">
                <h2 id="keys-help-title">{lang.text("keys-title")}</h2>
                <p>{lang.text("keys-about")}</p>
                <h3>{lang.text("keys-moves")}</h3>
                <ul class="keys-help">{moves}{others.into_iter().collect_view()}{escape}</ul>
                {pages}
                {acts}
                <p class="btn-row">
                    <button class="btn" type="button" popovertarget=HELP popovertargetaction="hide">
                        {lang.text("keys-close")}
                    </button>
                    <ChooseLink lang/>
                </p>
            </div>
        </div>
    }
}

#[component]
fn ChooseLink(lang: Lang) -> impl IntoView {
    view! { <a href="/triage/keys">{lang.text("keys-choose")}</a> }
}

#[component]
fn KeyItem(lang: Lang, shortcut: Shortcut, letter: String, link: Option<String>) -> impl IntoView {
    let what = what(lang, shortcut);
    let key = view! { <kbd class="kbd">{letter}</kbd> };
    match link {
        Some(href) => {
            let name = shortcut.name();
            view! { <li>{key}<a href=href data-key=name>{what}</a></li> }.into_any()
        }
        None => view! { <li>{key}{what}</li> }.into_any(),
    }
}

/// What a shortcut does, in a word or two.
fn what(lang: Lang, shortcut: Shortcut) -> String {
    match shortcut {
        Shortcut::Act(act) => lang.text(&format!("act-{}", act.name())),
        other => lang.text(&format!("keys-{}", other.name())),
    }
}

fn capital(words: String) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `/triage/keys`
#[component]
pub fn KeysPage() -> impl IntoView {
    page(async |cx| {
        cx.actor.must_be_any(&Role::OVERSEE)?;
        let keyboard = keyboard(cx).await?;
        let lang = cx.lang;
        let above = vec![("/triage".to_owned(), lang.text("crumb-triage"))];
        let field = |shortcut: Shortcut| {
            let letter = keyboard.letter(shortcut);
            let initial = letter.map(|it| it.to_uppercase().to_string()).unwrap_or_default();
            view! {
                <TextField name=shortcut.field() label=capital(what(lang, shortcut)) initial class="input--key"
                    autocomplete="off"/>
            }
        };
        let (acts, moves): (Vec<_>, Vec<_>) =
            Shortcut::ALL.into_iter().partition(|it| it.act().is_some());
        Ok(view! {
            <Breadcrumb lang above here=lang.text("keys-title")/>
            <div class="stack stack--lg">
                <div>
                    <Heading text=lang.text("keys-title")/>
                    <p class="page-head__lead">{lang.text("keys-lead")}</p>
                </div>
                <form class="form form--tight" method="post" action=ChooseLetters::url() novalidate>
                    <CheckField name="keys_on" label=lang.text("keys-on") initially=keyboard.is_on
                        beside="keys[next]"/>
                    <fieldset class="keys">
                        <legend>{lang.text("keys-moves")}</legend>
                        {moves.into_iter().map(field).collect_view()}
                    </fieldset>
                    <fieldset class="keys">
                        <legend>{lang.text("keys-acts")}</legend>
                        {acts.into_iter().map(field).collect_view()}
                    </fieldset>
                    <p class="small muted">{lang.text("keys-rest")}</p>
                    <div class="btn-row">
                        <Button text=lang.text("keys-keep") weight=Weight::Primary/>
                    </div>
                </form>
                <form class="form form--tight" method="post" action=UsualLetters::url()>
                    <p>{lang.text("keys-usual-about")}</p>
                    <div class="btn-row"><Button text=lang.text("keys-usual")/></div>
                </form>
            </div>
        })
    })
}
