//! Small marks that say a state: the word first, then a shape, then a colour.

use super::Icon;
use crate::base::{Priority, Weather};
use crate::i18n::Lang;
use leptos::prelude::*;

/// What a tag means, beyond its word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Neutral,
    /// Ours to act on.
    Accent,
    Ok,
    Soon,
    Late,
    Maybe,
    New,
}

#[component]
pub fn Tag(
    #[prop(into)] text: String,
    #[prop(optional)] mood: Mood,
    #[prop(optional)] icon: Option<&'static str>,
) -> impl IntoView {
    let class = match mood {
        Mood::Neutral => "tag",
        Mood::Accent => "tag tag--accent",
        Mood::Ok => "tag tag--ok",
        Mood::Soon => "tag tag--soon",
        Mood::Late => "tag tag--late",
        Mood::Maybe => "tag tag--maybe",
        Mood::New => "tag tag--new",
    };
    view! { <span class=class>{icon.map(|name| view! { <Icon name/> })}{text}</span> }
}

#[component]
pub fn PriorityMark(priority: Priority) -> impl IntoView {
    view! { <span class=format!("prio prio--{}", priority.number())>{priority.name()}</span> }
}

/// One of four steps of risk, and its word.
#[component]
pub fn BandMark(
    /// 1 is low, 4 is critical.
    step: u8,
    #[prop(into)] word: String,
    /// On a ground of its own, where it stands alone.
    #[prop(optional)]
    chip: bool,
) -> impl IntoView {
    let bar = |at: u8| {
        let height = 4 + 3 * at;
        let x = format!("{:.1}", 4.6 * f32::from(at));
        view! {
            <rect class=(at < step).then_some("on") x=x y=13 - height width="3.2" height=height></rect>
        }
    };
    let chip = if chip { " band--chip" } else { "" };
    view! {
        <span class=format!("band band--{step}{chip}")>
            <svg class="band__steps" viewBox="0 0 17.5 13" aria-hidden="true">
                {(0..4).map(bar).collect_view()}
            </svg>
            {word}
        </span>
    }
}

/// How well something is known: 0 unknown, 1 declared, 2 documented, 3 verified.
#[component]
pub fn ProvenanceMark(step: u8, #[prop(into)] word: String) -> impl IntoView {
    let half = (step == 2).then(|| view! { <path d="M12 3a9 9 0 0 1 0 18z"></path> });
    view! {
        <span class=format!("prov prov--{step}")>
            <svg viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="12" r="9"></circle>
                {half}
            </svg>
            {word}
        </span>
    }
}

/// The weather of a project, in the words of the State's steering.
#[component]
pub fn WeatherMark(
    lang: Lang,
    weather: Weather,
    /// With what the word means, as it is said the first time on a page.
    #[prop(optional)]
    explained: bool,
) -> impl IntoView {
    let (step, icon) = match weather {
        Weather::Sun => (1, "sun"),
        Weather::Overcast => (2, "cloud-sun"),
        Weather::Cloud => (3, "cloud"),
        Weather::Storm => (4, "cloud-lightning"),
    };
    let key = format!("weather-{}", weather.name());
    let means = explained.then(|| {
        view! { <span class="muted">{lang.text(&format!("{key}-means"))}</span> }
    });
    view! { <span class=format!("meteo meteo--{step}")><Icon name=icon/>{lang.text(&key)} {means}</span> }
}

/// A person, by name.
#[component]
pub fn Who(
    #[prop(into)] name: String,
    /// Of the brigade.
    #[prop(optional)]
    ours: bool,
) -> impl IntoView {
    let class = if ours { "who__av who__av--us" } else { "who__av" };
    view! { <span class="who"><span class=class aria-hidden="true">{initials(&name)}</span>{name}</span> }
}

/// The first letters of the first and the last word of a name.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_the_first_and_last_names() {
        assert_eq!(initials("Éléonore de La Tour Vasseur"), "ÉV");
        assert_eq!(initials("inès"), "I");
        assert_eq!(initials(""), "");
    }
}

/// Part of a drawing that is the same on every page, as SVG written by us and never from what
/// anybody typed: `static` is what says so. Element by element, it would be made for each row.
#[component]
pub fn Drawn(svg: &'static str) -> impl IntoView {
    view! { <g inner_html=svg></g> }
}

/// A whole drawing put together from numbers, as its writer's own type promises: nothing that anybody typed is in it. What
/// it shows is said beside it.
#[component]
pub fn Composed(svg: String) -> impl IntoView {
    view! { <div aria-hidden="true" inner_html=svg></div> }
}

/// A whole small drawing of that kind.
#[component]
pub fn SmallDrawing(
    class: &'static str,
    view_box: &'static str,
    svg: &'static str,
) -> impl IntoView {
    view! { <svg class=class viewBox=view_box aria-hidden="true" inner_html=svg></svg> }
}
