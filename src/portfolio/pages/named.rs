//! What a list of cases is narrowed to, in words.

use crate::i18n::Lang;
use crate::portfolio::model::{Selection, Sky};
use crate::portfolio::store::{Late, late_by, late_by_on, skies, skies_on};
use crate::web::{Cx, Failure};

/// The names of what a selection means by an id, as far as its reader may know them.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Whoever is late, where the list is of them alone.
    late_one: Option<String>,
    ministry: Option<String>,
}

/// Of a ministry, only a reader who sees an intervention of it is told the name.
pub async fn names(cx: &mut Cx, selection: Selection) -> Result<Names, Failure> {
    let mut names = Names::default();
    if let Some(person) = selection.owed_by {
        let named =
            |late: &[Late]| late.iter().find(|it| it.id == person.0).map(|it| it.name.clone());
        names.late_one = match selection.on {
            Some(on) => named(&late_by_on(cx, on).await?),
            None => named(&late_by(cx).await?),
        };
    }
    if let Some(id) = selection.ministry {
        let known = match selection.on {
            Some(on) => skies_on(cx, on).await?,
            None => (*skies(cx).await?).clone(),
        };
        let named = known.ministries().into_iter().find(|it| it.0 == id);
        names.ministry = Some(match named {
            Some((_, name)) => name.to_owned(),
            None => cx.lang.text("portfolio-one-ministry"),
        });
    }
    Ok(names)
}

/// What a selection leaves in.
pub fn narrowed_to(lang: Lang, selection: Selection, names: Names) -> Vec<String> {
    let group =
        selection.group.map(|group| lang.text(&format!("portfolio-group-{}", group.name())));
    let stage = selection.stage.map(|stage| lang.text(&format!("stage-{}", stage.name())));
    let band = selection.band.map(|band| lang.text(&format!("band-{}", band.name())));
    let late = selection.late.then(|| lang.text("portfolio-late-title"));
    let priority = selection.priority.map(|priority| priority.name().to_owned());
    let weather = selection.weather.map(|sky| sky_said(lang, sky));
    let stale = selection.stale.then(|| lang.text("sky-report-late"));
    let words =
        [priority, group, stage, band, weather, stale, late, names.late_one, names.ministry];
    words.into_iter().flatten().collect()
}

/// A weather within a list of words.
pub fn sky_said(lang: Lang, sky: Sky) -> String {
    match sky {
        Sky::Told(weather) => lang.within(&format!("weather-{}", weather.name())),
        Sky::Untold => lang.within("sky-untold"),
    }
}
