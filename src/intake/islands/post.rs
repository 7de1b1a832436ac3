//! Calls a server function with what the fields of a form say, in a way that outlives the page.
//! The client that Leptos brings does not, and would make the download half as large again.

use js_sys::{Array, Reflect};
use leptos::prelude::window;
use leptos::wasm_bindgen::{JsCast, JsValue};
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

/// A value of JSON as the browser itself has read it: to bring a reader along would make the
/// download a quarter larger. What is not there is nothing.
pub struct Said(JsValue);

impl Said {
    pub fn part(&self, name: &str) -> Said {
        Said(Reflect::get(&self.0, &name.into()).unwrap_or_default())
    }

    pub fn told(&self, name: &str) -> Option<String> {
        self.part(name).0.as_string()
    }

    pub fn is(&self, name: &str) -> bool {
        self.part(name).0.is_truthy()
    }

    /// The values of a list.
    pub fn each(&self) -> Option<Vec<Said>> {
        Some(self.0.dyn_ref::<Array>()?.iter().map(Said).collect())
    }

    /// What has not what it must have comes from something on the way, which heard nothing.
    pub fn with(self, name: &str) -> Result<Said, Trouble> {
        if self.part(name).0.is_object() { Ok(self) } else { Err(Trouble::Unheard) }
    }
}

/// Sends fields to a server function. A page that closes meanwhile does not call them back.
pub async fn post(url: &str, fields: Fields) -> Result<Said, Trouble> {
    match send(url, fields).await {
        Ok((200, said)) => Ok(Said(said)),
        Ok((401, _)) => Err(Trouble::SignedOut),
        Ok((400..500, _)) => Err(Trouble::Refused),
        _ => Err(Trouble::Unheard),
    }
}

async fn send(url: &str, fields: Fields) -> Result<(u16, JsValue), JsValue> {
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
    match answer.status() {
        200 => Ok((200, JsFuture::from(answer.json()?).await?)),
        status => Ok((status, JsValue::NULL)),
    }
}
