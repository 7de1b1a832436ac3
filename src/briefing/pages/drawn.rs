//! A document as a page: a section under each heading, tables whose rows stand as cards on a telephone.

use crate::briefing::model::{Block, Document, Fact, Head, Piece, Text};
use crate::i18n::Lang;
use crate::ui::{ButtonLink, Composed, DataTable, Heading};
use leptos::prelude::*;

/// All of it, with what says when it was known, for whom, and what its content hashes to.
#[component]
pub(super) fn Note(lang: Lang, note: Document, file: Option<String>) -> impl IntoView {
    let print = [("hash", note.fingerprint().into())];
    let print = lang.text_with("briefing-fingerprint", print);
    let tab = format!("{} · {}", note.title, note.kind);
    let sections = note.sections();
    let sections = sections.into_iter().enumerate();
    let sections = sections.map(|(at, (heading, blocks))| section(at, heading, blocks));
    let sections = sections.collect_view();
    let about = note.about.iter().map(|line| view! { <p>{line.clone()}</p> }).collect_view();
    view! {
        <article class="note">
            <header class="note__head">
                <p class="note__kind">{note.kind}</p>
                <Heading text=note.title tab=Some(tab)/>
                <p class="note__lead">{note.lead}</p>
                <div class="note__about">{about}</div>
            </header>
            <p class="small muted no-print">{lang.text("briefing-print")}</p>
            {file.map(|href| view! {
                <p class="no-print"><ButtonLink href text=lang.text("briefing-file") icon="download"/></p>
            })}
            {sections}
            <footer class="note__foot">
                <p class="note__print">{print}</p>
                <p>{lang.text("briefing-reach")}</p>
            </footer>
        </article>
    }
}

fn section(at: usize, heading: Option<&str>, blocks: &[Block]) -> AnyView {
    let drawn = blocks.iter().enumerate();
    let drawn = drawn.map(|(place, it)| block(&format!("note-{at}-{place}"), it)).collect_view();
    match heading {
        None => view! { <div class="note__part">{drawn}</div> }.into_any(),
        Some(heading) => {
            let id = format!("note-{at}");
            let named_by = id.clone();
            view! {
                <section class="note__part" aria-labelledby=named_by>
                    <h2 id=id>{heading.to_owned()}</h2>
                    {drawn}
                </section>
            }
            .into_any()
        }
    }
}

/// `id`: of what needs one, unique in the page.
fn block(id: &str, it: &Block) -> AnyView {
    match it {
        // Begins a section, and is drawn there.
        Block::Heading { text } => view! { <h2>{text.clone()}</h2> }.into_any(),
        Block::Paragraph { text } => view! { <p>{words(text)}</p> }.into_any(),
        Block::Facts { facts } => {
            view! { <dl class="note__facts">{facts.iter().map(fact).collect_view()}</dl> }
                .into_any()
        }
        Block::List { items } => {
            let item = |it: &Text| view! { <li>{words(it)}</li> };
            view! { <ul class="note__list">{items.iter().map(item).collect_view()}</ul> }.into_any()
        }
        Block::Figure { svg, caption, .. } => view! {
            <figure class="note__figure">
                <Composed svg=svg.as_str().to_owned()/>
                <figcaption>{caption.clone()}</figcaption>
            </figure>
        }
        .into_any(),
        Block::Table { caption, heads, rows } => table(id, caption, heads, rows),
    }
}

fn fact(it: &Fact) -> impl IntoView + use<> {
    let note = (!it.note.is_empty()).then(|| {
        view! { <span class="note__by">{it.note.clone()}</span> }
    });
    view! {
        <div>
            <dt>{it.label.clone()}</dt>
            <dd><span class="note__v">{it.value.clone()}</span>{note}</dd>
        </div>
    }
}

fn words(text: &Text) -> AnyView {
    let piece = |it: &Piece| match &it.href {
        Some(href) => view! { <a href=href.clone()>{it.words.clone()}</a> }.into_any(),
        None => it.words.clone().into_any(),
    };
    text.pieces.iter().map(piece).collect_view().into_any()
}

fn table(id: &str, caption: &str, heads: &[Head], rows: &[Vec<Text>]) -> AnyView {
    let class = |head: &Head| head.numeric.then_some("n");
    let row = |cells: &Vec<Text>| {
        let mut cells = cells.iter().zip(heads);
        let first = cells.next().map(|(cell, _)| {
            view! { <th role="rowheader" scope="row" class="full">{words(cell)}</th> }
        });
        let others = cells.map(|(cell, head)| {
            view! {
                <td role="cell" class=class(head) data-l=head.text.clone()>{words(cell)}</td>
            }
        });
        view! { <tr role="row">{first}{others.collect_view()}</tr> }
    };
    let rows = rows.iter().map(row).collect_view();
    let head = |it: &Head| {
        view! { <th role="columnheader" scope="col" class=class(it)>{it.text.clone()}</th> }
    };
    let heads = heads.iter().map(head).collect_view();
    view! {
        <DataTable id caption hide_caption=true class="tbl--stack tbl--tight tbl--wrap">
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
    .into_any()
}
