//! The rows of a long table, drawn at once. A page is drawn as a stream, which asks each element
//! whether it is ready; the rows of a table all are. And what is the same in each of them, tags and
//! attributes, is drawn once.

use super::text::{escape_everywhere_into, escape_into};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use leptos::tachys::view::Position;

/// Rows as text. Views and escaped text alone get in: what anybody typed stays text.
pub struct Rows(String);

/// Something that looks the same wherever it stands.
pub struct Drawing(String);

/// An element drawn once, to be filled many times: its attributes are the same in every row.
pub struct Frame {
    open: String,
    close: String,
}

/// Something drawn once with so many gaps in its texts and attributes, which each row fills.
pub struct Stencil<const GAPS: usize> {
    /// What stands before each gap.
    before: [String; GAPS],
    after: String,
}

/// Stands in a [`Stencil`] where a row puts its own: a character that no text has.
pub const GAP: &str = "\u{f8ff}";

impl Rows {
    /// Empty, with room for so many bytes.
    pub fn with_room(bytes: usize) -> Self {
        Rows(String::with_capacity(bytes))
    }

    pub fn push(&mut self, view: impl IntoView) {
        draw(view, &mut self.0);
    }

    pub fn write(&mut self, text: &str) {
        escape_into(text, &mut self.0);
    }

    pub fn draw(&mut self, drawing: &Drawing) {
        self.0.push_str(&drawing.0);
    }

    /// An element of that frame, around what `fill` puts in.
    pub fn within(&mut self, frame: &Frame, fill: impl FnOnce(&mut Self)) {
        self.0.push_str(&frame.open);
        fill(self);
        self.0.push_str(&frame.close);
    }

    /// The same around a text.
    pub fn write_within(&mut self, frame: &Frame, text: &str) {
        self.within(frame, |rows| rows.write(text));
    }

    /// That drawing, with these texts in its gaps.
    pub fn fill<const GAPS: usize>(&mut self, stencil: &Stencil<GAPS>, texts: [&str; GAPS]) {
        for (before, text) in stencil.before.iter().zip(texts) {
            self.0.push_str(before);
            escape_everywhere_into(text, &mut self.0);
        }
        self.0.push_str(&stencil.after);
    }

    /// What was drawn, as it stands: one element.
    pub fn into_element(self) -> InertElement {
        InertElement::new(self.0)
    }
}

impl Drawing {
    pub fn of(view: impl IntoView) -> Self {
        let mut html = String::new();
        draw(view, &mut html);
        // Marks for a browser that would wake the page; no drawing is ever woken.
        Drawing(html.replace("<!>", ""))
    }

    /// The drawing, where a view stands: one element.
    pub fn element(&self) -> InertElement {
        InertElement::new(self.0.clone())
    }
}

impl Frame {
    /// The frame of an element that is empty now.
    pub fn of(element: impl IntoView) -> Self {
        let Drawing(html) = Drawing::of(element);
        let end = html.rfind("</").unwrap_or(html.len());
        let (open, close) = html.split_at(end);
        Frame { open: open.to_owned(), close: close.to_owned() }
    }
}

impl<const GAPS: usize> Stencil<GAPS> {
    /// A view that has a [`GAP`] at each of so many places.
    pub fn of(view: impl IntoView) -> Self {
        let Drawing(html) = Drawing::of(view);
        assert_eq!(html.matches(GAP).count(), GAPS, "gaps of {html}");
        let mut pieces = html.split(GAP).map(str::to_owned);
        let before = std::array::from_fn(|_| pieces.next().unwrap_or_default());
        Stencil { before, after: pieces.next().unwrap_or_default() }
    }
}

fn draw(view: impl IntoView, html: &mut String) {
    let (escape, mark_branches) = (true, false);
    let view = view.into_view();
    view.to_html_with_buf(html, &mut Position::FirstChild, escape, mark_branches, Vec::new());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_holds_what_is_put_in_and_no_markup_of_anybodys() {
        let cell = Frame::of(view! { <td role="cell" class="q"></td> });
        let mut rows = Rows::with_room(0);
        rows.write_within(&cell, "<b> & co");
        rows.within(&cell, |rows| rows.draw(&Drawing::of(view! { <i>"P1"</i> })));
        assert_eq!(
            rows.0,
            "<td role=\"cell\" class=\"q\">&lt;b&gt; &amp; co</td>\
             <td role=\"cell\" class=\"q\"><i>P1</i></td>"
        );
    }

    #[test]
    fn what_fills_a_gap_leaves_neither_its_attribute_nor_its_text() {
        let link = Stencil::of(view! { <a href=GAP id="x">{GAP}</a> });
        let mut rows = Rows::with_room(0);
        rows.fill(&link, ["/?a=\"&b=>", "<b>\"now\"</b>"]);
        assert_eq!(
            rows.0,
            "<a href=\"/?a=&quot;&amp;b=&gt;\" id=\"x\">\
             &lt;b&gt;&quot;now&quot;&lt;/b&gt;</a>"
        );
    }
}
