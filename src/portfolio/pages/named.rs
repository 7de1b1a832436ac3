//! What a list of cases is narrowed to, in words.

use crate::i18n::Lang;
use crate::portfolio::model::{Selection, Skies, Sky};
use crate::portfolio::store::{Late, late_by, late_by_on, skies, skies_on};
use crate::web::{Cx, Failure};
use std::sync::Arc;

/// The names of what a selection means by an id, as far as its reader may know them.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Whoever is late, where the list is of them alone.
    late_one: Option<String>,
    ministry: Option<String>,
}

/// As far as they are told by what this person may see of that day.
pub async fn names(cx: &mut Cx, selection: Selection) -> Result<Names, Failure> {
    let late = match (selection.owed_by, selection.on) {
        (None, _) => Arc::default(),
        (Some(_), None) => late_by(cx).await?,
        (Some(_), Some(on)) => Arc::new(late_by_on(cx, on).await?),
    };
    let skies = match (selection.ministry, selection.on) {
        (None, _) => Arc::default(),
        (Some(_), None) => skies(cx).await?,
        (Some(_), Some(on)) => Arc::new(skies_on(cx, on).await?),
    };
    Ok(Names::among(cx.lang, selection, &late, &skies))
}

impl Names {
    /// Of a ministry, only a reader who sees an intervention of it is told the name.
    pub fn among(lang: Lang, selection: Selection, late: &[Late], skies: &Skies) -> Self {
        let late_one = selection
            .owed_by
            .and_then(|person| late.iter().find(|it| it.id == person.0).map(|it| it.name.clone()));
        let ministry = selection.ministry.map(|id| {
            let named = skies.ministries().into_iter().find(|it| it.0 == id);
            named.map_or_else(|| lang.text("portfolio-one-ministry"), |it| it.1.to_owned())
        });
        Names { late_one, ministry }
    }

    /// With what is said of a person who owes nothing overdue any more.
    pub fn or_one(self, selection: Selection, said: impl FnOnce() -> String) -> Self {
        let late_one = self.late_one.or_else(|| selection.owed_by.map(|_| said()));
        Names { late_one, ..self }
    }
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
