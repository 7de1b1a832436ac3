//! The form of the next progress report: what goes on from the last one, and the draft of who writes it.

use super::Desk;
use super::two_pages::{Elsewhere, Meanwhile, written_elsewhere};
use crate::base::Weather;
use crate::case::model::Act;
use crate::i18n::Lang;
use crate::remediation::api::{ReportProgress, SaveReport};
use crate::remediation::model::{NEED_LIMIT, NewReport, UnfinishedNeed, UnfinishedReport};
use crate::remediation::two_pages::mark_of;
use crate::ui::{
    Button, DateField, Form, Hidden, LongField, Mood, Section, SelectField, Tag, TextField,
    WeatherMark, Weight,
};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

/// How many lines of needs stand empty below those that are open.
const EMPTY_NEEDS: usize = 2;

/// Enter keeps, and sends nothing.
#[component]
pub(super) fn Write(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    let last = desk.state.reports.last().map(|it| it.said.clone());
    let draft = desk.report_draft.clone();
    let version = draft.as_ref().map_or(0, |it| it.version);
    let saved_at = draft.as_ref().filter(|it| it.said.is_some()).map(|it| it.saved_at);
    let said = draft.and_then(|it| it.said);
    let said = said.unwrap_or_else(|| UnfinishedReport::after(last.as_ref()));
    let mark = saved_at.map(|_| view! { <Tag text=lang.text("report-draft") mood=Mood::Maybe/> });
    let kept = saved_at.map(|at| {
        let at = [("moment", lang.moment(at).into())];
        view! { <p class="small muted">{lang.text_with("reply-kept", at)}</p> }
    });
    let send = lang.text(&format!("act-{}", Act::Report.name()));
    let state = saved_at.map(|_| lang.text("contents-draft"));
    desk.sections.tell(Section::to("report", send.clone()).stands(state));
    view! {
        <section class="card" aria-labelledby="report">
            <div class="card__head"><h2 id="report">{lang.text("report-title")}</h2>{mark}</div>
            <form method="post" action=ReportProgress::url() class="stack">
                <Hidden name="case" value=desk.number.clone()/>
                <Hidden name="seen" value=desk.seen.to_string()/>
                <Hidden name="draft_seen" value=version.to_string()/>
                <Meanwhile kept=version lang/>
                <Said said last lang/>
                {kept}
                <p class="muted small">{lang.text("report-frozen-hint")}</p>
                <div class="btn-row">
                    <Button text=lang.text("reply-keep") action=SaveReport::url()/>
                    <Button text=send weight=Weight::Primary/>
                </div>
            </form>
        </section>
    }
}

#[component]
fn Said(said: UnfinishedReport, last: Option<NewReport>, lang: Lang) -> impl IntoView {
    let text = |said: &Option<String>| said.clone().unwrap_or_default();
    let worse = last.map(|it| {
        let word = lang.within(&format!("weather-{}", it.weather.name()));
        let hint = lang.text_with("report-worse-hint", [("weather", word.into())]);
        let initial = text(&said.worse);
        let below = below(lang, "worse", &initial);
        view! {
            <LongField name="report_worse" label=lang.text("report-worse") hint initial rows=2 optional=true/>
            {below}
        }
    });
    let (done, next, conditions) = (text(&said.text), text(&said.next), text(&said.conditions));
    let [below_done, below_next, below_conditions] =
        [("text", &done), ("next", &next), ("conditions", &conditions)]
            .map(|(name, kept)| below(lang, name, kept));
    view! {
        {weather(lang, said.weather)}
        {worse}
        <LongField name="report_text" label=lang.text("report-done")
            hint=lang.text("report-done-hint") initial=done rows=4/>
        {below_done}
        <LongField name="report_next" label=lang.text("report-next") initial=next rows=3 optional=true/>
        {below_next}
        <LongField name="report_conditions" label=lang.text("report-conditions")
            hint=lang.text("report-conditions-hint") initial=conditions rows=3 optional=true/>
        {below_conditions}
        <p class="muted">{lang.text("report-needs-hint")}</p>
        {needs(lang, &said.needs)}
    }
}

fn weather(lang: Lang, said: Option<Weather>) -> impl IntoView {
    let choice = |it: Weather| {
        let (word, means) =
            (format!("weather-{}", it.name()), format!("weather-{}-means", it.name()));
        (it.name(), format!("{}, {}", lang.text(&word), lang.text(&means)))
    };
    let choices = Weather::ALL.map(choice).to_vec();
    let initial = said.map_or("", Weather::name);
    let elsewhere = written_elsewhere("report_weather", "was[weather]", initial);
    let elsewhere = elsewhere.and_then(|it| Weather::from_name(&it)).map(|weather| {
        view! { <Elsewhere lang><p><WeatherMark lang weather/></p></Elsewhere> }
    });
    view! {
        <Hidden name="was[weather]" value=mark_of(initial)/>
        <SelectField name="report_weather" label=lang.text("report-weather") choices initial
            none=lang.text("roster-choose")/>
        {elsewhere}
    }
}

/// By what a text is known again, and what another page of its author kept of it. Before its field is drawn, which
/// then shows what that one kept where this one left it as it was.
fn below(lang: Lang, name: &str, kept: &str) -> impl IntoView + use<> {
    beside(lang, &format!("report_{name}"), format!("was[{name}]"), kept)
}

fn beside(lang: Lang, field: &str, was: String, kept: &str) -> impl IntoView + use<> {
    let elsewhere = written_elsewhere(field, &was, kept);
    let elsewhere = elsewhere
        .map(|text| view! { <Elsewhere lang><p class="measure said">{text}</p></Elsewhere> });
    view! { <Hidden name=was value=mark_of(kept)/> {elsewhere} }
}

/// A line for each that is asked for, and a few more; one that came back is there too.
fn needs(lang: Lang, said: &[UnfinishedNeed]) -> impl IntoView + use<> {
    let came_back =
        (0..NEED_LIMIT).take_while(|at| Form::here().sent(&format!("needs[{at}][what]"))).count();
    let count = (said.len() + EMPTY_NEEDS).max(came_back).min(NEED_LIMIT);
    (0..count).map(|at| need_line(lang, at, said.get(at).cloned())).collect_view()
}

fn need_line(lang: Lang, at: usize, need: Option<UnfinishedNeed>) -> impl IntoView + use<> {
    let name = |field: &str| format!("needs[{at}][{field}]");
    let line = u32::try_from(at + 1).unwrap_or(u32::MAX);
    let legend = lang.text_with("report-need-line", [("line", line.into())]);
    let UnfinishedNeed { what, whom, due_on } = need.unwrap_or_default();
    let (what, whom) = (what.unwrap_or_default(), whom.unwrap_or_default());
    let due = due_on.map(|on| on.to_string()).unwrap_or_default();
    let below =
        |field: &str, kept: &str| beside(lang, &name(field), name(&format!("was_{field}")), kept);
    let [below_what, below_whom, below_due] =
        [below("what", &what), below("whom", &whom), below("due_on", &due)];
    let fields = view! {
        <fieldset class="plan-line plan-line--need">
            <legend class="field__label">{legend.clone()}</legend>
            <TextField name=name("what") label=lang.text("report-need-what") initial=what optional=true/>
            <TextField name=name("whom") label=lang.text("report-need-whom") initial=whom optional=true/>
            <DateField name=name("due_on") label=lang.text("report-need-due") initial=due optional=true/>
        </fieldset>
        {below_what}{below_whom}{below_due}
    };
    // The summary of errors stands far from the line: it says which.
    for (field, key) in
        [("what", "report-need-what"), ("whom", "report-need-whom"), ("due_on", "report-need-due")]
    {
        Form::here().call(&name(field), &format!("{legend}, {}", lang.within(key)));
    }
    fields
}
