//! What the drift pages are narrowed to, each with its way back, and the form that narrows them.

use super::words;
use crate::base::{Address, OrganisationId};
use crate::i18n::Lang;
use crate::portfolio::drift::model::{Asked, Book, CostBand, Stand};
use crate::register::model::DriftRange;
use crate::ui::{ChoiceList, Filters, Link, SelectField};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A range of drifts, as an address says it in percent.
pub fn range_of<T: AsRef<str>, F: Fn(&str) -> T>(address: &mut Address<F>) -> DriftRange {
    DriftRange {
        above: address.choice("above", |it| it.parse().ok()),
        up_to: address.choice("up_to", |it| it.parse().ok()),
    }
}

/// The chips and the form above the figures.
pub fn narrowing(lang: Lang, book: &Book, asked: Asked) -> AnyView {
    let chosen = chips(lang, book, asked);
    let label = if asked.is_narrow() { "drift-narrowed" } else { "drift-narrow" };
    let ministries: BTreeMap<&str, OrganisationId> =
        book.subjects.iter().map(|it| (it.ministry_name.as_str(), it.ministry)).collect();
    let ministries: Vec<(String, &str)> =
        ministries.into_iter().map(|(name, id)| (id.to_string(), name)).collect();
    let stands: Vec<(&str, String)> =
        Stand::all().map(|it| (it.name(), words::stand(lang, it))).collect();
    let bands: Vec<(&str, String)> =
        CostBand::ALL.map(|it| (it.name(), words::band(lang, it))).into();
    let registers = book.registers.iter().enumerate();
    let registers: Vec<(String, &str)> =
        registers.map(|(at, (name, _))| (at.to_string(), name.as_str())).collect();
    let select = |name: &'static str, label: &str, none: &str, all: ChoiceList, chosen: String| {
        let (label, none) = (lang.text(label), lang.text(none));
        view! { <SelectField name label choices=all initial=chosen none/> }.into_any()
    };
    let named = |it: Option<&'static str>| it.unwrap_or_default().to_owned();
    let ministry = asked.ministry.map(|id| id.to_string()).unwrap_or_default();
    let stand = named(asked.stand.map(Stand::name));
    let band = named(asked.band.map(CostBand::name));
    let register = asked.register.map(|at| at.to_string()).unwrap_or_default();
    let register = (book.registers.len() > 1).then(|| {
        select("register", "drift-register", "drift-every-register", registers.into(), register)
    });
    let still = asked.still.then(|| view! { <input type="hidden" name="still" value="1"/> });
    view! {
        <Filters label=lang.text(label) links=chosen/>
        <form method="get" action="/portfolio/drift" class="row row--end no-print">
            <input type="hidden" name="by" value=asked.by.name()/>
            {still}
            {select("ministry", "watch-ministry", "watch-every-ministry", ministries.into(), ministry)}
            {select("phase", "register-phase-head", "drift-every-phase", stands.into(), stand)}
            {select("band", "drift-band", "drift-every-band", bands.into(), band)}
            {register}
            <button class="btn" type="submit">{lang.text("watch-filter")}</button>
        </form>
    }
    .into_any()
}

/// What narrows, each leading to the page without it.
fn chips(lang: Lang, book: &Book, asked: Asked) -> Vec<Link> {
    let ministry = asked.ministry.map(|id| {
        let of_it = book.subjects.iter().find(|it| it.ministry == id);
        let name = of_it.map_or_else(|| lang.text("watch-ministry"), |it| it.ministry_name.clone());
        (Asked { ministry: None, ..asked }, name)
    });
    let stand =
        asked.stand.map(|stand| (Asked { stand: None, ..asked }, words::stand(lang, stand)));
    let band = asked.band.map(|band| (Asked { band: None, ..asked }, words::band(lang, band)));
    let register = asked.register.and_then(|at| {
        let (name, _) = book.registers.get(at)?;
        Some((Asked { register: None, ..asked }, name.clone()))
    });
    let narrowing = [ministry, stand, band, register].into_iter().flatten();
    let mut links: Vec<Link> =
        narrowing.map(|(without, name)| Link::to(without.path(), name).here(true)).collect();
    let other = Asked { still: !asked.still, ..asked };
    links.push(Link::to(other.path(), lang.text("drift-still")).here(asked.still));
    if asked.is_narrow() {
        let whole = Asked { by: asked.by, ..Asked::default() };
        links.push(Link::to(whole.path(), lang.text("watch-all")));
    }
    links
}
