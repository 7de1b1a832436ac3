//! A link that lets one person in, shown once to whoever passes it on.

use super::{Banner, Tone};
use crate::i18n::Lang;
use leptos::prelude::*;

/// What is said with the link, in the words of who shows it.
pub struct Passing {
    pub title: String,
    pub text: String,
    pub label: String,
    /// The letter that carries it: its subject, and what stands before the link.
    pub subject: String,
    pub letter: String,
}

/// The whole link, however narrow the screen, and a letter to send it by from one's own mailbox.
#[component]
pub fn LinkOnce(lang: Lang, passing: Passing, link: String) -> impl IntoView {
    let Passing { title, text, label, subject, letter } = passing;
    let mail = letter_address(&subject, &format!("{letter}\r\n\r\n{link}\r\n"));
    view! {
        <Banner tone=Tone::Warn title=title>
            <p>{text}</p>
            <Whole label link/>
            <p><a href=mail>{lang.text("link-once-by-mail")}</a></p>
        </Banner>
    }
}

/// An address for a program of one's own, which nobody is sent.
#[component]
pub fn AddressOnce(
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(into)] label: String,
    address: String,
) -> impl IntoView {
    view! {
        <Banner tone=Tone::Warn title=title>
            <p>{text}</p>
            <Whole label link=address/>
        </Banner>
    }
}

/// All of it in sight, to copy.
#[component]
fn Whole(label: String, link: String) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for="link">{label}</label>
            <textarea class="textarea textarea--whole" id="link" rows="3" readonly spellcheck="false">{link}</textarea>
        </div>
    }
}

/// The address that opens a letter (RFC 6068): a space is `%20` in it, never `+`.
fn letter_address(subject: &str, body: &str) -> String {
    let said = serde_urlencoded::to_string([("subject", subject), ("body", body)]);
    format!("mailto:?{}", said.unwrap_or_default().replace('+', "%20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_keeps_its_accents_lines_and_links() {
        let address = letter_address("Une demande", "Voilà 1+1 :\r\n\r\nhttps://a.fr/x?t=1&u=2");
        assert_eq!(
            address,
            "mailto:?subject=Une%20demande&body=Voil%C3%A0%201%2B1%20%3A%0D%0A%0D%0A\
             https%3A%2F%2Fa.fr%2Fx%3Ft%3D1%26u%3D2"
        );
    }
}
