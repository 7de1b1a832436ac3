//! How long each thing may take, as long as administrators set no other limit: the time limits of the charter.

use super::DutyKind;
use crate::base::Priority;
use crate::clock::Delay;

/// The usual time limits, by priority: those that hold as long as administrators set no others.
pub fn delay(kind: DutyKind, priority: Priority) -> Delay {
    use Delay::{Months, WorkingDays, WorkingHours};
    let by_priority = |limits: [Delay; 4]| limits[priority as usize];
    let days = |limits: [u32; 4]| by_priority(limits.map(WorkingDays));
    match kind {
        DutyKind::Acknowledge => {
            by_priority([WorkingHours(4), WorkingDays(1), WorkingDays(2), WorkingDays(2)])
        }
        DutyKind::Admissibility => days([1, 2, 3, 5]),
        DutyKind::Decide | DutyKind::RuleOnAppeal => days([2, 5, 10, 15]),
        DutyKind::ReviewFastTrack | DutyKind::ReviewSuspension | DutyKind::ReviewDecision => {
            WorkingDays(5)
        }
        DutyKind::AnswerQuestions => days([2, 5, 10, 10]),
        DutyKind::ConstituteTeam => days([2, 5, 15, 30]),
        DutyKind::KickOff => days([2, 5, 10, 10]),
        DutyKind::DeliverDiagnosis => days([10, 15, 20, 20]),
        DutyKind::ReplyToFindings | DutyKind::AnswerRecommendation => days([5, 10, 10, 10]),
        // Of a critical one: the longest that may be taken. Of another, by how much its date may be put off.
        DutyKind::FollowRecommendation => days([20, 30, 45, 60]),
        // The charter counts one time limit for the plan: writing it, approving it and answering for another have it.
        DutyKind::ProposePlan | DutyKind::ApprovePlan | DutyKind::AnswerBaseline => {
            days([5, 10, 15, 15])
        }
        DutyKind::ProgressReport => {
            by_priority([WorkingDays(5), WorkingDays(10), Months(1), Months(1)])
        }
        DutyKind::ReviewAfterEnd => days([15, 20, 30, 30]),
        // The same for all: a limit by priority would tell a blind reader the priority.
        DutyKind::SecondAssessment => WorkingDays(2),
        // The same for all: what is contested is what made the priority.
        DutyKind::AnswerContest => WorkingDays(5),
        // The same for all: what is proposed is another priority. Meanwhile the computed band counts.
        DutyKind::AnswerOverride => WorkingDays(2),
        // The same for all: how long a project stands does not depend on how urgent it was.
        DutyKind::CheckThreeMonths => Months(3),
        DutyKind::CheckSixMonths => Months(6),
        DutyKind::CloserCheck => Months(1),
        DutyKind::AnswerRelapse | DutyKind::CloseCase => WorkingDays(5),
        // Its day is agreed with it.
        DutyKind::ReviewAction => Months(1),
    }
}
