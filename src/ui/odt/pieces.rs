//! The markup of a view of ours, piece by piece. It is well formed, as it was drawn by the program.

/// A piece of markup.
pub enum Piece<'a> {
    Open { name: &'a str, about: &'a str },
    Close(&'a str),
    Text(&'a str),
}

/// The next piece, and what follows it.
pub fn next(rest: &str) -> Option<(Piece<'_>, &str)> {
    if rest.is_empty() {
        return None;
    }
    let Some(tag) = rest.strip_prefix('<') else {
        let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        return Some((Piece::Text(text), after));
    };
    if let Some(comment) = tag.strip_prefix("!--") {
        let after = comment.split_once("-->").map_or("", |(_, after)| after);
        return Some((Piece::Text(""), after));
    }
    let (tag, after) = tag.split_at(end_of(tag));
    let after = after.get(1..).unwrap_or_default();
    if let Some(name) = tag.strip_prefix('/') {
        return Some((Piece::Close(name.trim()), after));
    }
    let (name, about) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    Some((Piece::Open { name, about }, after))
}

/// Where a tag ends: a sign between quotes does not end it.
fn end_of(tag: &str) -> usize {
    let mut quoted = false;
    for (at, sign) in tag.char_indices() {
        match sign {
            '"' => quoted = !quoted,
            '>' if !quoted => return at,
            _ => {}
        }
    }
    tag.len()
}

/// Whether a tag that says this of itself is of a class.
pub fn has_class(about: &str, wanted: &str) -> bool {
    let classes = about.split_once("class=\"").and_then(|(_, rest)| rest.split_once('"'));
    classes.is_some_and(|(classes, _)| classes.split_whitespace().any(|it| it == wanted))
}
