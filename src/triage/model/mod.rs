//! The rules of the score. The points, cuts and floors are data (`data/risk_model_v1.json`);
//! only the arithmetic is here, the same on the server and in the browser.

mod ageing;
mod agreement;
mod appraisal;
mod assessment;
mod backtest;
mod band;
mod band_override;
mod case_then;
mod comparison;
mod contest;
mod counterfactual;
mod explanation;
mod facets;
mod factor;
mod gates;
mod ground;
mod heard_as;
mod hindsight;
mod keys;
mod minutes;
mod outcomes;
mod panel;
mod priority;
mod proof;
mod purpose;
mod put_off;
mod quantiles;
mod queue;
mod reference;
mod rescore;
mod risk_model;
mod saved_view;
mod score;
mod second;
mod sensitivity;
mod sitting;
mod soundness;
mod source;
mod standing;
mod task_rules;
mod words;
mod yearly_look;

pub use ageing::{Aged, aged};
pub use agreement::{Agreement, FEWEST_TWICE, agreement, kappa, pairs_by_band};
pub use appraisal::{
    Appraisal, AssessmentContext, Event, FAST_TRACK_DAYS, FastTrackGround, FirstBy, appraise,
    priorities,
};
pub use assessment::{Answer, Answers, Assessment, Given, Line};
pub use backtest::{Auc, Figures, Outcome, Precision, Seen, Tried, figures, per_band};
pub use band::Band;
pub use band_override::{
    BandOverride, Ending, LONGEST_DAYS, OverrideCommand, OverrideEvent, OverrideFacts, Overriding,
    Proposal, Standing, decide_override, may_answer, may_override, needs_second, to_override,
};
pub use case_then::{CaseThen, ScoreThen};
pub use comparison::{Asked, FEWEST_COMPARED, MOST_COMPARED, differs};
pub use contest::{
    Contest, ContestEvent, Settled, Settlement, Settling, apply_contest, decide_contest,
    may_contest, may_settle, open_contest, settle_contest,
};
pub use counterfactual::{Leaving, Move, MoveKind, leave_the_band, moves};
pub use explanation::{Explanation, Part, ShownLine, explain, share_out, tenths};
pub use facets::{Alike, Asking, Facets};
pub use factor::{Block, Count, Factor, FactorId, Names, Observed, Reading, Unit, at};
pub use gates::{Gate, GateFacts, GateId, GateKind, LEGAL_DUTY_DAYS, legal_duty_missed};
pub use ground::{SHORTEST_DECISION, SHORTEST_EVIDENCE, SHORTEST_OBJECTION, SHORTEST_REASON};
pub use heard_as::{HeardAs, ToldUnder, between};
pub use hindsight::{Ended, FEWEST_CLOSED, Hindsight, InBand, hindsight};
pub use keys::{Keyboard, Shortcut};
pub use minutes::{
    Announced, Attendee, Hearing, Item, Minutes, MinutesPart, Said, Telling, Told, Unnamed,
    is_merger, is_separation, items,
};
pub use outcomes::Frequencies;
pub use panel::{Choice, PANEL, PanelFacts, panel, unmet_for_committee, usual, within_a_year};
pub use priority::{
    ImpactFacts, ImpactPart, Place, Raised, impact, impact_parts, money_share, priority, raised,
    users_share,
};
pub use proof::Proof;
pub use purpose::{
    PurposeCommand, PurposeEvent, PurposeFacts, decide_purpose, may_note_purpose,
    may_withdraw_purpose,
};
pub use put_off::{PutOffBefore, may_be_put_off, put_off_before};
pub use quantiles::{Knots, quantile};
pub use queue::{Group, InView, PAGE, QueuePlace, QueueView, SortBy, When};
pub use reference::{CostClass, DAYS_A_YEAR, ReferenceBin, ReferenceClass, ReferenceClasses};
pub use rescore::may_rescore;
pub use risk_model::RiskModel;
pub use saved_view::{MOST_VIEWS, SavedView, TAKEN_BACK_DAYS, view_name};
pub use score::assess;
pub use second::{
    NOT_KNOWN, SecondAssessment, SecondEvent, Stake, TypedSecond, level_field, second_assessment,
};
pub use sensitivity::{FIRST, SHAKEN_BY, Sensitivity, Stays, Weighed, sensitivity};
pub use sitting::{
    COMMITTEE, Colleague, OnTheAgenda, Roll, Sitting, TypedRoll, may_convene, on_the_agenda,
};
pub use soundness::ModelFault;
pub use source::{Scoring, Signature, Source, Sources, sources};
pub use standing::{apply_override, band_that_counts};
pub use task_rules::{LEAST_RATIO, TaskRatios, TaskRules};
pub use words::{ClosingOutcome, DeclineGround};
pub use yearly_look::YearlyLook;
