//! The request as its people see it: asking, following, answering.

mod answers;
mod asked;
mod beginning;
mod check;
mod declined;
mod evidence;
mod fields;
mod found;
mod handover;
mod home;
mod published;
mod question;
mod realism;
mod redirected;
mod referral;
mod referrals;
mod request;
mod start;
mod status;
mod stepper;
mod steps;
mod thread;
mod time_limit;
mod urgent;
mod welcome;
mod your_request;

pub use answers::AnswersPage;
pub use evidence::EvidencePage;
pub use found::found;
pub use handover::HandoverPage;
pub use home::HomePage;
pub use referral::ReferralPage;
pub use referrals::{ReferralsPage, SourcePage};
pub use request::{RequestPage, StartPage};
pub use status::StatusPage;
pub use urgent::UrgentPage;
