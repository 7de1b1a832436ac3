//! One duty in the list of what is owed: on which case, by whom, by when, and why then.

use super::shell::{GoAct, Way, pace_of};
use super::tab::Tab;
use super::terms::Terms;
use super::way::duty_named;
use crate::base::PersonId;
use crate::case::model::{OwedView, OwedWay};
use crate::case::store::OwedDuty;
use crate::clock::{Calendar, PauseReason};
use crate::i18n::Lang;
use crate::ui::Due;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

#[component]
pub(super) fn Columns(lang: Lang, way: OwedWay) -> impl IntoView {
    let names = match way {
        OwedWay::ByMe => ["owed-what", "owed-when", "owed-acts"],
        OwedWay::ToMe | OwedWay::ByAnyone => ["owed-what", "owed-who", "owed-when"],
    };
    view! {
        <thead role="rowgroup">
            <tr role="row">
                {names.map(|key| {
                    view! { <th scope="col" role="columnheader">{lang.text(key)}</th> }
                }).collect_view()}
            </tr>
        </thead>
    }
}

#[component]
pub(super) fn OwedRow(
    lang: Lang,
    now: DateTime<Utc>,
    reader: PersonId,
    view: OwedView,
    it: OwedDuty,
) -> impl IntoView {
    let calendar = Calendar::france();
    let OwedDuty {
        place,
        number,
        title,
        organisation,
        owed_by,
        duty,
        deadline,
        began,
        may_promise,
    } = it;
    let what = duty_named(lang, duty.kind, duty.about);
    let held_by = duty.clock.held_by();
    // Until a suspended case resumes there is no place to do it.
    let mine = duty.owed_by == reader && held_by != Some(PauseReason::Suspended);
    let address = match mine {
        true => Way::of(number, duty.kind).address,
        false => Tab::Status.path(number),
    };
    let (pace, left) = pace_of(lang, duty.urgency(&calendar, now), held_by);
    let due = duty.due_at(&calendar);
    let moment = due.map(|at| [("moment", lang.moment(at).into())]);
    // Late is measured by the first date; the one that counts is the last announced.
    let promised = !duty.promises.is_empty();
    let left = match promised {
        true => lang.text_with("owed-first-date", [("left", left.into())]),
        false => left,
    };
    let when = match moment {
        Some(at) if !promised => lang.text_with("home-before", at),
        Some(at) if due.is_some_and(|due| due < now) => lang.text_with("owed-promised-past", at),
        Some(at) => lang.text_with("owed-promised", at),
        None => lang.text("owed-no-date"),
    };
    let who = match view.way {
        // The name chooses the person.
        OwedWay::ToMe | OwedWay::ByAnyone if view.person.is_none() => {
            let to = OwedView { person: Some(duty.owed_by), ..view.first_page() }.address();
            let title = lang.text_with("owed-only", [("name", owed_by.clone().into())]);
            view! { <a href=to title=title>{owed_by}</a> }.into_any()
        }
        _ => owed_by.into_any(),
    };
    // While it is the other side's turn there is nothing to do.
    let acts = (mine && held_by.is_none()).then(|| {
        let another = may_promise.then(|| {
            let to = format!("{}/duties/{}", number.path(), place.rank);
            view! { <a class="btn btn--quiet btn--sm" href=to>{lang.text("owed-another-date")}</a> }
        });
        view! {
            <div class="btn-row">
                <GoAct way=Way::of(number, duty.kind) lang/>
                {another}
            </div>
        }
    });
    let named = match view.way {
        OwedWay::ByMe => None,
        _ => Some(view! { <td role="cell" data-l=lang.text("owed-who")>{who}</td> }),
    };
    let acted = match view.way {
        OwedWay::ByMe => Some(view! { <td role="cell" class="full no-print">{acts}</td> }),
        _ => None,
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class="full">
                <a class="tbl__t" href=address>{what}</a>
                <span class="tbl__s">{title}" · "<span class="num">{number.to_string()}</span>" · "{organisation}</span>
            </th>
            {named}
            <td role="cell" class="full" data-l=lang.text("owed-when")>
                <Due pace when=left what=when/>
                <Terms lang duty deadline began/>
            </td>
            {acted}
        </tr>
    }
}
