//! What people choose from a list when they decide, each a name of the catalogue of texts.

/// Why a request is declined, beside the reason in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeclineGround {
    /// No public IT project, or none in trouble.
    OutOfScope,
    TooEarly,
    /// Somebody else is already at work on it.
    HelpedElsewhere,
    /// The brigade could change little.
    LittleToGain,
    /// Nobody intervenes against the will of the one who answers for the project.
    SponsorAgainst,
}

/// How an intervention ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClosingOutcome {
    Recovered,
    Stabilised,
    Reduced,
    StopRecommended,
    StopDecided,
    NotAchieved,
}

impl DeclineGround {
    pub const ALL: [DeclineGround; 5] = [
        DeclineGround::OutOfScope,
        DeclineGround::TooEarly,
        DeclineGround::HelpedElsewhere,
        DeclineGround::LittleToGain,
        DeclineGround::SponsorAgainst,
    ];

    /// The name in the journal and in the catalogue of texts: `decline-reason-…`.
    pub fn name(self) -> &'static str {
        match self {
            DeclineGround::OutOfScope => "out_of_scope",
            DeclineGround::TooEarly => "too_early",
            DeclineGround::HelpedElsewhere => "helped_elsewhere",
            DeclineGround::LittleToGain => "little_to_gain",
            DeclineGround::SponsorAgainst => "sponsor_against",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.name() == name)
    }
}

impl ClosingOutcome {
    pub const ALL: [ClosingOutcome; 6] = [
        ClosingOutcome::Recovered,
        ClosingOutcome::Stabilised,
        ClosingOutcome::Reduced,
        ClosingOutcome::StopRecommended,
        ClosingOutcome::StopDecided,
        ClosingOutcome::NotAchieved,
    ];

    /// The name in the journal and in the catalogue of texts: `outcome-…`.
    pub fn name(self) -> &'static str {
        match self {
            ClosingOutcome::Recovered => "recovered",
            ClosingOutcome::Stabilised => "stabilised",
            ClosingOutcome::Reduced => "reduced",
            ClosingOutcome::StopRecommended => "stop_recommended",
            ClosingOutcome::StopDecided => "stop_decided",
            ClosingOutcome::NotAchieved => "not_achieved",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}
