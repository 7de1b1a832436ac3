//! Coming in, and one's own account, as people see them.

mod account;
mod invitation;
mod sign_in;
mod welcome;

pub use account::AccountPage;
pub use invitation::InvitationPage;
pub use sign_in::SignInPage;
pub use welcome::WelcomePage;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

fn from_query(name: &'static str) -> String {
    use_query_map().read_untracked().get(name).unwrap_or_default()
}
