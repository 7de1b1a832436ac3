//! The queue: how it is filtered and ordered, and how an address says so.

use super::Band;
use crate::base::{OrganisationId, Priority};
use crate::case::model::{CaseNumber, Stage};
use crate::clock::Calendar;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

/// How many cases a page of the queue holds.
pub const PAGE: usize = 50;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// By when the next thing is owed, under headings; under each, the most pressing first.
    #[default]
    Due,
    /// The most pressing first: by priority, points, urgency and age.
    Priority,
    /// Most points first.
    Score,
    /// Those that moved last first.
    New,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Overdue,
    Today,
}

/// Where a page begins or ends: the key of a case in the order, then its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueuePlace {
    /// In a long queue, by the next thing owed, its instant in milliseconds and then one digit, the priority.
    pub key: i64,
    pub number: CaseNumber,
}

/// Which cases, in which order, from where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueView {
    pub priority: Option<Priority>,
    pub band: Option<Band>,
    pub stage: Option<Stage>,
    pub organisation: Option<OrganisationId>,
    pub mine: bool,
    pub provisional: bool,
    /// Others did something in it since the reader looked.
    pub fresh: bool,
    pub when: Option<When>,
    pub sort: SortBy,
    pub after: Option<QueuePlace>,
    pub before: Option<QueuePlace>,
}

/// What became of a case in the view that it was opened from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InView {
    /// Where it was.
    Here,
    /// Elsewhere in it: what it is ordered by changed.
    Moved,
    Left,
}

/// The heading that a case stands under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Overdue,
    Today,
    NextWorkingDay,
    ThisWeek,
    Later,
}

impl SortBy {
    pub const ALL: [SortBy; 4] = [SortBy::Due, SortBy::Priority, SortBy::Score, SortBy::New];

    /// As addresses say it.
    pub fn name(self) -> &'static str {
        match self {
            SortBy::Due => "due",
            SortBy::Priority => "priority",
            SortBy::Score => "score",
            SortBy::New => "new",
        }
    }
}

impl When {
    pub const ALL: [When; 2] = [When::Overdue, When::Today];

    pub fn name(self) -> &'static str {
        match self {
            When::Overdue => "overdue",
            When::Today => "today",
        }
    }
}

impl InView {
    /// By where it stood in the order then, and where it does now, if it still is in the view.
    pub fn of(then: i64, now: Option<i64>) -> Self {
        match now {
            Some(now) if now == then => InView::Here,
            Some(_) => InView::Moved,
            None => InView::Left,
        }
    }
}

impl QueuePlace {
    fn parse(text: &str) -> Option<Self> {
        let (key, number) = text.split_once('.')?;
        Some(QueuePlace { key: key.parse().ok()?, number: number.parse().ok()? })
    }

    /// The instant in milliseconds, where the order is by the next thing owed alone.
    pub fn due_at(self) -> i64 {
        self.key.div_euclid(10)
    }

    /// The heading that it stands under, where there are headings.
    pub fn group(self) -> Group {
        let group = usize::try_from(self.key / Group::SPAN).unwrap_or_default();
        Group::ALL[group.min(Group::ALL.len() - 1)]
    }

    /// Its key among those under the same heading.
    pub fn within_group(self) -> i64 {
        self.key - self.group().base()
    }
}

impl QueueView {
    /// What its address may say.
    pub const NAMES: [&str; 11] = [
        "priority",
        "band",
        "stage",
        "organisation",
        "mine",
        "provisional",
        "new",
        "when",
        "sort",
        "after",
        "before",
    ];

    /// Reads an address. What it does not understand it leaves out, as anyone may type one.
    pub fn parse<'a>(query: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut view = QueueView::default();
        for (name, value) in query {
            match name {
                "priority" => view.priority = Priority::from_name(value),
                "band" => view.band = Band::from_name(value),
                "stage" => {
                    let stage = Stage::from_name(value);
                    view.stage = stage.filter(|stage| Stage::IN_TRIAGE.contains(stage));
                }
                "organisation" => view.organisation = value.parse().ok(),
                "mine" => view.mine = value == "yes",
                "provisional" => view.provisional = value == "yes",
                "new" => view.fresh = value == "yes",
                "when" => view.when = When::ALL.into_iter().find(|it| it.name() == value),
                "sort" => {
                    let sort = SortBy::ALL.into_iter().find(|it| it.name() == value);
                    view.sort = sort.unwrap_or_default();
                }
                "after" => view.after = QueuePlace::parse(value),
                "before" => view.before = QueuePlace::parse(value),
                _ => {}
            }
        }
        // A page has one edge.
        view.before = view.before.filter(|_| view.after.is_none());
        view
    }

    /// Reads what [`query`](Self::query) wrote, and nothing else.
    pub fn of_query(query: &str) -> Option<Self> {
        QueueView::written(query, QueueView::query)
    }

    /// The address of this view.
    pub fn address(&self) -> String {
        format!("/triage?{}", self.said())
    }

    /// What stands in its address. Everything says so too: the queue's own address, with nothing after
    /// it, is of the view that its reader has first.
    pub fn said(&self) -> String {
        let query = self.query();
        if query.is_empty() { "sort=due".to_owned() } else { query }
    }

    /// Reads what [`said`](Self::said) wrote, and nothing else.
    pub fn of_said(said: &str) -> Option<Self> {
        QueueView::written(said, QueueView::said)
    }

    fn written(text: &str, write: fn(&Self) -> String) -> Option<Self> {
        let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
        Some(QueueView::parse(pairs)).filter(|view| write(view) == text)
    }

    /// What its address says; nothing where it leaves nothing out.
    pub fn query(&self) -> String {
        let place = |place: QueuePlace| format!("{}.{}", place.key, place.number);
        let yes = |holds: bool| holds.then(|| "yes".to_owned());
        let sort = Some(self.sort).filter(|sort| *sort != SortBy::Due);
        let parts = [
            ("priority", self.priority.map(|it| it.name().to_owned())),
            ("band", self.band.map(|it| it.name().to_owned())),
            ("stage", self.stage.map(|it| it.name().to_owned())),
            ("organisation", self.organisation.map(|it| it.to_string())),
            ("mine", yes(self.mine)),
            ("provisional", yes(self.provisional)),
            ("new", yes(self.fresh)),
            ("when", self.when.map(|it| it.name().to_owned())),
            ("sort", sort.map(|it| it.name().to_owned())),
            ("after", self.after.map(place)),
            ("before", self.before.map(place)),
        ];
        let said = parts.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?)));
        said.collect::<Vec<_>>().join("&")
    }

    /// The same from its beginning.
    pub fn first_page(&self) -> Self {
        QueueView { after: None, before: None, ..self.clone() }
    }

    /// Whether it leaves anything out.
    pub fn is_filtered(&self) -> bool {
        let everything = QueueView { sort: self.sort, ..QueueView::default() };
        self.first_page() != everything
    }
}

impl Group {
    pub const ALL: [Group; 5] =
        [Group::Overdue, Group::Today, Group::NextWorkingDay, Group::ThisWeek, Group::Later];

    /// More than any key of the most pressing first, as the queue counts them: `place!` in the store.
    const SPAN: i64 = 500_005 * 512 * 4_294_967_296;

    /// Where something due then stands now, by the days people work.
    pub fn of(due_at: DateTime<Utc>, now: DateTime<Utc>, calendar: &Calendar) -> Self {
        let ended = Group::ends(now, calendar).into_iter().filter(|end| due_at >= *end).count();
        Group::ALL[ended]
    }

    /// When each but the last ends: now, tonight, at the end of the next working day, and of the week.
    pub fn ends(now: DateTime<Utc>, calendar: &Calendar) -> [DateTime<Utc>; 4] {
        let local = calendar.local(now);
        let today = local.date();
        let next = today.iter_days().skip(1).find(|day| calendar.is_working_day(*day));
        let next = next.unwrap_or(today);
        let sunday = today.week(chrono::Weekday::Mon).last_day();
        // Nothing is due at night: an hour more or less when the clocks change moves nothing.
        let end_of = |day: NaiveDate| now + ((day + Days::new(1)).and_time(NaiveTime::MIN) - local);
        [now, end_of(today), end_of(next), end_of(next.max(sunday))]
    }

    /// What the keys under it begin with.
    pub fn base(self) -> i64 {
        self as i64 * Group::SPAN
    }

    pub fn name(self) -> &'static str {
        match self {
            Group::Overdue => "overdue",
            Group::Today => "today",
            Group::NextWorkingDay => "next_working_day",
            Group::ThisWeek => "this_week",
            Group::Later => "later",
        }
    }
}
