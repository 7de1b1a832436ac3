//! A Pareto: what weighs most first, and how much of all it makes together with those before it. Bars
//! lie, since their names are long; each leads to what it is made of.

use super::text::escape_everywhere_into;
use leptos::prelude::*;
use std::fmt::Write;

/// What one bar takes from the one above it, in pixels, and where it lies in its row.
const ROW: usize = 48;
const BAR_TOP: usize = 20;
const BAR_HEIGHT: usize = 16;
/// What is worth looking at first: the few that make most.
const MOST: f64 = 0.8;

/// One of the causes of something.
#[derive(Clone, Debug)]
pub struct Share {
    pub name: String,
    /// Its amount, as it stands beside the name.
    pub said: String,
    /// The rest of it, for those who do not see the drawing: it is read after the name and what is said.
    pub sentence: String,
    pub href: String,
    /// Fractions of the whole.
    pub share: f64,
    pub up_to_here: f64,
}

/// Told by shape, not by colour: a bar is a share, the line and its dots what they add up to, the dashes
/// four fifths.
#[component]
pub fn Pareto(shares: Vec<Share>, #[prop(into)] label: String) -> impl IntoView {
    let height = shares.len() * ROW;
    let drawn = drawn(&shares, height);
    view! {
        <svg class="chart" role="group" aria-label=label height=height.to_string()>
            <g inner_html=drawn></g>
        </svg>
    }
}

fn drawn(shares: &[Share], height: usize) -> String {
    let mut svg = String::new();
    let four_fifths = percent(MOST);
    let _ = write!(
        svg,
        "<line class=\"axis\" x1=\"0\" x2=\"0\" y1=\"0\" y2=\"{height}\"/>\
         <line class=\"thr\" x1=\"{four_fifths}\" x2=\"{four_fifths}\" y1=\"0\" y2=\"{height}\"/>"
    );
    for (at, it) in shares.iter().enumerate() {
        let (top, width) = (at * ROW + BAR_TOP, percent(it.share.max(0.005)));
        let _ = write!(
            svg,
            "<rect class=\"b1\" x=\"0\" y=\"{top}\" width=\"{width}\" height=\"{BAR_HEIGHT}\"/>"
        );
    }
    // Above the bars, so that no bar hides what they add up to.
    let middle = |at: usize| at * ROW + BAR_TOP + BAR_HEIGHT / 2;
    for (at, pair) in shares.windows(2).enumerate() {
        let (x1, x2) = (percent(pair[0].up_to_here), percent(pair[1].up_to_here));
        let (y1, y2) = (middle(at), middle(at + 1));
        let _ =
            write!(svg, "<line class=\"mark\" x1=\"{x1}\" x2=\"{x2}\" y1=\"{y1}\" y2=\"{y2}\"/>");
    }
    for (at, it) in shares.iter().enumerate() {
        let (x, y) = (percent(it.up_to_here), middle(at));
        let _ = write!(svg, "<circle class=\"dot\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>");
    }
    // What is read stands above all that is drawn.
    for (at, it) in shares.iter().enumerate() {
        let (top, base) = (at * ROW, at * ROW + BAR_TOP - 6);
        let (href, name) = (escape(&it.href), escape(&it.name));
        let (said, sentence) = (escape(&it.said), escape(&it.sentence));
        let _ = write!(
            svg,
            "<a href=\"{href}\" aria-label=\"{name} {said}, {sentence}\">\
             <rect class=\"whole\" x=\"0\" y=\"{top}\" width=\"100%\" height=\"{ROW}\"/>\
             <text class=\"halo\" x=\"4\" y=\"{base}\"><tspan class=\"t-strong\">{name}</tspan> \
             <tspan>{said}</tspan></text></a>"
        );
    }
    svg
}

fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_everywhere_into(text, &mut html);
    html
}

fn percent(fraction: f64) -> String {
    format!("{:.2}%", fraction * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(share: f64, up_to_here: f64) -> Share {
        Share {
            name: "fournisseur <x>".into(),
            said: "45 j".into(),
            sentence: "cumul 45 %".into(),
            href: "/portfolio/causes?cause=supplier".into(),
            share,
            up_to_here,
        }
    }

    #[test]
    fn each_bar_leads_somewhere_and_the_line_joins_their_sums() {
        let svg = drawn(&[share(0.75, 0.75), share(0.25, 1.0)], 96);
        assert_eq!(svg.matches("<a href=\"/portfolio/causes?cause=supplier\"").count(), 2);
        assert!(svg.contains("width=\"75.00%\"") && svg.contains("width=\"25.00%\""), "{svg}");
        assert!(svg.contains("x1=\"75.00%\" x2=\"100.00%\""), "{svg}");
        assert_eq!(svg.matches("class=\"dot\"").count(), 2);
        assert!(!svg.contains("<x>"), "a name is text: {svg}");
    }

    #[test]
    fn one_bar_alone_has_its_sum_and_no_line() {
        let svg = drawn(&[share(1.0, 1.0)], 48);
        assert!(svg.contains("cx=\"100.00%\"") && !svg.contains("class=\"mark\""), "{svg}");
    }
}
