//! The edition that somebody types beside a file, held against what the file says.

use super::Edition;
use crate::base::Problem;

/// Enough of what was typed to recognise it by.
const SHOWN: usize = 40;

/// The edition, if one was typed. Refused where it is none, is still to come, or is another than one
/// that the file says. `latest`: the edition of this month.
pub fn typed_edition(
    typed: &str,
    said: impl IntoIterator<Item = Edition>,
    latest: Edition,
) -> Result<Option<Edition>, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let shown: String = typed.chars().take(SHOWN).collect();
    let wrong = |key| Problem::new("edition", key).with("typed", &shown);
    let mut said = said.into_iter();
    match typed.parse::<Edition>() {
        Err(_) => Err(match said.next() {
            Some(said) => wrong("problem-edition-unlike").with("said", said),
            None => wrong("problem-edition"),
        }),
        Ok(edition) if edition > latest => {
            Err(wrong("problem-edition-ahead").with("latest", latest))
        }
        Ok(edition) => match said.find(|it| *it != edition) {
            Some(other) => Err(wrong("problem-edition-other").with("said", other)),
            None => Ok(Some(edition)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_an_edition_that_the_file_does_not_deny() {
        let latest = Edition::month(2026, 11);
        let read = |typed: &str, said: &[Edition]| {
            let read = typed_edition(typed, said.iter().copied(), latest);
            read.map_err(|it| (it.key, it.facts.get("said").cloned()))
        };
        let july = Edition::month(2021, 7);
        let wrong = |key: &str, said: Option<&str>| Err((key.to_owned(), said.map(str::to_owned)));
        assert_eq!(read("  ", &[july]), Ok(None));
        assert_eq!(read(" 2021-07 ", &[july]), Ok(Some(july)));
        assert_eq!(read("2021-07", &[]), Ok(Some(july)));
        assert_eq!(read("2021-03", &[july]), wrong("problem-edition-other", Some("2021-07")));
        assert_eq!(read("l’été", &[july]), wrong("problem-edition-unlike", Some("2021-07")));
        assert_eq!(read("l’été", &[]), wrong("problem-edition", None));
        assert_eq!(read("2121-12", &[july]), wrong("problem-edition-ahead", None));
        assert_eq!(read("2026-12", &[]), wrong("problem-edition-ahead", None));
    }
}
