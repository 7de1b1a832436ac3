//! What if somebody else met a need: told while one chooses, by the rules that the server has. The button
//! that shows the consequence says more, and does so without a script.

use super::{BLOCK, NEEDS, PEOPLE, SUM};
use crate::island::{hear, once_awake};
use crate::roster::model::proposal::{Ask, Hand, WhatIf};
use js_sys::{Function, Reflect};
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{Element, Event, HtmlElement, HtmlSelectElement};

/// A field that takes whoever is being dragged.
const TAKES: &str = "field--takes";

/// Tells the consequence of each choice, and takes names that are dragged onto a need.
#[island]
pub fn WhatIfOther() -> impl IntoView {
    once_awake(|| {
        let Some(desk) = Desk::read().map(Rc::new) else { return };
        desk.block.set_hidden(false);
        let (chosen, begun, over, dropped, ended) =
            (desk.clone(), desk.clone(), desk.clone(), desk.clone(), desk);
        hear(ev::change, move |event| {
            if chosen.field_at(event).is_some() {
                chosen.tell(None);
            }
        });
        hear(ev::dragstart, move |event| begun.begin(event));
        hear(ev::dragover, move |event| {
            if over.dropped_on(event).is_some() {
                event.prevent_default();
            }
        });
        hear(ev::drop, move |event| dropped.take(event));
        hear(ev::dragend, move |_| ended.end());
    });
}

/// The case on the page.
pub(super) struct Desk {
    pub(super) block: HtmlElement,
    pub(super) what_if: WhatIf,
    fields: Vec<HtmlSelectElement>,
    /// What each need asks for, and who each person is.
    pub(super) skills: Vec<String>,
    pub(super) names: Vec<String>,
    /// The person that is being dragged.
    dragged: Cell<Option<usize>>,
}

impl Desk {
    /// What the page says; nothing, if it says something else.
    fn read() -> Option<Self> {
        let block = element(BLOCK)?.dyn_into().ok()?;
        let (needs, people) = (children(NEEDS)?, children(PEOPLE)?);
        let field = |it: &Element| {
            let field = element(&it.get_attribute("data-field")?)?;
            field.dyn_into::<HtmlSelectElement>().ok()
        };
        let hand = |it: &Element| {
            let id = it.get_attribute("data-person")?;
            Hand::read(id, &it.get_attribute("data-hand")?, needs.len())
        };
        let ask = |it: &Element| Ask::read(&it.get_attribute("data-ask")?);
        Some(Desk {
            block,
            what_if: WhatIf {
                needs: needs.iter().map(ask).collect::<Option<_>>()?,
                people: people.iter().map(hand).collect::<Option<_>>()?,
            },
            fields: needs.iter().map(field).collect::<Option<_>>()?,
            skills: needs.iter().map(text).collect(),
            names: people.iter().map(text).collect(),
            dragged: Cell::new(None),
        })
    }

    /// Says what follows from what is chosen now, after why somebody was not taken.
    fn tell(&self, refused: Option<String>) {
        let place = |id: &str| self.what_if.people.iter().position(|it| it.id == id);
        let chosen: Vec<_> = self.fields.iter().map(|it| place(&it.value())).collect();
        let told = self.what_if.outcome(&chosen);
        let Ok(Some(status)) = self.block.query_selector("[role=status]") else { return };
        status.set_text_content(None);
        let kept = told.breaches.is_empty().then(|| self.words("kept"));
        let facts = self.facts(&told).into_iter().chain(self.over(&told)).chain(kept);
        let said = refused.into_iter().chain(facts);
        said.for_each(|line| add(&status, &line, ""));
        let broken = self.broken(&told);
        broken.iter().for_each(|line| add(&status, line, "weigh__broken"));
        add(&status, &self.words("else"), "muted");
        let sum = element(SUM).and_then(|it| it.dyn_into::<HtmlElement>().ok());
        if let Some(sum) = sum {
            sum.set_text_content(Some(&self.sum(&told, broken.len())));
            sum.set_hidden(false);
        }
    }

    /// The need whose field an event is about, or over.
    fn field_at(&self, event: &Event) -> Option<usize> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let around = target.closest(".field").ok()??;
        self.fields.iter().position(|it| around.contains(Some(it)))
    }

    fn may(&self, person: usize, need: usize) -> bool {
        self.what_if.people[person].gains[need].is_some()
    }

    /// Somebody is dragged: the needs that they may meet stand out.
    fn begin(&self, event: &Event) {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let id = target.and_then(|it| it.get_attribute("data-person"));
        let Some(id) = id else { return };
        let person = self.what_if.people.iter().position(|it| it.id == id);
        self.dragged.set(person);
        // Some browsers drag nothing that carries nothing.
        let _ = carry(event, &id);
        let Some(person) = person else { return };
        for (need, field) in self.fields.iter().enumerate() {
            if let Some(around) = around(field).filter(|_| self.may(person, need)) {
                let _ = around.class_list().add_1(TAKES);
            }
        }
    }

    /// The need that whoever is dragged is over, and them. One that they may not meet takes the name too, to
    /// say why.
    fn dropped_on(&self, event: &Event) -> Option<(usize, usize)> {
        Some((self.field_at(event)?, self.dragged.get()?))
    }

    fn take(&self, event: &Event) {
        let Some((need, person)) = self.dropped_on(event) else { return };
        event.prevent_default();
        self.end();
        // Whoever must stay away is not there to be dragged: what is lacking is the level.
        let refused = match self.may(person, need) {
            true => {
                self.fields[need].set_value(&self.what_if.people[person].id);
                None
            }
            false => self.of_somebody("unfit", person, vec![self.skills[need].clone()]),
        };
        self.tell(refused);
    }

    fn end(&self) {
        self.dragged.set(None);
        for around in self.fields.iter().filter_map(around) {
            let _ = around.class_list().remove_1(TAKES);
        }
    }
}

fn add(status: &Element, line: &str, class: &str) {
    if let Ok(paragraph) = document().create_element("p") {
        paragraph.set_text_content(Some(line));
        paragraph.set_class_name(class);
        let _ = status.append_child(&paragraph);
    }
}

/// What a drag carries, for browsers that ask.
fn carry(event: &Event, id: &str) -> Result<JsValue, JsValue> {
    let carried = Reflect::get(event, &"dataTransfer".into())?;
    let set: Function = Reflect::get(&carried, &"setData".into())?.dyn_into()?;
    set.call2(&carried, &"text/plain".into(), &id.into())
}

fn around(field: &HtmlSelectElement) -> Option<Element> {
    field.closest(".field").ok().flatten()
}

fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn children(id: &str) -> Option<Vec<Element>> {
    let first = element(id)?.first_element_child();
    Some(std::iter::successors(first, Element::next_element_sibling).collect())
}

fn text(element: &Element) -> String {
    element.text_content().unwrap_or_default()
}
