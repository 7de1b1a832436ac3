//! The small signs of a score: word first, then shape, then colour.

use super::model::{Assessment, Band, Proof, RiskModel};
use super::version::ModelVersion;
use super::words::{number, tenths};
use crate::base::Priority;
use crate::i18n::Lang;
use crate::ui::SmallDrawing;
use leptos::prelude::*;
use std::sync::{Arc, LazyLock};

/// Each a step higher than the one before it.
const STEPS: [&str; 4] =
    ["M0 9h3.2v4h-3.2z", "M4.6 6h3.2v7h-3.2z", "M9.2 3h3.2v10h-3.2z", "M13.8 0h3.2v13h-3.2z"];

/// What is behind a scale: the bands of the model in force, or a plain line.
const BANDS: &str = "scale-bands";
const NO_BANDS: &str = "scale-none";

/// The band of risk: one to four filled steps, and the word.
#[component]
pub fn BandTag(lang: Lang, band: Band, #[prop(optional)] chip: bool) -> impl IntoView {
    let chip = if chip { " band--chip" } else { "" };
    view! {
        <span class=format!("band band--{}{chip}", band.steps())>
            <SmallDrawing class="band__steps" view_box="0 0 17.5 13" svg=&STEPS_DRAWN[band as usize]/>
            <span class="band__word">{lang.label(&format!("band-{}", band.name()))}</span>
        </span>
    }
}

#[component]
pub fn PriorityTag(priority: Priority) -> impl IntoView {
    view! {
        <span class=format!("prio prio--{}", priority.number())>{priority.name()}</span>
    }
}

/// How far an answer is proven: a dashed circle, an empty one, a half, a full one.
#[component]
pub fn ProvenanceTag(lang: Lang, proof: Proof) -> impl IntoView {
    let half = proof == Proof::Documented;
    view! {
        <span class=format!("prov prov--{}", proof as usize)>
            <svg viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="12" r="9"></circle>
                {half.then(|| view! { <path d="M12 3a9 9 0 0 0 0 18z"></path> })}
            </svg>
            {lang.text(&format!("proof-{}", proof.name()))}
        </span>
    }
}

/// Beside a band that people set: which one was computed.
#[component]
pub fn InsteadTag(lang: Lang, computed: Band) -> impl IntoView {
    let band = lang.text(&format!("band-{}", computed.name()));
    let said = lang.text_with("score-instead", [("band", band.into())]);
    view! { <span class="tbl__s"><span class="tag tag--warn">{said}</span></span> }
}

/// Beside a score that a model made which is in force no more.
#[component]
pub fn OlderTag(lang: Lang) -> impl IntoView {
    view! { <span class="tbl__s"><span class="tag tag--maybe">{lang.label("score-older")}</span></span> }
}

/// The score in the row of a queue: band, number, interval, and the small scale.
#[component]
pub fn ScoreInline(
    lang: Lang,
    band: Band,
    /// The computed band, where people set another.
    instead_of: Option<Band>,
    total: f64,
    low: f64,
    high: f64,
    provisional: bool,
    /// Made by a model that is in force no more.
    is_older: bool,
) -> impl IntoView {
    view! {
        <span class="row">
            <BandTag lang band/>
            <ScoreNumber lang points=Points::of(lang, total, low, high)/>
            {provisional.then(|| view! {
                <span class="tag tag--maybe">{lang.label("score-provisional")}</span>
            })}
        </span>
        <Scale lengths=Lengths::of(total, low, high) is_older/>
        {is_older.then(|| view! { <OlderTag lang/> })}
        {instead_of.map(|computed| view! { <InsteadTag lang computed/> })}
    }
}

/// A score and its interval, as a reader writes them.
pub struct Points {
    pub total: String,
    pub low: String,
    pub high: String,
}

impl Points {
    pub fn of(lang: Lang, total: f64, low: f64, high: f64) -> Self {
        let said = |points| number(lang, tenths(points));
        Points { total: said(total), low: said(low), high: said(high) }
    }
}

/// `70 [63–76]`: a number is never alone.
#[component]
pub fn ScoreNumber(lang: Lang, points: Points, #[prop(optional)] large: bool) -> impl IntoView {
    let Points { total, low, high } = points;
    view! {
        <span class=if large { "score score--xl" } else { "score" }>
            <span class="score__v">{total}</span>
            " "
            <span class="score__r">
                <span class="sr">{format!("{} ", lang.label("score-between"))}</span>
                {format!("[{low}–{high}]")}
            </span>
        </span>
    }
}

/// The bands behind every [`Scale`] of a page: once in it, before the first.
#[component]
pub fn ScaleBands(
    /// Whose limits are drawn: the model in force.
    model: Arc<ModelVersion>,
) -> impl IntoView {
    let drawn = bands(&model, 10, 3);
    view! {
        <svg class="symbols" aria-hidden="true">
            <defs>
                <g id=BANDS>{drawn}</g>
                <g id=NO_BANDS><rect class="scale__none" width="100%" y="3" height="3"></rect></g>
            </defs>
        </svg>
    }
}

/// Where a score and its interval lie on a scale, as lengths of the drawing.
pub struct Lengths {
    pub total: String,
    pub low: String,
    pub range: String,
}

impl Lengths {
    pub fn of(total: f64, low: f64, high: f64) -> Self {
        Lengths { total: percent(total), low: percent(low), range: percent(high - low) }
    }
}

/// The scale of the bands with the interval and the total on it. Its figures stand beside it.
#[component]
pub fn Scale(
    lengths: Lengths,
    /// Made by a model whose limits may be others than those that are drawn: it stands on none.
    #[prop(optional)]
    is_older: bool,
) -> impl IntoView {
    let behind = if is_older { NO_BANDS } else { BANDS };
    let Lengths { total, low, range } = lengths;
    view! {
        <svg class="scale scale--sm" aria-hidden="true">
            <use href=format!("#{behind}")></use>
            <rect class="scale__range" x=low y="2" width=range height="5" rx="2.5"></rect>
            <circle class="scale__dot" cx=total cy="4.5" r="4.5"></circle>
        </svg>
    }
}

/// The same, large, with the names of the bands under it.
#[component]
pub fn LargeScale(
    lang: Lang,
    assessment: Assessment,
    /// That made the score.
    model: Arc<ModelVersion>,
) -> impl IntoView {
    let Assessment { total, low, high, .. } = assessment;
    let names = Band::ALL.map(|band| {
        let (from, to) = span(&model, band);
        let name = lang.text(&format!("band-{}", band.name()));
        view! { <text x=percent((from + to) / 2.0) y="40" text-anchor="middle">{name}</text> }
    });
    view! {
        <svg class="scale scale--xl" aria-hidden="true">
            {bands(&model, 18, 6)}
            {names.into_iter().collect_view()}
            <rect class="scale__range" x=percent(low) y="4" width=percent(high - low) height="9" rx="4.5"></rect>
            <circle class="scale__dot" cx=percent(total) cy="8.5" r="8"></circle>
        </svg>
    }
}

/// The steps of each band.
static STEPS_DRAWN: LazyLock<[String; 4]> = LazyLock::new(|| Band::ALL.map(steps));

fn steps(band: Band) -> String {
    let (filled, empty) = STEPS.split_at(band.steps());
    let (filled, empty) = (filled.concat(), empty.concat());
    let rest = if empty.is_empty() { empty } else { format!(r#"<path d="{empty}"/>"#) };
    format!(r#"<path class="on" d="{filled}"/>{rest}"#)
}

/// What every scale has behind its own figures.
fn bands(model: &RiskModel, y: u8, height: u8) -> impl IntoView + use<> {
    let drawn = Band::ALL.map(|band| {
        let (from, to) = span(model, band);
        // A hair of space keeps the bands apart without their colours.
        let width = percent(to - from - if band == Band::Critical { 0.0 } else { 0.4 });
        let (class, x) = (format!("scale__b{}", band.steps()), percent(from));
        view! { <rect class=class x=x y=y width=width height=height></rect> }
    });
    view! { <g>{drawn.into_iter().collect_view()}</g> }
}

/// Where a band begins and ends, of 100.
fn span(model: &RiskModel, band: Band) -> (f64, f64) {
    let above = Band::ALL.get(band.steps()).map_or(100.0, |above| model.limit_of(*above));
    (model.limit_of(band).max(0.0), above)
}

/// Points of 100 as a length of the drawing, to the tenth: less than a pixel.
pub(super) fn percent(points: f64) -> String {
    let tenths = (points * 10.0).round() as i64;
    format!("{}.{}%", tenths / 10, tenths % 10)
}
