//! The answer of the server to what is supposed: the page itself, asked for again, of which what it answers is taken.

use super::ANSWER;
use super::board::element;
use leptos::prelude::window;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomParser, Element, Response, SupportedType};

/// What the page at an address answers.
pub(super) async fn answer(address: &str) -> Result<Element, JsValue> {
    let got = JsFuture::from(window().fetch_with_str(address)).await?;
    let got: Response = got.dyn_into()?;
    let text = JsFuture::from(got.text()?).await?.as_string().unwrap_or_default();
    let page = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
    page.get_element_by_id(ANSWER).ok_or(JsValue::NULL)
}

/// Puts it in the place of the one before, and its address where it can be copied from.
pub(super) fn show(answer: &Element, address: &str) -> Result<(), JsValue> {
    let before = element(ANSWER).ok_or(JsValue::NULL)?;
    before.replace_with_with_node_1(answer)?;
    window().history()?.replace_state_with_url(&JsValue::NULL, "", Some(address))
}
