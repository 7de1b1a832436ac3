//! The brigade and its teams, as people see them.

mod answer_due;
mod awaited;
mod brigade;
mod choose;
mod clash;
mod days;
mod declared;
mod demand;
mod gate;
mod handover;
mod independence;
mod leaving;
mod load;
mod need_form;
mod needs;
mod own_links;
mod own_time;
mod profile;
mod project_side;
mod proposal;
mod rights;
mod skill_list;
mod skills;
mod spent;
mod stretch;
mod team;
mod tentative;
mod weeks;

pub use brigade::BrigadePage;
pub use days::DaysPage;
pub use demand::DemandPage;
pub use leaving::LeavingPage;
pub use load::LoadPage;
pub use profile::ProfilePage;
pub use proposal::{AdjustPage, ProposalPage};
pub use skill_list::SkillsPage;
pub use skills::Skills;
pub use stretch::{share_said, when_said};
pub use team::TeamPage;
pub use tentative::TentativePage;

use super::model::{Area, Member, Period};
use crate::i18n::Lang;
use chrono::{Days, NaiveDate};

/// How far ahead a load is looked at: twelve weeks.
const AHEAD: Days = Days::new(84);

fn ahead(today: NaiveDate) -> Period {
    Period { from: today, to: today.checked_add_days(AHEAD).unwrap_or(today) }
}

/// "français, anglais", if they said so.
fn spoken_said(lang: Lang, member: &Member) -> Option<String> {
    let said = member.spoken.iter().map(|it| lang.text(&format!("spoken-{}", it.name())));
    (!member.spoken.is_empty()).then(|| said.collect::<Vec<_>>().join(", "))
}

/// "Rhône (69)", "à l’étranger".
fn area_said(lang: Lang, area: Area) -> String {
    let name = |name| format!("{name} ({})", area.code());
    area.name().map_or_else(|| lang.text("area-abroad"), name)
}

/// All areas to choose from, in the order of their codes.
fn areas(lang: Lang) -> Vec<(String, String)> {
    Area::all().map(|it| (it.code().to_owned(), area_said(lang, it))).collect()
}

/// "du 30 nov. 2026 au 19 févr. 2027", or as long as the intervention lasts.
fn period_said(lang: Lang, period: Period) -> String {
    if period.has_no_end() {
        let from = [("from", lang.short_date(period.from).into())];
        return lang.text_with("roster-from-on", from);
    }
    let facts =
        [("from", lang.short_date(period.from).into()), ("to", lang.short_date(period.to).into())];
    lang.text_with("roster-from-to", facts)
}

/// "40 %".
fn percent(lang: Lang, percent: u32) -> String {
    match lang {
        Lang::Fr => format!("{percent}\u{a0}%"),
        Lang::En => format!("{percent}%"),
    }
}
