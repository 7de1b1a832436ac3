//! `/cases/:number/second`: the second assessment of a case that was drawn. Whoever owes it reads the
//! request and rates; the others wait, then see both side by side.

use super::answers::StepAnswers;
use super::evidence::Proofs;
use crate::base::ApiError;
use crate::case::model::{Act, Look, Place, allowed};
use crate::case::pages::{CaseForm, CaseShell, Tab, number_of_address};
use crate::case::store as cases;
use crate::case::store::CaseFile;
use crate::i18n::Lang;
use crate::intake::store::kept;
use crate::triage::api::second::{GiveSecond, PassSecond};
use crate::triage::model::{
    Band, Factor, NOT_KNOWN, Reading, RiskModel, Stake, assess, level_field,
};
use crate::triage::store::{SecondRead, in_force, latest, second_of};
use crate::triage::tags::BandTag;
use crate::triage::words::{answer, factor_name, line_answer, number as points, question, tenths};
use crate::ui::{Banner, Choice, Choices, DataTable, Form, Icon, Layout, LongField, Tone, page_in};
use leptos::either::EitherOf3;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

#[component]
pub fn SecondPage() -> impl IntoView {
    let number = number_of_address();
    page_in(Layout::Full, async move |cx| {
        let file = cases::find(cx, number()?).await?;
        // What was found is the brigade's check of itself: the project reads in the journal that its
        // case was drawn, which explains a wait, and no more. Of a case not drawn there is none.
        if file.second().is_none() || file.stands_with_the_project(&cx.actor) {
            return Err(ApiError::NotFound.into());
        }
        let (lang, is_blind) = (cx.lang, file.is_blind_to(cx.actor.id));
        let place = if is_blind { Place::Request } else { Place::Score };
        let head = cases::head(cx, &file, Look::at(place)).await?;
        let may_pass = allowed(&file, &cx.actor, &file.line).contains(&Act::PassSecond);
        let pass = may_pass.then(|| view! { <Pass lang file=&file/> });
        let content = match (is_blind, second_of(cx, &file).await?) {
            (true, _) => {
                // That of the first, which it will be compared with.
                let model = match latest(cx, &file).await? {
                    Some(first) => first.model,
                    None => in_force(cx.tx()).await?,
                };
                let (kept, today) = (kept(cx, &file).await?, cx.today());
                let proofs = Proofs::of(cx, file.id).await?;
                let steps = kept.questions()?.steps.iter().map(|step| {
                    view! {
                        <StepAnswers lang step request=&kept.request path=None case=file.id
                            proofs=&proofs may_add=false model=&model today is_blind=true/>
                    }
                });
                let steps = steps.collect_view();
                EitherOf3::A(view! {
                    <Banner title=lang.text("second-blind-here")>
                        <p>{lang.text("second-blind-here-why")}</p>
                    </Banner>
                    {steps}
                    <Give lang file=&file model=&model/>
                })
            }
            (false, Some(read)) => {
                let is_older = read.model.hash != in_force(cx.tx()).await?.hash;
                EitherOf3::B(view! { <Compared lang read is_older/> })
            }
            (false, None) => {
                let key = if file.second_is_owed() { "second-waits" } else { "second-lifted" };
                EitherOf3::C(view! { <Banner tone=Tone::Maybe title=lang.text(key)/> })
            }
        };
        let tab = if is_blind { Tab::Request } else { Tab::Score };
        Ok(view! {
            <CaseShell head tab lang>
                <div class="stack stack--lg">
                    <h2>{lang.text("second-title")}</h2>
                    {content}
                    {pass}
                </div>
            </CaseShell>
        })
    })
}

/// Ten factors, what is at stake, and the band.
#[component]
fn Give<'a>(lang: Lang, file: &'a CaseFile, model: &'a RiskModel) -> impl IntoView + use<> {
    let (number, seen) = (file.number_text(), file.version);
    let factor = |factor: &Factor| {
        let level = |level| {
            let said = answer(lang, model, &factor.id, Some(Reading { level, bin: level }));
            Choice::new(level.to_string(), said)
        };
        let unknown = Choice::new(NOT_KNOWN, lang.text("second-unknown"));
        let choices: Vec<Choice> = (0..=factor.top()).map(level).chain([unknown]).collect();
        let (name, label) = (level_field(&factor.id), factor_name(lang, model, &factor.id));
        view! { <Choices name label hint=question(lang, &factor.id) choices/> }
    };
    let factors = model.judged().map(factor).collect_view();
    let stake =
        move |it: Stake| Choice::new(it.name(), lang.capital(&format!("impact-{}", it.name())));
    let band = move |it: Band| Choice::new(it.name(), lang.capital(&format!("band-{}", it.name())));
    view! {
        <section class="card" aria-labelledby="rate">
            <h2 id="rate">{lang.text("second-give")}</h2>
            <CaseForm action=GiveSecond::url() number seen label=lang.text("act-assess_second")>
                {factors}
                <Choices name="second_stake" label=lang.text("second-stake")
                    hint=lang.text("second-stake-hint") choices=Stake::ALL.map(stake).to_vec()/>
                <Choices name="second_band" label=lang.text("second-band")
                    hint=lang.text("second-band-hint") choices=Band::ALL.map(band).to_vec()/>
                <LongField name="second_reason" rows=4 label=lang.text("second-reason")
                    hint=lang.text("second-reason-hint")/>
            </CaseForm>
        </section>
    }
}

/// Hands it to somebody else; a form that came back is in sight.
#[component]
fn Pass<'a>(lang: Lang, file: &'a CaseFile) -> impl IntoView + use<> {
    let (number, seen) = (file.number_text(), file.version);
    view! {
        <details class="disclose no-print" open=Form::here().sent("pass_second_reason")>
            <summary><Icon name="chevron-right"/>{lang.text("act-pass_second")}</summary>
            <p class="small muted">{lang.text("second-pass-about")}</p>
            <CaseForm action=PassSecond::url() number seen label=lang.text("act-pass_second")>
                <LongField name="pass_second_reason" rows=3 label=lang.text("second-pass-reason")/>
            </CaseForm>
        </details>
    }
}

/// Both, line by line and by one model; where they differ, a word says so.
#[component]
fn Compared(
    lang: Lang,
    read: SecondRead,
    /// The model of the first, which both are read by, is in force no more.
    is_older: bool,
) -> impl IntoView {
    let SecondRead { second, name, first, impact, model } = read;
    let it = second.it;
    let by = [("name", name.into()), ("moment", lang.moment(second.given_at).into())];
    let head = |key: &str| lang.text(key);
    let line = |label: String, one: AnyView, other: AnyView, differs: bool| {
        let said =
            differs.then(|| view! { <span class="tag tag--warn">{head("second-differs")}</span> });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{label}</th>
                <td role="cell" data-l=head("second-first")>{one}</td>
                <td role="cell" data-l=head("second-second")>{other}</td>
                <td role="cell" data-l=head("second-differs-head")>{said}</td>
            </tr>
        }
    };
    let factor = |factor: &Factor| {
        let line_before = first.line(factor.id.as_str());
        let before = line_before.and_then(|line| line.reading);
        let after = it.levels.get(&factor.id).copied().flatten();
        let after = after.map(|level| Reading { level, bin: level });
        let differs = before.map(|it| it.level) != after.map(|it| it.level);
        let one = line_before.map(|it| line_answer(lang, &model, it)).unwrap_or_default();
        // Every factor was asked: who gives no level says that they do not know.
        let other = match after {
            Some(_) => answer(lang, &model, &factor.id, after),
            None => lang.text("score-answer-unknown"),
        };
        line(factor_name(lang, &model, &factor.id), one.into_any(), other.into_any(), differs)
    };
    let factors = model.judged().map(factor).collect_view();
    let tag = |band| view! { <BandTag lang band/> }.into_any();
    let bands = line(head("second-band-said"), tag(it.first), tag(it.band), it.first != it.band);
    // What the arithmetic makes of the levels of the second, all facts being the same.
    let again = assess(&model, &it.instead_of(&first), &first.facts, first.as_of);
    let sum = |total: f64, band| {
        let total = points(lang, tenths(total));
        view! { <span class="row"><BandTag lang band/><span class="num">{total}</span></span> }
            .into_any()
    };
    let sums = line(
        head("second-points"),
        sum(first.total, first.band),
        sum(again.total, again.band),
        first.band != again.band,
    );
    let stakes = [Stake::of(&model, impact), it.stake];
    let [one, other] = stakes.map(|it| lang.capital(&format!("impact-{}", it.name())).into_any());
    let stakes = line(head("second-stake"), one, other, stakes[0] != stakes[1]);
    let older = is_older.then(|| {
        let made_by = [("model", model.id.clone().into())];
        view! { <p class="muted">{lang.text_with("second-older", made_by)}</p> }
    });
    let columns = ["second-what", "second-first", "second-second", "second-differs-head"];
    let columns = columns.map(|key| view! { <th role="columnheader" scope="col">{head(key)}</th> });
    view! {
        <p class="muted">{lang.text_with("second-given-by", by)}</p>
        {older}
        <DataTable id="second" caption=head("second-compared") class="tbl--stack">
            <thead role="rowgroup"><tr role="row">{columns.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{bands}{sums}{stakes}{factors}</tbody>
        </DataTable>
        <blockquote class="ev__quote"><p>{it.reason}</p></blockquote>
    }
}
