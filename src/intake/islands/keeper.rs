//! What keeps the answers of a page while it is filled in: it listens, waits for a pause, sends,
//! and hears.

use super::form::{carry, read};
use super::line::{self, Doubt};
use super::post::{Fields, Said, Trouble, post};
use crate::intake::api::SaveAsGiven;
use crate::intake::model::{Outbox, Question};
use crate::island::{after, begin, hear};
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos::wasm_bindgen::JsCast;
use send_wrapper::SendWrapper;
use std::collections::BTreeSet;
use std::time::Duration;
use web_sys::{Element, Event, HtmlElement, HtmlFormElement, SubmitEvent, VisibilityState};

/// Somebody who pauses that long has ended a thought.
const PAUSE: Duration = Duration::from_millis(800);
/// Between one try and the next while nothing gets through.
const SECONDS_TO_RETRY: [u64; 4] = [2, 5, 10, 20];
/// The button waits that long for what is on its way.
const PATIENCE: Duration = Duration::from_secs(2);

#[derive(Clone, Copy, Default)]
pub struct Keeper {
    held: StoredValue<Held>,
}

/// On the server, which drops it on whichever thread it likes, nothing of a page is ever in it.
#[derive(Default)]
struct Held {
    form: Option<SendWrapper<HtmlFormElement>>,
    outbox: Outbox<Fields>,
    timer: Option<TimeoutHandle>,
    tries: usize,
    /// The button that was pressed while something was on its way: it goes after it.
    waits: Option<Option<SendWrapper<HtmlElement>>>,
    /// Something typed is not known to be kept.
    is_in_doubt: bool,
    is_signed_out: bool,
    is_leaving: bool,
}

impl Keeper {
    pub fn look_after(self, form: HtmlFormElement) {
        // A browser that comes back would put what it remembers over what the server knows.
        let _ = form.set_attribute("autocomplete", "off");
        self.held.update_value(|held| held.form = Some(SendWrapper::new(form)));
        hear(ev::input, move |event| self.heed(event, PAUSE));
        hear(ev::change, move |event| self.heed(event, Duration::ZERO));
        hear(ev::submit, move |event| self.submit(event));
        hear(ev::online, move |_| self.send());
        hear(ev::focus, move |_| self.come_back());
        hear(ev::pagehide, move |_| self.flush());
        hear(ev::visibilitychange, move |_| match document().visibility_state() {
            VisibilityState::Hidden => self.flush(),
            _ => self.come_back(),
        });
        hear(ev::pageshow, move |event| {
            // Out of the browser's memory: much may have been answered since.
            if event.persisted() {
                let _ = window().location().reload();
            }
        });
        hear(ev::beforeunload, move |event| {
            if self.held.with_value(|held| held.is_in_doubt && !held.is_leaving) {
                event.prevent_default();
            }
        });
    }

    /// A field of the form was touched.
    fn heed(self, event: &Event, pause: Duration) {
        let field = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let name = field.and_then(|it| it.get_attribute("name")).unwrap_or_default();
        let Some(question) = Question::of_field(&name) else { return };
        self.held.update_value(|held| held.outbox.changed(question));
        self.send_in(pause);
    }

    fn send_in(self, pause: Duration) {
        let timer = after(pause, move || self.send());
        let before = self.held.try_update_value(|held| std::mem::replace(&mut held.timer, timer));
        if let Some(before) = before.flatten() {
            before.clear();
        }
    }

    fn send(self) {
        if self.held.with_value(|held| held.outbox.is_empty()) {
            return;
        }
        if !is_on_line() {
            return self.doubt(line::OFFLINE);
        }
        let next = |held: &mut Held| held.outbox.next(|them| read(held.form.as_deref(), them));
        self.hand_over(self.held.try_update_value(next).flatten());
    }

    /// The page is out of sight, and may never come back.
    fn flush(self) {
        if self.held.with_value(|held| held.is_signed_out) || !is_on_line() {
            return;
        }
        let last = |held: &mut Held| held.outbox.last(|them| read(held.form.as_deref(), them));
        self.hand_over(self.held.try_update_value(last).flatten());
    }

    fn hand_over(self, sending: Option<(u32, Fields)>) {
        let Some((number, fields)) = sending else { return };
        line::show_busy(true);
        begin(async move {
            let answer = post(SaveAsGiven::url(), fields).await;
            self.hear(number, answer.and_then(|it| it.with("marks")));
        });
    }

    fn hear(self, number: u32, answer: Result<Said, Trouble>) {
        let was_last = self.held.try_update_value(|held| match &answer {
            // What is refused is not sent again, unless it changes.
            Ok(_) | Err(Trouble::Refused) => {
                held.tries = 0;
                held.outbox.heard(number).map(|questions| held.told(&questions, &answer))
            }
            Err(_) => {
                held.tries += 1;
                held.outbox.lost(number).then_some(())
            }
        });
        if was_last.flatten().is_none() {
            return;
        }
        let is_signed_out = matches!(answer, Err(Trouble::SignedOut));
        self.held.update_value(|held| held.is_signed_out = is_signed_out);
        line::show_busy(false);
        line::show_sign_in(is_signed_out);
        match answer {
            Ok(saved) => self.say(&saved),
            // Whoever comes back to the page has signed in again, or types on.
            Err(Trouble::SignedOut) => self.doubt(line::SIGNED_OUT),
            Err(Trouble::Refused) => self.doubt(line::REFUSED),
            Err(Trouble::Unheard) => self.try_again(),
        }
        if let Some(button) = self.held.try_update_value(|held| held.waits.take()).flatten() {
            self.go(button);
        }
    }

    /// What the server says of what it was sent: see `model::Autosaved`.
    fn say(self, saved: &Said) {
        if saved.is("meanwhile") {
            self.doubt(line::MEANWHILE);
        } else if saved.is("unfinished") {
            self.doubt(line::UNFINISHED);
        } else {
            self.held.update_value(|held| held.is_in_doubt = false);
            line::is_kept();
            saved.told("said").iter().for_each(|said| line::say(said));
        }
        // What was typed meanwhile follows.
        self.send();
    }

    fn try_again(self) {
        self.doubt(if is_on_line() { line::UNHEARD } else { line::OFFLINE });
        let tries = self.held.with_value(|held| held.tries);
        let seconds = SECONDS_TO_RETRY[tries.saturating_sub(1).min(SECONDS_TO_RETRY.len() - 1)];
        self.send_in(Duration::from_secs(seconds));
    }

    fn doubt(self, doubt: Doubt) {
        self.held.update_value(|held| held.is_in_doubt = true);
        line::doubt(doubt);
    }

    /// Somebody looks at the page again: what could not be kept may be now.
    fn come_back(self) {
        if self.held.with_value(|held| held.is_in_doubt) {
            self.send();
        }
    }

    /// What is on its way arrives before the whole form does, or it would count as later.
    fn submit(self, event: &SubmitEvent) {
        let form = self.held.with_value(|held| held.form.clone().map(|it| it.take().into()));
        if event.target() != form {
            return;
        }
        if !is_on_line() {
            // Sent now, the page would be gone with all that is on it.
            event.prevent_default();
            return self.doubt(line::OFFLINE);
        }
        let waits = self.held.try_update_value(|held| {
            held.outbox.forget();
            if let Some(timer) = held.timer.take() {
                timer.clear();
            }
            if held.is_leaving || !held.outbox.is_waiting() {
                held.is_leaving = true;
                return false;
            }
            let button = event.submitter().and_then(|it| it.dyn_into().ok());
            held.waits = Some(button.map(SendWrapper::new));
            true
        });
        if waits == Some(true) {
            event.prevent_default();
            after(PATIENCE, move || {
                let waits = self.held.try_update_value(|held| held.waits.take()).flatten();
                waits.into_iter().for_each(|button| self.go(button));
            });
        }
    }

    fn go(self, button: Option<SendWrapper<HtmlElement>>) {
        let form = self.held.try_update_value(|held| {
            held.is_leaving = true;
            held.form.clone()
        });
        if let Some(form) = form.flatten() {
            // A button that is gone meanwhile would send nothing at all.
            let button = button.filter(|it| it.is_connected());
            let _ = form.request_submit_with_submitter(button.as_deref());
        }
    }
}

impl Held {
    /// The form carries along what the server says of what it was sent.
    fn told(&mut self, questions: &BTreeSet<String>, answer: &Result<Said, Trouble>) {
        let Some(form) = &self.form else { return };
        for question in questions {
            carry(form, "sent", question, None);
        }
        let Ok(saved) = answer else { return };
        let marks = saved.part("marks");
        for question in questions {
            match marks.told(question) {
                Some(mark) => carry(form, "seen", question, Some(&mark)),
                None => self.outbox.waits(question),
            }
        }
    }
}

fn is_on_line() -> bool {
    window().navigator().on_line()
}
