//! Points to look into, offered by the explanation of the score to whoever writes the diagnosis: what became a
//! finding, what was set aside, and what is still open.

use super::Desk;
use crate::case::model::Stage;
use crate::case::pages::CaseForm;
use crate::i18n::Lang;
use crate::remediation::api::SetPointAside;
use crate::remediation::model::{Finding, Point};
use crate::triage::model::Move;
use crate::triage::words::{exact, factor_name};
use crate::ui::{Disclosure, Form, Hidden, SelectField, TextField};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

/// Those that stand at once; the rest is unfolded.
const SHOWN: usize = 5;

/// While the diagnosis is written, for those who write it.
#[component]
pub(super) fn Points(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    if !(desk.of_the_team && desk.is_at(Stage::Diagnosis)) {
        return None;
    }
    let mut first = desk.offered.as_ref()?.moves.clone();
    let rest = first.split_off(SHOWN.min(first.len()));
    let none = first.is_empty().then(|| view! { <p class="muted">{lang.text("points-none")}</p> });
    let line = |it: Move| line(&desk, &it);
    let shown = (!first.is_empty())
        .then(|| view! { <ol class="what-if">{first.into_iter().map(line).collect_view()}</ol> });
    let more = (!rest.is_empty()).then(|| {
        let summary = lang.text_with("points-more", [("count", rest.len().into())]);
        let rest = rest.into_iter().map(line).collect_view();
        view! { <Disclosure summary><ol class="what-if">{rest}</ol></Disclosure> }
    });
    Some(view! {
        <section class="card" aria-labelledby="points">
            <div class="card__head"><h3 id="points">{lang.text("points-title")}</h3></div>
            <p class="measure">{lang.text("points-hint")}</p>
            {none}
            {shown}
            {more}
            <Aside desk=desk.clone()/>
        </section>
    })
}

fn line(desk: &Desk, it: &Move) -> AnyView {
    let lang = desk.lang;
    let point = Point::from(it);
    let name = factor(desk, &point);
    let take = || {
        let href = format!("{}/plan?point={}#add-finding", desk.path_of_case, point.written());
        let label = lang.text_with("point-take-named", [("factor", name.clone().into())]);
        view! { <a class="no-print" href=href aria-label=label>{lang.text("point-take")}</a> }
    };
    let state = match (desk.state.finding_of(&point), desk.state.aside(&point)) {
        (Some(found), _) => {
            let finding = [("finding", format!("C{}", found.rank).into())];
            view! { <span class="tag tag--ok">{lang.text_with("point-is-finding", finding)}</span> }
                .into_any()
        }
        (None, Some(aside)) => {
            let facts = [
                ("name", desk.name(aside.by).into()),
                ("date", lang.short_date(aside.on).into()),
                ("word", aside.word.clone().into()),
            ];
            view! { {lang.text_with("point-is-aside", facts)}" "{take()} }.into_any()
        }
        (None, None) => take().into_any(),
    };
    let said = lang.text_with(&format!("point-move-{}", it.kind.name()), [("factor", name.into())]);
    view! {
        <li>
            <span><b>{said}</b></span>
            <span class="what-if__p">{off(lang, it.points)}</span>
            <span class="what-if__d">{state}</span>
        </li>
    }
    .into_any()
}

/// "−0,75 point".
fn off(lang: Lang, points: f64) -> String {
    let facts = [("count", points.into()), ("points", exact(lang, points).into())];
    lang.text_with("point-off", facts)
}

/// One form for all of them: the point, and why nobody needs to look into it.
#[component]
fn Aside(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let all = desk.offered.iter().flat_map(|it| &it.moves).map(Point::from);
    let open = all.filter(|it| desk.state.is_open(it));
    let open: Vec<_> = open.map(|it| (it.written(), named(&desk, &it))).collect();
    // A form that came back stays where it is, to be read.
    let is_back = Form::here().sent("aside_point");
    (!open.is_empty()).then(|| {
        view! {
            <div class="no-print">
                <Disclosure summary=lang.text("point-aside-title") open=is_back>
                    <CaseForm action=SetPointAside::url() number seen label=lang.text("point-aside-button")>
                        <SelectField name="aside_point" label=lang.text("point") choices=open
                            none=lang.text("roster-choose")/>
                        <TextField name="aside_word" label=lang.text("point-aside-word")
                            hint=lang.text("point-aside-hint")/>
                    </CaseForm>
                </Disclosure>
            </div>
        }
    })
}

/// In the form of a finding: the point that it looks into, as the address or the form that came back names it.
pub(super) fn wanted(desk: &Desk) -> Option<Point> {
    let form = Form::here();
    let point = match form.sent("finding_point") {
        true => Point::read(&form.typed("finding_point")),
        false => desk.wanted.clone(),
    };
    let offered = &desk.offered.as_ref()?.moves;
    let is_offered = |it: &Point| offered.iter().any(|at| Point::from(at) == *it);
    point.filter(|it| is_offered(it) && desk.state.finding_of(it).is_none())
}

/// That it does, and what the form sends of it.
pub(super) fn source_field(desk: &Desk, point: &Point) -> AnyView {
    let source = desk.lang.text_with("point-source", [("point", named(desk, point).into())]);
    view! {
        <Hidden name="finding_point" value=point.written()/>
        <p class="banner banner--slim">{source}</p>
    }
    .into_any()
}

/// A first title, to be written better.
pub(super) fn first_title(desk: &Desk, point: &Point) -> String {
    desk.lang.text_with("point-first-title", [("factor", factor(desk, point).into())])
}

/// Under a finding: the point that it came from.
pub(super) fn source(desk: &Desk, it: &Finding) -> Option<AnyView> {
    let point = it.point.as_ref()?;
    let said = desk.lang.text_with("point-source", [("point", named(desk, point).into())]);
    Some(view! { <p class="small muted">{said}</p> }.into_any())
}

/// "Pilotage (gagner un niveau, à preuve égale)".
fn named(desk: &Desk, point: &Point) -> String {
    let lang = desk.lang;
    let facts = [("factor", factor(desk, point).into()), ("move", kind(lang, point).into())];
    lang.text_with("point-named", facts)
}

fn kind(lang: Lang, point: &Point) -> String {
    lang.within(&format!("move-{}", point.kind.name()))
}

fn factor(desk: &Desk, point: &Point) -> String {
    match &desk.scored_by {
        Some(model) => factor_name(desk.lang, model, &point.factor),
        None => point.factor.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_score_would_lose_has_its_unit() {
        assert_eq!(off(Lang::Fr, 0.75), "−0,75\u{a0}point");
        assert_eq!(off(Lang::Fr, 2.5), "−2,5\u{a0}points");
        assert_eq!(off(Lang::En, 2.5), "−2.5\u{a0}points");
    }
}
