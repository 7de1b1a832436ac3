//! What the project's side may ask for: a request, page by page, then what follows from it.

mod as_typed;
mod contest;
mod follow;
mod request;
mod urgent;

pub use as_typed::{FindProjects, SaveAsGiven, StepBack, find_projects, save_as_given, step_back};
pub use contest::{
    ContestInput, CorrectInput, MaintainInput, contest_input, correct_input, maintain_input,
};
pub use follow::{
    AnswerQuestions, AppealDecline, OpenSource, PostMessage, ReferProject, RestrictCase,
    UnrestrictCase, WithdrawRequest, answer_questions, appeal_decline, open_source, post_message,
    refer_project, restrict_case, unrestrict_case, withdraw_request,
};
pub use request::{
    AbandonRequest, KeepDraft, MarkAnswer, NameSponsor, OfferDraft, OpenRequest, ReclassifyRequest,
    RemoveEvidence, SaveAnswers, SendRequest, TakeDraft, TakeUpDraft, abandon_request, keep_draft,
    mark_answer, name_sponsor, offer_draft, open_request, reclassify_request, remove_evidence,
    save_answers, send_request, take_draft, take_up_draft,
};
pub use urgent::{SendUrgentRequest, send_urgent_request};
