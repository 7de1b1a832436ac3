//! The portfolio on one page.

use super::tables::{drift, objectives, owed};
use super::{about, joined, list, reasons};
use crate::base::Weather;
use crate::briefing::model::{Block, Document, Fact, Grave, Part, Text, bar, clip, gravest};
use crate::briefing::store::{OfToday, Room, WholeFacts};
use crate::i18n::{Lang, paris_date};
use crate::portfolio::model::{Selection, StageGroup};
use crate::portfolio::store::Late;
use crate::triage::model::Band;
use chrono::{DateTime, Utc};

/// How many cases are named.
const GRAVE: usize = 5;
/// How many of those who are late are named.
const NAMED: usize = 3;
/// As long as a name may be on a line.
pub(super) const TITLE: usize = 50;
pub(super) const NAME: usize = 32;

/// The highest first: its class in the style sheet, and its colour where there is none.
const BANDS: [(Band, &str, &str); 4] = [
    (Band::Critical, "b3", "#9a1b2f"),
    (Band::High, "b2", "#c8661f"),
    (Band::Moderate, "b1", "#cfa640"),
    (Band::Low, "b0", "#8795a3"),
];

/// The note, for whoever may read the portfolio.
pub fn whole_note(lang: Lang, facts: WholeFacts, reader: &str) -> Document {
    let WholeFacts { on, now, census, late, weathers, today } = facts;
    let followed = Selection { group: Some(StageGroup::Followed), ..Selection::on(on) };
    let count = |selection: Selection| i64::from(census.cases(selection));
    let of_band = |band| count(Selection { band: Some(band), ..followed });
    let of_group = |group| count(Selection { group: Some(group), ..Selection::on(on) });
    let (cases, critical) = (count(followed), of_band(Band::Critical));
    let duties: i64 = late.iter().map(|it| it.duties).sum();

    let mut lead = vec![lang.text_with(
        "briefing-lead",
        [
            ("cases", cases.into()),
            ("critical", critical.into()),
            ("past", on.is_some().to_string().into()),
        ],
    )];
    if let Some(today) = &today {
        let late = today.owed.iter().filter(|it| it.is_late).count();
        let facts = [("count", today.owed.len().into()), ("late", late.into())];
        lead.push(lang.text_with("briefing-lead-owed", facts));
    }

    let stands = [
        ("triage", of_group(StageGroup::InTriage).into()),
        ("intervention", of_group(StageGroup::InIntervention).into()),
    ];
    let stands = lang.text_with("briefing-followed-note", stands);
    let mut figures = vec![
        Fact::new(lang.text("briefing-followed"), lang.number(cases), stands),
        Fact::new(
            lang.text("briefing-critical"),
            lang.number(critical),
            lang.text("briefing-critical-note"),
        ),
        Fact::new(
            lang.text("briefing-late"),
            lang.number(duties),
            lang.text_with("portfolio-late-people", [("count", late.len().into())]),
        ),
    ];
    figures.push(weather(lang, &weathers));
    let mut blocks = vec![Block::Facts { facts: figures }];
    let counts = BANDS.map(|(band, class, fill)| Part { count: of_band(band) as u32, class, fill });
    if let Some(svg) = bar(&counts) {
        let scored: i64 = counts.iter().map(|it| i64::from(it.count)).sum();
        let [critical, high, moderate, low] = counts.map(|it| i64::from(it.count));
        let said = [
            ("critical", critical.into()),
            ("high", high.into()),
            ("moderate", moderate.into()),
            ("low", low.into()),
            ("none", (cases - scored).into()),
        ];
        let alternative = lang.text("briefing-bands-alternative");
        let caption = lang.text_with("briefing-bands", said);
        blocks.push(Block::Figure { svg, alternative, caption });
    }
    blocks.extend(late_said(lang, &late).map(Block::paragraph));
    match today {
        Some(today) => blocks.extend(of_today(lang, today)),
        None => blocks.push(Block::paragraph(lang.text("briefing-past-lacks"))),
    }
    Document {
        language: lang.code(),
        kind: lang.text("briefing-title"),
        title: lang.text("briefing-portfolio"),
        lead: lead.join(" "),
        blocks,
        about: about(lang, on, now, reader),
    }
}

/// How many recoveries are compromised, of those that say so or the contrary.
fn weather(lang: Lang, weathers: &[(Weather, i64)]) -> Fact {
    let of = |wanted| weathers.iter().filter(|it| it.0 == wanted).map(|it| it.1).sum::<i64>();
    let all: i64 = weathers.iter().map(|it| it.1).sum();
    let label = lang.text("briefing-storm");
    match all {
        0 => Fact::new(label, "—".to_owned(), lang.text("briefing-storm-none")),
        _ => {
            let facts = [("all", all.into()), ("cloud", of(Weather::Cloud).into())];
            let note = lang.text_with("briefing-storm-note", facts);
            Fact::new(label, lang.number(of(Weather::Storm)), note)
        }
    }
}

/// Who is late, and since when the oldest waits. Nothing where nobody is.
fn late_said(lang: Lang, late: &[Late]) -> Option<String> {
    let oldest = late.iter().map(|it| it.oldest.0).min()?;
    let oldest =
        late.iter().find(|it| it.oldest.0 == oldest).map(|it| DateTime::<Utc>::from(it.oldest))?;
    // Most first: the list of who has waited longest is another.
    let mut most: Vec<&Late> = late.iter().collect();
    most.sort_by(|one, other| {
        other.duties.cmp(&one.duties).then_with(|| one.name.cmp(&other.name))
    });
    let cut = crate::briefing::model::cut(&most, NAMED);
    let mut names: Vec<String> = cut
        .shown
        .iter()
        .map(|it| format!("{} ({})", clip(&it.name, NAME), lang.number(it.duties)))
        .collect();
    if cut.more > 0 {
        names.push(lang.text_with("briefing-others", [("count", cut.more.into())]));
    }
    let since = lang.short_date(paris_date(oldest));
    let facts = [("names", joined(lang, names).into()), ("since", since.into())];
    Some(lang.text_with("briefing-late-who", facts))
}

fn of_today(lang: Lang, today: OfToday) -> Vec<Block> {
    let OfToday { owed: decisions, grave, drift: spreads, room, objectives: aims } = today;
    let mut blocks = vec![Block::heading(lang.text("briefing-decide"))];
    blocks.extend(owed(lang, &decisions));
    blocks.push(Block::heading(lang.text("briefing-grave")));
    let grave = gravest(grave);
    blocks.push(match grave.is_empty() {
        true => Block::paragraph(lang.text("briefing-grave-none")),
        // How many more are grave is told by the figures above.
        false => list(lang, &grave[..grave.len().min(GRAVE)], GRAVE, |it| grave_said(lang, it)),
    });
    blocks.push(Block::heading(lang.text("briefing-drift")));
    blocks.extend(drift(lang, &spreads));
    blocks.push(Block::heading(lang.text("briefing-capacity")));
    blocks.push(Block::paragraph(room_said(lang, &room)));
    if !aims.is_empty() {
        blocks.push(Block::heading(lang.text("objectives-title")));
        blocks.extend(objectives(lang, &aims));
    }
    blocks
}

/// The case, and in one sentence why it is named.
fn grave_said(lang: Lang, it: &Grave) -> Text {
    let facts = [
        ("number", it.number.clone().into()),
        ("organisation", clip(&it.organisation, NAME).into()),
        ("stage", lang.within(&format!("stage-{}", it.stage.name())).into()),
        ("why", reasons(lang, why_grave(lang, it)).into()),
    ];
    let said = lang.text_with("briefing-grave-said", facts);
    Text::link(clip(&it.title, TITLE), format!("/cases/{}", it.number)).then(format!(" {said}"))
}

pub(super) fn why_grave(lang: Lang, it: &Grave) -> Vec<String> {
    let weather = match it.weather {
        Some(Weather::Storm) => Some(lang.text("briefing-why-storm")),
        Some(Weather::Cloud) => Some(lang.text("briefing-why-cloud")),
        _ => None,
    };
    let risk = it.band.zip(it.points).filter(|(band, _)| *band >= Band::High);
    let risk = risk.map(|(band, points)| {
        let facts = [
            ("band", lang.text(&format!("band-{}", band.name())).into()),
            ("points", lang.number((points + 500) / 1000).into()),
        ];
        lang.text_with("briefing-why-risk", facts)
    });
    let slip = it.slip_days();
    let slip = slip.map(|days| lang.text_with("briefing-why-slip", [("days", days.into())]));
    let late =
        (it.late > 0).then(|| lang.text_with("briefing-why-late", [("count", it.late.into())]));
    [weather, risk, slip, late].into_iter().flatten().collect()
}

/// What is asked beside what can be given.
fn room_said(lang: Lang, room: &Room) -> String {
    let said = match room.short {
        None => lang.text_with("briefing-room-enough", [("weeks", room.weeks.into())]),
        Some((count, worst)) => {
            let facts = [
                ("weeks", room.weeks.into()),
                ("count", count.into()),
                ("days", ((50 - worst.left()) / 100).max(1).into()),
                ("week", lang.date_of_month(worst.monday).into()),
            ];
            lang.text_with("briefing-room-short", facts)
        }
    };
    let lacks = room.lacks.clone();
    let lacks = lacks.map(|it| lang.text_with("briefing-room-lacks", [("lacks", it.into())]));
    [Some(said), lacks].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
