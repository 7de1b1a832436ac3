//! What if a task took longer: bars moved by hand or by the arrows, and fields that answer while one types. The path
//! that the end hangs on is laid out here, by the rules that the server has; the draws are the server's.

use super::answer::{answer, show};
use super::board::{Board, element, fill};
use super::fields::{bring, empty, is_of_the_form, set_busy, typed};
use super::{COUNT, FROM, LINE, MORE, TO, UNDO};
use crate::island::{after, begin, hear, once_awake};
use crate::remediation::model::tasks::{BarAt, Change, Supposed, lay_out_bars};
use leptos::ev::{self, KeyboardEvent, PointerEvent};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use web_sys::{Element, Event, HtmlButtonElement, HtmlElement};

/// Whoever goes on moving is not answered in between.
const PAUSE: Duration = Duration::from_millis(400);
/// A page up or down is a week.
const WEEK: i32 = 5;

/// Moves bars, tells what follows at once, and asks the server for the rest.
#[island]
pub fn WhatIfLonger() -> impl IntoView {
    once_awake(|| {
        let Some(desk) = Desk::take_hold().map(Rc::new) else { return };
        let (down, moved, up, lost) = (desk.clone(), desk.clone(), desk.clone(), desk.clone());
        let (key, typed, sent, back) = (desk.clone(), desk.clone(), desk.clone(), desk);
        hear(ev::pointerdown, move |event| down.begin(event));
        hear(ev::pointermove, move |event| moved.follow(event));
        hear(ev::pointerup, move |_| up.end());
        hear(ev::pointercancel, move |_| lost.end());
        hear(ev::keydown, move |event| key.obey(event));
        hear(ev::input, move |event| typed.heed(event));
        hear(ev::submit, move |event| sent.heed_sent(event));
        hear(ev::click, move |event| back.step_back(event));
    });
}

/// A bar on its way: which, by its end or as a whole, from where, and what was supposed of it.
#[derive(Clone, Copy)]
struct Drag {
    at: usize,
    by_its_end: bool,
    x: i32,
    from: i64,
    change: Change,
}

struct Desk {
    board: RefCell<Board>,
    line: HtmlElement,
    supposed: RefCell<Supposed>,
    /// What was supposed before, step by step.
    past: RefCell<Vec<Supposed>>,
    /// The task whose fields are being typed in: they are one step.
    typing: Cell<Option<u32>>,
    drag: Cell<Option<Drag>>,
    timer: RefCell<Option<TimeoutHandle>>,
    /// The number of the latest question: what comes to an earlier one is late.
    asked: Cell<u32>,
}

impl Desk {
    fn take_hold() -> Option<Self> {
        let board = Board::read()?;
        let line: HtmlElement = element(LINE)?.dyn_into().ok()?;
        board.take_hold();
        line.set_hidden(false);
        let desk = Desk {
            supposed: RefCell::new(board.supposed()),
            board: RefCell::new(board),
            line,
            past: RefCell::default(),
            typing: Cell::new(None),
            drag: Cell::new(None),
            timer: RefCell::default(),
            asked: Cell::new(0),
        };
        desk.draw();
        Some(desk)
    }

    /// Lays the plan out, and says in a line what came of it.
    fn draw(&self) {
        let (board, supposed) = (self.board.borrow(), self.supposed.borrow());
        let Ok(told) = lay_out_bars(&board.bars, &supposed) else { return };
        board.draw(&told, &supposed, &self.line);
        let moved = told.windows.iter().zip(&board.before.windows).filter(|(is, was)| {
            (is.earliest_start, is.earliest_finish) != (was.earliest_start, was.earliest_finish)
        });
        let (count, more) = (moved.count().to_string(), told.days - board.before.days);
        let name = match more {
            0 => "same",
            more if more > 0 => "later",
            _ => "sooner",
        };
        let sentence = self.line.dataset().get(name).unwrap_or_default();
        let more = more.unsigned_abs().to_string();
        let (from, to) = (board.day(board.before.days), board.day(told.days));
        let said = fill(&sentence, &[(FROM, from), (TO, to), (MORE, &*more), (COUNT, &*count)]);
        let Some(status) = self.line.first_element_child() else { return };
        // Before anything is supposed there is nothing to say; taken back, that is said.
        if !supposed.is_empty() || status.has_child_nodes() {
            status.set_text_content(Some(&said));
        }
    }

    /// Supposes this of a task, as one step with what is being typed of it.
    fn suppose(self: &Rc<Self>, change: Change, typing: Option<u32>) {
        let now = self.supposed.borrow().clone();
        let then = now.clone().with(change).fitting(&self.board.borrow().bars);
        if then != now {
            if typing.is_none() || self.typing.get() != typing {
                self.past.borrow_mut().push(now);
            }
            self.typing.set(typing);
            *self.supposed.borrow_mut() = then;
            self.turn();
        }
    }

    fn turn(self: &Rc<Self>) {
        let undo = element(UNDO).and_then(|it| it.dyn_into::<HtmlButtonElement>().ok());
        if let Some(undo) = undo {
            undo.set_disabled(self.past.borrow().is_empty());
        }
        bring(&self.supposed.borrow());
        self.draw();
        if self.drag.get().is_none() {
            self.ask_later();
        }
    }

    fn change_of(&self, at: usize) -> Change {
        let rank = self.board.borrow().bars[at].rank;
        self.supposed.borrow().of(rank).unwrap_or(Change { rank, days: 0, later: 0 })
    }

    fn bar_of(&self, event: &Event) -> Option<usize> {
        let target: Element = event.target()?.dyn_into().ok()?;
        self.board.borrow().bar_at(&target)
    }

    /// A bar is taken, by the main button or a finger.
    fn begin(&self, event: &PointerEvent) {
        let Some(at) = self.bar_of(event).filter(|_| event.button() == 0) else { return };
        let board = self.board.borrow();
        let by_its_end = board.is_by_its_end(at, event.client_x());
        let told = lay_out_bars(&board.bars, &self.supposed.borrow());
        let Some(window) = told.ok().map(|it| it.windows[at]) else { return };
        let from = if by_its_end { window.earliest_finish } else { window.earliest_start + 1 };
        let (x, change) = (event.client_x(), self.change_of(at));
        self.drag.set(Some(Drag { at, by_its_end, x, from, change }));
        self.past.borrow_mut().push(self.supposed.borrow().clone());
    }

    fn follow(self: &Rc<Self>, event: &PointerEvent) {
        let Some(Drag { at, by_its_end, x, from, change }) = self.drag.get() else { return };
        let days = self.board.borrow().working_days(from, event.client_x() - x);
        let days = i32::try_from(days).unwrap_or(0);
        let moved = match by_its_end {
            true => Change { days: self.least(at, change.days + days), ..change },
            false => Change { later: change.later.saturating_add_signed(days), ..change },
        };
        let then = self.supposed.borrow().clone().with(moved);
        *self.supposed.borrow_mut() = then;
        self.turn();
    }

    /// No task lasts less than a day.
    fn least(&self, at: usize, more: i32) -> i32 {
        let days = self.board.borrow().bars[at].days;
        more.max(i32::try_from(1 - days).unwrap_or(0))
    }

    fn end(self: &Rc<Self>) {
        if self.drag.take().is_some() {
            let now = self.supposed.borrow().clone();
            let mut past = self.past.borrow_mut();
            // A bar that was only touched is no step.
            if past.last() == Some(&now) {
                past.pop();
            }
            drop(past);
            self.typing.set(None);
            self.turn();
        }
    }

    /// Arrows move the end of the bar in focus; with Shift, its start.
    fn obey(self: &Rc<Self>, event: &KeyboardEvent) {
        let Some(at) = self.bar_of(event) else { return };
        let step = match &*event.key() {
            "ArrowRight" | "ArrowUp" => 1,
            "ArrowLeft" | "ArrowDown" => -1,
            "PageUp" => WEEK,
            "PageDown" => -WEEK,
            _ => return,
        };
        event.prevent_default();
        let change = self.change_of(at);
        let moves_start = event.shift_key() && self.board.borrow().bars[at].at == BarAt::ToDo;
        let moved = match moves_start {
            true => Change { later: change.later.saturating_add_signed(step), ..change },
            false => Change { days: self.least(at, change.days + step), ..change },
        };
        self.suppose(moved, None);
    }

    /// The fields of the form, while one types.
    fn heed(self: &Rc<Self>, event: &Event) {
        if is_of_the_form(event) {
            self.take_typed();
        }
    }

    fn heed_sent(self: &Rc<Self>, event: &ev::SubmitEvent) {
        if is_of_the_form(event) && self.take_typed().is_some() {
            event.prevent_default();
        }
    }

    /// What is typed, if it can be read and be so: what cannot, the server says.
    fn take_typed(self: &Rc<Self>) -> Option<()> {
        let change = typed()?;
        self.suppose(change, Some(change.rank));
        let is_so = change.days == 0 || self.supposed.borrow().of(change.rank).is_some();
        is_so.then_some(())
    }

    fn step_back(self: &Rc<Self>, event: &Event) {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        if target.is_none_or(|it| it.id() != UNDO) {
            return;
        }
        let before = self.past.borrow_mut().pop();
        if let Some(before) = before {
            self.typing.set(None);
            empty();
            *self.supposed.borrow_mut() = before;
            self.turn();
        }
    }

    fn ask_later(self: &Rc<Self>) {
        let asked = self.asked.get() + 1;
        self.asked.set(asked);
        set_busy(true);
        let desk = self.clone();
        let timer = after(PAUSE, move || begin(desk.ask(asked)));
        if let Some(before) = self.timer.replace(timer) {
            before.clear();
        }
    }

    /// What the draws say, with the drawing as the server has it. What does not come leaves the line as it is.
    async fn ask(self: Rc<Self>, asked: u32) {
        let Some(path) = window().location().pathname().ok() else { return };
        let supposed = self.supposed.borrow().written();
        let address = match supposed.is_empty() {
            true => path,
            false => [&*path, "?with=", &*supposed].concat(),
        };
        let got = answer(&address).await;
        if self.asked.get() != asked || self.drag.get().is_some() {
            return;
        }
        set_busy(false);
        let Ok(got) = got else { return };
        let focused = document().active_element();
        let focused = focused.and_then(|it| self.board.borrow().bar_at(&it));
        let focused = focused.map(|at| self.board.borrow().bars[at].rank);
        if show(&got, &address).is_err() {
            return;
        }
        let Some(board) = Board::read() else { return };
        board.take_hold();
        if let Some(rank) = focused {
            board.focus(rank);
        }
        *self.board.borrow_mut() = board;
        self.draw();
    }
}
