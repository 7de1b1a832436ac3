//! Buttons act, links go. A button that is closed says why.

use super::Icon;
use leptos::prelude::*;

/// How much a button asks to be pressed. One `Primary` a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    #[default]
    Plain,
    Primary,
    Quiet,
    /// People are harmed while one waits.
    Urgent,
}

/// The size of a button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    Small,
    #[default]
    Usual,
    /// Ends a form of an occasional user.
    Large,
}

fn classes(weight: Weight, size: Size) -> String {
    let weight = match weight {
        Weight::Plain => "",
        Weight::Primary => " btn--primary",
        Weight::Quiet => " btn--quiet",
        Weight::Urgent => " btn--urgent",
    };
    let size = match size {
        Size::Small => " btn--sm",
        Size::Usual => "",
        Size::Large => " btn--lg",
    };
    format!("btn{weight}{size}")
}

/// Sends the form it is in.
#[component]
pub fn Button(
    #[prop(into)] text: String,
    #[prop(optional)] weight: Weight,
    #[prop(optional)] size: Size,
    #[prop(optional)] icon: Option<&'static str>,
    /// What it adds to the form, where a form has several buttons.
    #[prop(optional, into)]
    name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
    /// Where it sends the form, if not where the others do.
    #[prop(optional, into)]
    action: Option<String>,
) -> impl IntoView {
    view! {
        <button class=classes(weight, size) type="submit" name=name value=value formaction=action>
            {icon.map(|name| view! { <Icon name/> })}
            {text}
        </button>
    }
}

/// Goes somewhere.
#[component]
pub fn ButtonLink(
    #[prop(into)] href: String,
    #[prop(into)] text: String,
    #[prop(optional)] weight: Weight,
    #[prop(optional)] size: Size,
    #[prop(optional)] icon: Option<&'static str>,
) -> impl IntoView {
    view! {
        <a class=classes(weight, size) href=href download=(icon == Some("download")).then_some("")>
            {icon.map(|name| view! { <Icon name/> })}
            {text}
        </a>
    }
}

/// An act that is not open now, and why. It can be reached, so that the reason is read.
#[component]
pub fn ClosedButton(
    /// Unique in the page.
    #[prop(into)]
    id: String,
    #[prop(into)] text: String,
    #[prop(into)] reason: String,
    #[prop(optional)] size: Size,
) -> impl IntoView {
    let why = format!("{id}-why");
    view! {
        <span class="btn-closed">
            <button class=classes(Weight::Plain, size) type="button" id=id aria-disabled="true"
                aria-describedby=why.clone()>
                <Icon name="lock"/>
                {text}
            </button>
            <span class="small muted" id=why>{reason}</span>
        </span>
    }
}

#[component]
pub fn ButtonRow(children: Children) -> impl IntoView {
    view! { <div class="btn-row btn-row--stack">{children()}</div> }
}
