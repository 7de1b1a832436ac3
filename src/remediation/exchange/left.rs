//! What a file holds and a plan of ours does not: each is told, none is dropped in silence.

/// Something that a file says and a plan of ours does not hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Left {
    pub kind: LeftKind,
    /// Which one: a task, a column, a calendar.
    pub what: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftKind {
    Column,
    Calendar,
    Summary,
    Inactive,
    Resource,
    Constraint,
    StartFinish,
    PercentLag,
    ElapsedLag,
    Lag,
    Duration,
    Percent,
    Dates,
    MilestoneLink,
    WaitsForMilestone,
    MilestoneWaits,
    OtherMilestone,
    SummaryLink,
    Promised,
    Reached,
    Notes,
}

impl LeftKind {
    pub const ALL: [LeftKind; 21] = [
        LeftKind::Column,
        LeftKind::Calendar,
        LeftKind::Summary,
        LeftKind::Inactive,
        LeftKind::Resource,
        LeftKind::Constraint,
        LeftKind::StartFinish,
        LeftKind::PercentLag,
        LeftKind::ElapsedLag,
        LeftKind::Lag,
        LeftKind::Duration,
        LeftKind::Percent,
        LeftKind::Dates,
        LeftKind::MilestoneLink,
        LeftKind::WaitsForMilestone,
        LeftKind::MilestoneWaits,
        LeftKind::OtherMilestone,
        LeftKind::SummaryLink,
        LeftKind::Promised,
        LeftKind::Reached,
        LeftKind::Notes,
    ];

    /// The name in the catalogue of texts: `plan-left-…`.
    pub fn name(self) -> &'static str {
        match self {
            LeftKind::Column => "column",
            LeftKind::Calendar => "calendar",
            LeftKind::Summary => "summary",
            LeftKind::Inactive => "inactive",
            LeftKind::Resource => "resource",
            LeftKind::Constraint => "constraint",
            LeftKind::StartFinish => "start-finish",
            LeftKind::PercentLag => "percent-lag",
            LeftKind::ElapsedLag => "elapsed-lag",
            LeftKind::Lag => "lag",
            LeftKind::Duration => "duration",
            LeftKind::Percent => "percent",
            LeftKind::Dates => "dates",
            LeftKind::MilestoneLink => "milestone-link",
            LeftKind::WaitsForMilestone => "waits-for-milestone",
            LeftKind::MilestoneWaits => "milestone-waits",
            LeftKind::OtherMilestone => "other-milestone",
            LeftKind::SummaryLink => "summary-link",
            LeftKind::Promised => "promised",
            LeftKind::Reached => "reached",
            LeftKind::Notes => "notes",
        }
    }
}
