//! Light, dark, or as the system says: a choice kept in a cookie that names nobody.

use crate::base::ApiError;
use axum::http::header::COOKIE;
use axum::http::request::Parts;
use leptos::prelude::*;

const COOKIE_NAME: &str = "theme";

/// What a person chose to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
    #[default]
    System,
}

impl Theme {
    pub const ALL: [Theme; 3] = [Theme::Light, Theme::Dark, Theme::System];

    /// The choice that came with a request.
    pub fn of(request: &Parts) -> Self {
        let cookies = request.headers.get(COOKIE).and_then(|value| value.to_str().ok());
        let chosen = cookies.unwrap_or_default().split("; ").find_map(|cookie| {
            let code = cookie.strip_prefix(COOKIE_NAME)?.strip_prefix('=')?;
            Self::from_code(code)
        });
        chosen.unwrap_or_default()
    }

    pub fn code(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::System => "system",
        }
    }

    /// The `data-theme` of the document. Without one, the style sheet asks the system.
    pub fn forced(self) -> Option<&'static str> {
        (self != Theme::System).then(|| self.code())
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// Keeps the choice for a year, and shows the page it was made on again.
#[server(endpoint = "theme")]
pub async fn choose_theme(theme: String) -> Result<(), ApiError> {
    crate::web::greet(async |visit| {
        let theme = Theme::from_code(&theme).ok_or(ApiError::NotFound)?.code();
        visit.set_cookie(&format!(
            "{COOKIE_NAME}={theme}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"
        ));
        Ok(())
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn asked_with(cookies: &str) -> Theme {
        let request = Request::get("/").header(COOKIE, cookies).body(()).unwrap();
        Theme::of(&request.into_parts().0)
    }

    #[test]
    fn only_a_choice_we_offer_counts() {
        assert_eq!(asked_with("session=1; theme=dark"), Theme::Dark);
        assert_eq!(asked_with("theme=light; lang=fr"), Theme::Light);
        assert_eq!(asked_with("theme=\"><script>"), Theme::System);
        assert_eq!(asked_with("mytheme=dark"), Theme::System);
    }
}
