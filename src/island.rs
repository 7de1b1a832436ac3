//! What an island does once a browser has woken it, and what it hears and waits for. Every closure
//! is a type of its own, and would bring its own copy of all that surrounds it: here all share one.

use leptos::ev::EventDescriptor;
use leptos::leptos_dom::helpers::{
    TimeoutHandle, set_timeout_with_handle, window_event_listener_untyped,
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use std::cell::Cell;
use std::pin::Pin;
use std::time::Duration;
use web_sys::Event;

/// Does this once, where there is a page to do it to: never on the server.
pub fn once_awake(act: impl FnOnce() + 'static) {
    wake(Box::new(act));
}

/// Acts on each event of the window of this kind, until the island goes.
pub fn hear<E>(event: E, act: impl Fn(&E::EventType) + 'static)
where
    E: EventDescriptor + 'static,
    E::EventType: JsCast,
{
    listen(&event.name(), Box::new(move |event| act(event.unchecked_ref())));
}

/// Does this after a while, unless the handle is cleared before; `None` where a browser will not.
pub fn after(pause: Duration, act: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    wait(pause, Box::new(act))
}

/// Begins what waits for an answer, and goes on meanwhile.
pub fn begin(waiting: impl Future<Output = ()> + 'static) {
    go_on(Box::pin(waiting));
}

fn wait(pause: Duration, act: Box<dyn FnOnce()>) -> Option<TimeoutHandle> {
    set_timeout_with_handle(act, pause).ok()
}

fn go_on(waiting: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(waiting);
}

fn wake(act: Box<dyn FnOnce()>) {
    let act = Cell::new(Some(act));
    Effect::new(move |_| {
        if let Some(act) = act.take() {
            act();
        }
    });
}

fn listen(name: &str, act: Box<dyn Fn(&Event)>) {
    let listening = window_event_listener_untyped(name, move |event| act(&event));
    on_cleanup(move || listening.remove());
}
