//! What a sheet has room for: the first of a list and how many more there are, the beginning of a long text.

/// The first of many, and how many are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut<'a, T> {
    pub shown: &'a [T],
    pub more: usize,
}

/// So many lines at most and one that says how many more there are. A single one more takes that line itself.
pub fn cut<T>(all: &[T], most: usize) -> Cut<'_, T> {
    match all.len() <= most + 1 {
        true => Cut { shown: all, more: 0 },
        false => Cut { shown: &all[..most], more: all.len() - most },
    }
}

/// The beginning of a text on one line, of so many signs at most, cut between two words where there are any.
pub fn clip(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most.saturating_sub(1)).collect();
    // A word that fills half of the room is cut itself.
    let whole = cut.rsplit_once(' ').map(|(words, _)| words);
    let whole = whole.filter(|words| words.chars().count() * 2 >= most);
    let kept =
        whole.unwrap_or(&cut).trim_end_matches(|c: char| c.is_whitespace() || ",;:.–-".contains(c));
    format!("{kept}…")
}
