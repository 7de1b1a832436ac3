//! Calls a server function with what the fields of a form say, in a way that outlives the page.
//! The client that Leptos brings does not, and would make the download half as large again.

use js_sys::Reflect;
use leptos::prelude::window;
use leptos::wasm_bindgen::{JsCast, JsValue};
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response, UrlSearchParams};

/// Fields of a form, by name.
pub type Fields = Vec<(String, String)>;

/// Browsers let no more than 64 KB outlive a page, of all that is on its way.
const MOST_THAT_OUTLIVES: u32 = 48 * 1024;

/// Why nothing came of it. The status tells enough: what an error says in full is for a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    SignedOut,
    /// It will be refused again.
    Refused,
    /// Off line, or a fault: the next try may get through.
    Unheard,
}

/// Sends fields to a server function. A page that closes meanwhile does not call them back.
pub async fn post<T: DeserializeOwned>(url: &str, fields: Fields) -> Result<T, Trouble> {
    let (status, said) = send(url, fields).await.map_err(|_| Trouble::Unheard)?;
    match status {
        200 => serde_json::from_str(&said).map_err(|_| Trouble::Unheard),
        401 => Err(Trouble::SignedOut),
        400..500 => Err(Trouble::Refused),
        _ => Err(Trouble::Unheard),
    }
}

async fn send(url: &str, fields: Fields) -> Result<(u16, String), JsValue> {
    let form = UrlSearchParams::new()?;
    for (name, value) in &fields {
        form.append(name, value);
    }
    let request = RequestInit::new();
    request.set_method("POST");
    let outlives = form.to_string().length() < MOST_THAT_OUTLIVES;
    Reflect::set(&request, &"keepalive".into(), &outlives.into())?;
    request.set_body(&form.into());
    let answer = JsFuture::from(window().fetch_with_str_and_init(url, &request)).await?;
    let answer: Response = answer.dyn_into()?;
    let said = JsFuture::from(answer.text()?).await?;
    Ok((answer.status(), said.as_string().unwrap_or_default()))
}
