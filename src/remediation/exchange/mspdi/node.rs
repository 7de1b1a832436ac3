//! An XML document as a tree of names and texts. No entity is read but the five of XML, and nothing outside.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;

/// No project is nested deeper.
const DEEPEST: usize = 40;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Without the prefix of its namespace.
    pub name: String,
    pub text: String,
    pub children: Vec<Node>,
    pub line: usize,
}

impl Node {
    /// The root of a document; else the line where reading it broke off.
    pub fn read(document: &str) -> Result<Node, usize> {
        let mut reader = Reader::from_str(document);
        let mut open = vec![Node::default()];
        let mut lines = Lines { document, at: 0, line: 1 };
        loop {
            let from = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
            let line = lines.at(from);
            let event = reader.read_event().map_err(|_| line)?;
            let top = open.last_mut().ok_or(line)?;
            match event {
                Event::Start(start) => {
                    let name = start.local_name();
                    let name = name.as_ref().to_owned();
                    open.push(Node { name, line, ..Node::default() });
                }
                Event::Empty(start) => {
                    let name = start.local_name();
                    let name = name.as_ref().to_owned();
                    top.children.push(Node { name, line, ..Node::default() });
                }
                Event::End(_) => {
                    let closed = open.pop().ok_or(line)?;
                    open.last_mut().ok_or(line)?.children.push(closed);
                }
                Event::Text(text) => top.text.push_str(&text),
                Event::CData(text) => top.text.push_str(&text),
                Event::GeneralRef(reference) => {
                    let sign = reference.resolve_char_ref().map_err(|_| line)?;
                    match sign {
                        Some(sign) => top.text.push(sign),
                        None => {
                            let known = resolve_predefined_entity(&reference);
                            top.text.push_str(known.ok_or(line)?);
                        }
                    }
                }
                // What a document type may define is never read.
                Event::DocType(_) => return Err(line),
                Event::Eof => break,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
            if open.len() > DEEPEST {
                return Err(line);
            }
        }
        let whole = (open.len() == 1).then(|| open.pop()).flatten();
        let root = whole.and_then(|it| it.children.into_iter().next());
        root.ok_or_else(|| lines.at(document.len()))
    }

    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|it| it.name == name)
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.children.iter().filter(move |it| it.name == name)
    }

    /// What a child says, without blanks around it; nothing where there is none.
    pub fn said(&self, name: &str) -> &str {
        self.child(name).map_or("", |it| it.text.trim())
    }

    /// Whether a child says yes.
    pub fn is(&self, name: &str) -> bool {
        matches!(self.said(name), "1" | "true")
    }
}

/// Counts lines as reading goes on.
struct Lines<'d> {
    document: &'d str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn at(&mut self, place: usize) -> usize {
        let place = place.min(self.document.len());
        let passed = self.document.as_bytes().get(self.at..place).unwrap_or_default();
        self.line += passed.iter().filter(|it| **it == b'\n').count();
        self.at = self.at.max(place);
        self.line
    }
}
