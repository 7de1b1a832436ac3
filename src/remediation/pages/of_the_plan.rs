//! What surrounds a page that belongs to the plan of a case: what it is called, and the way back to the plan.

use crate::case::model::CaseNumber;
use crate::case::pages::{CaseShell, Tab};
use crate::case::store::CaseHead;
use crate::i18n::Lang;
use crate::ui::ButtonLink;
use leptos::prelude::*;

#[component]
pub(super) fn OfThePlan(
    head: CaseHead,
    number: CaseNumber,
    title: String,
    lang: Lang,
    children: Children,
) -> impl IntoView {
    view! {
        <CaseShell head tab=Tab::Plan lang>
            <div class="stack stack--lg gap-sm">
                <div class="section__head">
                    <h2>{title}</h2>
                    <ButtonLink href=Tab::Plan.path(number) text=lang.text("tasks-back")/>
                </div>
                {children()}
            </div>
        </CaseShell>
    }
}
