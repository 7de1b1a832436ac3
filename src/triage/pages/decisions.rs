//! The decision panel: one plain form an act, and for the others why not and by whom.

use super::priorities::priorities;
use crate::base::{ApiError, Priority, Refusal};
use crate::case::model::{Act, Case};
use crate::case::pages::ActForm;
use crate::i18n::Lang;
use crate::triage::api::appeal::{GrantAppealCase, UpholdDeclineCase};
use crate::triage::api::*;
use crate::triage::model::{
    Choice as PanelChoice, ClosingOutcome, DeclineGround, PanelFacts, SHORTEST_DECISION,
};
use crate::ui::{
    Banner, CheckField, Choice, Choices, DateField, Form, Hidden, Icon, LongField, SelectField,
    TextField, Tone, sentence,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

#[component]
pub fn Decisions(
    lang: Lang,
    case: Case,
    choices: Vec<PanelChoice>,
    /// The act that usually comes next.
    usual: Option<Act>,
    proposed: Option<Priority>,
    facts: PanelFacts,
    today: NaiveDate,
    /// The sitting that decides, if one does.
    #[prop(optional)]
    sitting: Option<i64>,
    /// The act that the address asks for: the page starts in its form, or in why there is none.
    #[prop(optional_no_strip)]
    asked: Option<Act>,
    /// What is to be known before anything is decided.
    #[prop(optional_no_strip)]
    before: Option<AnyView>,
    /// What else is not possible now, by its name, with the reason: it is no act of a case.
    #[prop(optional)]
    beside: Vec<(String, Refusal)>,
) -> impl IntoView {
    let in_vain = asked.and_then(|act| in_vain(lang, &case, &choices, act));
    if choices.is_empty() && beside.is_empty() {
        return in_vain.into_any();
    }
    if let Some(act) = asked {
        Form::here().start_in(start_of(act));
    }
    let (open, closed): (Vec<_>, Vec<_>) =
        choices.into_iter().partition(|choice| choice.closed.is_none());
    let first = open.iter().find(|choice| Some(choice.act) == usual).cloned();
    let others = open.into_iter().filter(|choice| Some(choice.act) != usual);
    let form = move |act: Act, primary: bool| {
        let number = case.number.map(|number| number.to_string()).unwrap_or_default();
        let (decline, seen) = (case.decline.clone(), case.version);
        let is_last = case.appeal.is_some();
        let said = decline.filter(|_| matches!(act, Act::ConfirmDecline | Act::OverruleDecline));
        let said = said.map(|proposal| {
            let ground = lang.text(&format!("decline-reason-{}", proposal.ground));
            view! { <blockquote class="small"><p><b>{ground}</b></p><p>{proposal.reason}</p></blockquote> }
        });
        view! {
            {said}
            <p class="small muted">{about(lang, act, is_last)}</p>
            <ActForm act action=action(act) number seen lang primary>
                {sitting.map(|sitting| view! { <Hidden name="sitting" value=sitting.to_string()/> })}
                {fields(lang, act, proposed, facts, today)}
            </ActForm>
        }
    };
    let first = first.map(|choice| {
        let name = lang.text(&format!("act-{}", choice.act.name()));
        view! { <h3>{name}</h3> {form(choice.act, true)} }
    });
    let others = others.map(|choice| {
        let act = choice.act;
        // A form that came back is in sight, with what was typed in it.
        let is_back = Form::here().sent(first_field(act));
        view! {
            <details class="disclose" open=is_back || asked == Some(act)>
                <summary>
                    <Icon name="chevron-right"/>{lang.text(&format!("act-{}", act.name()))}
                </summary>
                {form(act, false)}
            </details>
        }
    });
    let closed = closed.into_iter().filter_map(|choice| {
        Some((lang.text(&format!("act-{}", choice.act.name())), choice.closed?))
    });
    let closed: Vec<_> = closed.chain(beside).collect();
    let closed = (!closed.is_empty()).then(|| view! { <NotNow lang closed/> });
    view! {
        <section class="card no-print" aria-labelledby="decide">
            <h2 id="decide">{lang.text("decide-title")}</h2>
            {in_vain}
            {before}
            {first}
            {others.collect_view()}
            {closed}
        </section>
    }
    .into_any()
}

/// What an act does. A case that was appealed once is not appealed again: its decline promises nothing.
fn about(lang: Lang, act: Act, was_appealed: bool) -> String {
    match (act, was_appealed) {
        (Act::ConfirmDecline, true) => lang.text("act-about-confirm_decline-last"),
        _ => lang.text(&format!("act-about-{}", act.name())),
    }
}

/// That the act which was asked for is not open, and why: where the page starts, then.
fn in_vain(
    lang: Lang,
    case: &Case,
    choices: &[PanelChoice],
    act: Act,
) -> Option<impl IntoView + use<>> {
    let refusal = match choices.iter().find(|it| it.act == act) {
        Some(choice) => choice.closed.clone()?,
        None => {
            let open = choices.iter().filter(|it| it.closed.is_none());
            case.not_now(open.map(|it| it.act.name().to_owned()).collect())
        }
    };
    let act = lang.text(&format!("act-{}", act.name()));
    let title = lang.text_with("decide-in-vain", [("act", act.into())]);
    let why = sentence(lang, &ApiError::Refused(refusal));
    // A form that came back has said more already.
    let starts = !Form::here().is_back();
    Some(view! {
        <div tabindex="-1" autofocus=starts>
            <Banner tone=Tone::Warn title><p>{why}</p></Banner>
        </div>
    })
}

/// What is not open to this person, each with the reason.
#[component]
fn NotNow(lang: Lang, closed: Vec<(String, Refusal)>) -> impl IntoView {
    let why = |(act, refusal): (String, Refusal)| {
        let why = sentence(lang, &ApiError::Refused(refusal));
        view! { <li><Icon name="ban"/><span><b>{act}</b> <span class="muted">" — " {why}</span></span></li> }
    };
    view! {
        <div class="gap-sm">
            <h3 class="small">{lang.text("decide-not-now")}</h3>
            <ul class="reasons small">{closed.into_iter().map(why).collect_view()}</ul>
        </div>
    }
}

fn action(act: Act) -> &'static str {
    match act {
        Act::TakeCharge => TakeChargeCase::url(),
        Act::AskInformation => AskInformationCase::url(),
        Act::BringToCommittee => BringToCommitteeCase::url(),
        Act::Accept => AcceptCase::url(),
        Act::FastTrack => FastTrackCase::url(),
        Act::ReviewFastTrack => ReviewFastTrackCase::url(),
        Act::Redirect => RedirectCase::url(),
        Act::ProposeDecline => ProposeDeclineCase::url(),
        Act::ConfirmDecline => ConfirmDeclineCase::url(),
        Act::OverruleDecline => OverruleDeclineCase::url(),
        Act::UpholdDecline => UpholdDeclineCase::url(),
        Act::GrantAppeal => GrantAppealCase::url(),
        Act::Suspend => SuspendCase::url(),
        Act::Resume => ResumeCase::url(),
        Act::Close => CloseCase::url(),
        Act::Reopen => ReopenCase::url(),
        // The panel holds no other act.
        _ => "",
    }
}

/// Where the form of an act starts: its first field, or its button.
fn start_of(act: Act) -> &'static str {
    match act {
        Act::Accept => "accept_priority",
        Act::FastTrack => "fast_track_priority",
        Act::Redirect => "redirect_service",
        Act::ProposeDecline => "propose_decline_ground",
        Act::Suspend => "suspend_review_on",
        Act::TakeCharge | Act::BringToCommittee | Act::Resume => act.name(),
        other => first_field(other),
    }
}

/// A field that every form of the act sends.
fn first_field(act: Act) -> &'static str {
    match act {
        Act::AskInformation => "ask_information_question",
        Act::Accept => "accept_reason",
        Act::FastTrack => "fast_track_reason",
        Act::ReviewFastTrack => "review_fast_track_opinion",
        Act::Redirect => "redirect_reason",
        Act::ProposeDecline => "propose_decline_reason",
        Act::ConfirmDecline => "confirm_decline_reason",
        Act::OverruleDecline => "overrule_decline_reason",
        Act::UpholdDecline => "uphold_decline_reason",
        Act::GrantAppeal => "grant_appeal_reason",
        Act::Suspend => "suspend_reason",
        Act::Close => "close_outcome",
        Act::Reopen => "reopen_reason",
        _ => "none",
    }
}

/// What the act must be told.
fn fields(
    lang: Lang,
    act: Act,
    proposed: Option<Priority>,
    facts: PanelFacts,
    today: NaiveDate,
) -> AnyView {
    let reason = |name: &'static str| {
        let hint = lang.text_with("decide-reason-least", [("least", SHORTEST_DECISION.into())]);
        view! { <LongField name label=lang.text("decide-reason") hint rows=3/> }
    };
    match act {
        Act::AskInformation => view! {
            <LongField name="ask_information_question" label=lang.text("decide-question")
                hint=lang.text("decide-question-hint") rows=3/>
        }
        .into_any(),
        Act::Accept => view! {
            {priorities(lang, "accept_priority", proposed, facts, facts.budget.is_spent())}
            {reason("accept_reason")}
        }
        .into_any(),
        Act::FastTrack => view! {
            {priorities(lang, "fast_track_priority", Some(Priority::P1), facts, false)}
            {reason("fast_track_reason")}
        }
        .into_any(),
        Act::ReviewFastTrack => view! {
            <LongField name="review_fast_track_opinion" label=lang.text("decide-opinion")
                hint=lang.text("decide-opinion-hint") rows=3/>
        }
        .into_any(),
        Act::Redirect => view! {
            <TextField name="redirect_service" label=lang.text("decide-service") list="services"/>
            <CheckField name="redirect_contacted" label=lang.text("decide-contacted")/>
            {reason("redirect_reason")}
        }
        .into_any(),
        Act::ProposeDecline => {
            let grounds = DeclineGround::ALL.map(|ground| {
                Choice::new(ground.name(), lang.text(&format!("decline-reason-{}", ground.name())))
            });
            view! {
                <Choices name="propose_decline_ground" label=lang.text("decide-ground")
                    choices=grounds.to_vec()/>
                {reason("propose_decline_reason")}
            }
            .into_any()
        }
        Act::ConfirmDecline => reason("confirm_decline_reason").into_any(),
        Act::OverruleDecline => reason("overrule_decline_reason").into_any(),
        Act::UpholdDecline => reason("uphold_decline_reason").into_any(),
        Act::GrantAppeal => reason("grant_appeal_reason").into_any(),
        Act::Suspend => {
            let month = (today + chrono::Days::new(30)).to_string();
            view! {
                <DateField name="suspend_review_on" label=lang.text("decide-review-on")
                    hint=lang.text("decide-review-on-hint") initial=month/>
                {reason("suspend_reason")}
            }
            .into_any()
        }
        Act::Close => {
            let outcomes = ClosingOutcome::ALL.map(|outcome| {
                Choice::new(outcome.name(), lang.text(&format!("outcome-{}", outcome.name())))
            });
            view! {
                <SelectField name="close_outcome" label=lang.text("decide-outcome")
                    choices=outcomes.to_vec() none=lang.text("decide-choose")/>
                <LongField name="close_unchecked" label=lang.text("after-close-unchecked")
                    hint=lang.text("after-close-unchecked-hint") rows=3 optional=true/>
            }
            .into_any()
        }
        Act::Reopen => reason("reopen_reason").into_any(),
        _ => ().into_any(),
    }
}
