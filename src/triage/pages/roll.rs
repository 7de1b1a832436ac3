//! Who is in the room: the form that opens a sitting, and the one that says it anew.

use crate::base::PersonId;
use crate::i18n::Lang;
use crate::triage::api::committee::{ChangeRoll, OpenSitting};
use crate::triage::model::Colleague;
use crate::triage::store::SittingFile;
use crate::ui::{CheckGroup, Choice, DateField, Hidden, LongField, SelectField};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// What the form starts with.
#[derive(Clone, Debug)]
pub struct RollBefore {
    pub held_on: NaiveDate,
    pub presided_by: PersonId,
    pub present: Vec<PersonId>,
    pub guests: String,
    /// Of a sitting that is open: its number, and the version that is being looked at.
    pub of: Option<(i64, i64)>,
}

impl RollBefore {
    /// Of a new sitting: whoever opens it presides it, until they say otherwise.
    pub fn new(today: NaiveDate, me: PersonId) -> Self {
        let (presided_by, present) = (me, vec![me]);
        RollBefore { held_on: today, presided_by, present, guests: String::new(), of: None }
    }

    pub fn of(file: &SittingFile) -> Self {
        RollBefore {
            held_on: file.sitting.held_on,
            presided_by: file.sitting.presided_by,
            present: file.sitting.present.clone(),
            guests: file.guests.clone().unwrap_or_default(),
            of: Some((file.sitting.number, file.version)),
        }
    }
}

#[component]
pub fn RollForm(lang: Lang, brigade: Vec<Colleague>, before: RollBefore) -> impl IntoView {
    let presides = brigade.iter().filter(|it| it.of_the_committee);
    let presides: Vec<Choice> =
        presides.map(|it| Choice::new(it.id.to_string(), it.name.clone())).collect();
    let boxes = brigade.iter().map(|it| {
        let choice = Choice::new(it.box_name(), it.name.clone());
        (choice, before.present.contains(&it.id))
    });
    let (action, button) = match before.of {
        Some(_) => (ChangeRoll::url(), "roll-change"),
        None => (OpenSitting::url(), "roll-open"),
    };
    let of = before.of.map(|(number, version)| {
        view! {
            <Hidden name="sitting" value=number.to_string()/>
            <Hidden name="seen" value=version.to_string()/>
        }
    });
    view! {
        <form class="form form--tight" method="post" action=action novalidate>
            {of}
            <DateField name="sitting_held_on" label=lang.text("roll-held-on")
                initial=before.held_on.to_string()/>
            <SelectField name="sitting_presided_by" label=lang.text("roll-presided-by")
                choices=presides initial=before.presided_by.to_string() none=lang.text("decide-choose")/>
            <CheckGroup name="present" label=lang.text("roll-present") hint=lang.text("roll-present-hint")
                boxes=boxes.collect() beside="sitting_guests"/>
            <LongField name="sitting_guests" label=lang.text("roll-guests")
                hint=lang.text("roll-guests-hint") rows=2 initial=before.guests optional=true/>
            <div class="btn-row">
                <button class="btn btn--primary" type="submit">{lang.text(button)}</button>
            </div>
        </form>
    }
}
