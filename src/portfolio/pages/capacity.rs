//! On `/portfolio`: what the brigade can give in the next twelve weeks beside what is asked of it, and whom it lacks.

use crate::case::model::CaseNumber;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::portfolio::model::{BrigadeWeek, brigade_weeks, short_weeks, uncovered, weeks_ahead};
use crate::roster::model::{Horizon, Lacking, LoadView, Member, Team, lacking};
use crate::roster::pages::Skills;
use crate::roster::store::{asking, load, members};
use crate::ui::{Column, Columns, DataTable, Disclosure, Linked};
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use leptos::prelude::*;

/// How many skills the sentence names.
const NAMED: usize = 3;
const DEMAND: &str = "/team/demand";

/// Weeks of the brigade, and what no team covers in them, what is lacked most first.
pub struct Capacity {
    weeks: Vec<BrigadeWeek>,
    lacking: Vec<Lacking<CaseNumber>>,
    skills: Skills,
    address: String,
}

impl Capacity {
    /// How many of the weeks are short.
    pub fn short(&self) -> usize {
        self.worst().map_or(0, |(short, _)| short)
    }

    /// How many weeks are short, and the shortest of them.
    pub fn worst(&self) -> Option<(usize, BrigadeWeek)> {
        short_weeks(&self.weeks)
    }

    pub fn weeks(&self) -> usize {
        self.weeks.len()
    }

    /// Whom the brigade lacks most, in words; nothing where it lacks nobody.
    pub fn lacks(&self, lang: Lang) -> Option<String> {
        lacks_said(lang, &self.skills, &self.lacking)
    }
}

/// Of suspended cases nothing is asked while they are.
pub async fn capacity(cx: &mut Cx) -> Result<Capacity, Failure> {
    let view = LoadView::usual(cx.today());
    let calendar = Calendar::france();
    let horizon = Horizon::from(view.first, view.weeks, &calendar);
    let loaded = load(cx, &horizon).await?;
    let asked = asking(cx).await?.into_iter().filter(|it| !it.is_suspended);
    let teams: Vec<(CaseNumber, Team)> = asked.map(|it| (it.number, it.team)).collect();
    let today = cx.today();
    let members: Vec<Member> = members(cx.tx(), today).await?;
    let mondays: Vec<NaiveDate> = horizon.mondays().collect();
    let lacking = lacking(&teams, &members, &weeks_ahead(&mondays, today, &calendar), &calendar);
    let uncovered = uncovered(&lacking, mondays.len());
    let loads: Vec<_> = loaded.into_iter().map(|it| it.weeks).collect();
    let weeks = brigade_weeks(&loads, &mondays, &uncovered);
    Ok(Capacity { weeks, lacking, skills: Skills::read(cx).await?, address: view.address() })
}

#[component]
pub fn CapacityCard(lang: Lang, capacity: Capacity) -> impl IntoView {
    let Capacity { weeks, lacking, skills, address } = capacity;
    let said = match short_weeks(&weeks) {
        None => lang.text("capacity-enough"),
        Some((count, worst)) => {
            let facts = [
                ("count", count.into()),
                ("days", whole(-worst.left()).into()),
                ("week", lang.date_of_month(worst.monday).into()),
            ];
            lang.text_with("capacity-short", facts)
        }
    };
    let lacks = lacks_said(lang, &skills, &lacking)
        .map(|lacks| lang.text_with("capacity-lacks", [("lacks", lacks.into())]));
    let column = |it: &BrigadeWeek| Column {
        name: lang.short_day(it.monday),
        firm: f64::from(it.engaged) / 100.0,
        maybe: f64::from(it.probable) / 100.0,
        limit: f64::from(it.capacity) / 100.0,
    };
    let columns: Vec<Column> = weeks.iter().map(column).collect();
    view! {
        <section class="card" aria-labelledby="capacity">
            <div class="card__head">
                <h2 id="capacity">{lang.text("capacity-title")}</h2>
                <ul class="legend">
                    <li>
                        <svg aria-hidden="true"><line class="lgc" x1="2" x2="22" y1="7" y2="7"></line></svg>
                        {lang.text("capacity-given")}
                    </li>
                    <li>
                        <svg aria-hidden="true"><rect class="lgf" x="4" y="1" width="16" height="12"></rect></svg>
                        {lang.text("capacity-engaged")}
                    </li>
                    <li>
                        <svg aria-hidden="true"><rect class="lg-doubt" x="4" y="1" width="16" height="12"></rect></svg>
                        {lang.text("capacity-probable")}
                    </li>
                </ul>
            </div>
            <Columns columns/>
            <p><Linked text=said to=vec![address]/></p>
            {lacks.map(|said| view! { <p><Linked text=said to=vec![DEMAND.to_owned()]/></p> })}
            <p class="card__note">{lang.text("capacity-how")}</p>
            <Disclosure summary=lang.text("capacity-table")>
                <Figures lang weeks/>
            </Disclosure>
        </section>
    }
}

#[component]
fn Figures(lang: Lang, weeks: Vec<BrigadeWeek>) -> impl IntoView {
    let row = |it: &BrigadeWeek| {
        let cells = [it.capacity, it.engaged, it.probable];
        let cells = cells.map(|time| view! { <td class="n">{days(lang, time.into())}</td> });
        view! {
            <tr>
                <th scope="row">{lang.short_day(it.monday)}</th>
                {cells.into_iter().collect_view()}
                <td class="n">{days(lang, it.left())}</td>
            </tr>
        }
    };
    let rows = weeks.iter().map(row).collect_view();
    let heads = ["capacity-given", "capacity-engaged", "capacity-probable", "capacity-left"];
    let heads = heads.map(|key| view! { <th scope="col" class="n">{lang.capital(key)}</th> });
    view! {
        <DataTable id="capacity-table" caption=lang.text("capacity-table") hide_caption=true class="tbl--tight">
            <thead>
                <tr>
                    <th scope="col">{lang.text("capacity-week")}</th>
                    {heads.into_iter().collect_view()}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </DataTable>
    }
}

/// "sécurité 3 (12 jours), juridique 2 (4 jours)", if anything lacks.
fn lacks_said(lang: Lang, skills: &Skills, lacking: &[Lacking<CaseNumber>]) -> Option<String> {
    let said = lacking.iter().filter(|it| it.missing() >= 50).take(NAMED).map(|it| {
        let facts = [
            ("skill", skills.with_level(it.skill, it.level.number().into()).into()),
            ("days", whole(it.missing().into()).into()),
        ];
        lang.text_with("capacity-lack", facts)
    });
    let said: Vec<_> = said.collect();
    (!said.is_empty()).then(|| said.join(", "))
}

/// Whole days of hundredths, for a sentence; never none where some are short.
fn whole(hundredths: i64) -> i64 {
    ((hundredths + 50) / 100).max(1)
}

/// Days of hundredths, to the tenth.
fn days(lang: Lang, hundredths: i64) -> String {
    let said = lang.tenth(hundredths.unsigned_abs() as f64 / 100.0);
    if hundredths < 0 { format!("−{said}") } else { said }
}
