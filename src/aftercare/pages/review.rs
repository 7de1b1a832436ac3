//! The review after action: what helps to hold it, its form, and what was written.

use super::{Desk, signed};
use crate::aftercare::api::HoldReview;
use crate::aftercare::model::Said;
use crate::case::model::{Act, DutyKind, Review};
use crate::case::pages::ActForm;
use crate::i18n::Lang;
use crate::ui::{Disclosure, Form, LongField, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

#[component]
pub(super) fn ReviewSection(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let owed = desk.file.owes(DutyKind::ReviewAfterEnd);
    let reviews = desk.care.reviews.iter().rev();
    let reviews: Vec<_> = reviews
        .map(|(review, said)| sheet(lang, review.clone(), said.clone()).into_any())
        .collect();
    let none = (reviews.is_empty() && owed)
        .then(|| view! { <p class="muted measure">{lang.text("after-review-none")}</p> });
    let form = desk
        .may(Act::HoldReview)
        .then(|| view! { <div class="no-print"><Hold desk=desk.clone()/></div> });
    (owed || !reviews.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="review">
                <div class="section__head"><h2 id="review">{lang.text("after-review")}</h2></div>
                {none}
                {form}
                {reviews}
            </section>
        }
    })
}

/// A review, as it was held.
pub fn sheet(lang: Lang, review: Review, said: Said) -> impl IntoView {
    let part = move |key: &str, text: String| {
        view! { <section><h3>{lang.text(key)}</h3><p class="said">{text}</p></section> }
    };
    let with = [("people", review.with.into())];
    view! {
        <div class="card">
            <p class="muted">{signed(lang, &said)} " " {lang.text_with("after-review-by", with)}</p>
            <div class="stack measure">
                {part("after-expected", review.expected)}
                {part("after-happened", review.happened)}
                {part("after-helped", review.helped)}
                {part("after-otherwise", review.otherwise)}
            </div>
        </div>
    }
}

#[component]
fn Hold(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let open = Form::here().sent("review_with");
    let long = move |name: &'static str, label: &'static str, hint: &'static str| {
        let (label, hint) = (lang.text(label), lang.text(hint));
        view! { <LongField name label hint rows=4/> }
    };
    view! {
        <Disclosure summary=lang.text("act-hold_review") open>
            <ActForm act=Act::HoldReview action=HoldReview::url() number seen lang primary=true>
                <p class="measure">{lang.text("after-review-guide")}</p>
                <ul class="measure">
                    <li>{lang.text("after-review-facts")}</li>
                    <li>{lang.text("after-review-causes")}</li>
                    <li>{lang.text("after-review-everyone")}</li>
                </ul>
                <TextField name="review_with" label=lang.text("after-with")
                    hint=lang.text("after-with-hint")/>
                {long("review_expected", "after-expected", "after-expected-hint")}
                {long("review_happened", "after-happened", "after-happened-hint")}
                {long("review_helped", "after-helped", "after-helped-hint")}
                {long("review_otherwise", "after-otherwise", "after-otherwise-hint")}
            </ActForm>
        </Disclosure>
    }
}
