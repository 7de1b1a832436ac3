//! Engagements as a file that calendars read (RFC 5545), in the language of their owner.

use super::model::{Engagement, What};
use crate::base::PersonId;
use crate::case::pages::duty_named;
use crate::i18n::Lang;
use crate::person::secret::digest;
use chrono::Days;
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

/// The whole file. The same engagements give the same bytes.
pub fn calendar_file(
    lang: Lang,
    owner: PersonId,
    public_url: &str,
    engagements: &[Engagement],
) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in
        [("VERSION", "2.0"), ("PRODID", "-//Tocsin//Tocsin//FR"), ("CALSCALE", "GREGORIAN")]
    {
        calendar.append_property(Property::new(name, value));
    }
    calendar.name("Tocsin");
    calendar.extend(engagements.iter().map(|it| event(lang, owner, public_url, it)));
    calendar.to_string()
}

fn event(lang: Lang, owner: PersonId, public_url: &str, it: &Engagement) -> Event {
    let mut event = Event::new();
    event.uid(&uid(owner, it)).timestamp(it.stamp).last_modified(it.stamp);
    event.summary(&summary(lang, it));
    match it.what {
        What::Assigned { period, confirmed, .. } => {
            // A calendar takes the end for the first day that is free again.
            let free_on = period.to.checked_add_days(Days::new(1)).unwrap_or(period.to);
            event.starts(period.from).ends(free_on);
            // Somebody engaged for half of their time is not busy all day long.
            event.add_property("TRANSP", "TRANSPARENT");
            event.status(match confirmed {
                true => EventStatus::Confirmed,
                false => EventStatus::Tentative,
            });
        }
        What::Owed { due_at, .. } => {
            event.starts(due_at).ends(due_at);
            event.add_property("TRANSP", "TRANSPARENT");
        }
    }
    if let Some(told) = &it.told {
        let tab = if matches!(it.what, What::Assigned { .. }) { "/team" } else { "" };
        let address = format!("{public_url}{}{tab}", told.number.path());
        event.url(&address).description(&address);
    }
    event.done()
}

/// "Paie unifiée : expert, 60 % (à confirmer)", "Le diagnostic : Paie unifiée"; of a restricted case, the
/// one word that says nothing.
fn summary(lang: Lang, it: &Engagement) -> String {
    let Some(told) = &it.told else { return lang.text("feed-engagement") };
    let title = told.title.clone();
    match it.what {
        What::Assigned { role, share, confirmed, .. } => {
            let key = if confirmed { "feed-assigned" } else { "feed-assigned-tentative" };
            let role = lang.text(&format!("team-role-{}", role.name()));
            let share = lang.percent(f64::from(share.percent()));
            lang.text_with(
                key,
                [("title", title.into()), ("role", role.into()), ("share", share.into())],
            )
        }
        What::Owed { kind, about, .. } => {
            let duty = duty_named(lang, kind, about);
            lang.text_with("feed-owed", [("duty", duty.into()), ("title", title.into())])
        }
    }
}

/// The same each time, whatever else of it changes; nobody else's, and it tells of no case.
fn uid(owner: PersonId, it: &Engagement) -> String {
    let what = match it.what {
        // As it was before an assignment could have more of them.
        What::Assigned { rank: 1, .. } => "team".to_owned(),
        What::Assigned { rank, .. } => format!("team-{rank}"),
        What::Owed { rank, .. } => rank.to_string(),
    };
    let name = digest(format!("{owner} {} {what}", it.case));
    format!("{}@tocsin", &name[..32])
}
