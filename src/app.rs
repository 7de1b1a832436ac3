//! The pages and their addresses: the only file that knows every feature.

use crate::base::ApiError;
use crate::i18n::Lang;
use crate::signin::pages::{SignInPage, WelcomePage};
use crate::ui::page_for_anyone;
use crate::web::security::page_policy;
use axum::http::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use axum::http::request::Parts;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::{HashedStylesheet, MetaTags, provide_meta_context};
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

/// The document around every page.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    send_policy();
    let lang = use_context::<Parts>().map_or(Lang::Fr, |parts| Lang::of(&parts));
    view! {
        <!DOCTYPE html>
        <html lang=lang.code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <link rel="icon" href="/favicon.svg"/>
                <HashedStylesheet options=options.clone()/>
                <HydrationScripts options islands=true/>
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// The scripts of the page carry its nonce, and nothing else may run.
fn send_policy() {
    let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>()) else {
        return;
    };
    if let Ok(policy) = HeaderValue::from_str(&page_policy(&nonce)) {
        response.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}

/// Every page is `Async`: complete before it is sent, so that it needs no script
/// and its status and title are right.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let not_found = || page_for_anyone(async |_| Err::<(), _>(ApiError::NotFound.into()));
    view! {
        <Router>
            <Routes fallback=not_found>
                <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async/>
                <Route path=path!("/welcome") view=WelcomePage ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}
