//! The way by which a reader came to a case, in its address: the view of the queue that it was opened
//! from, and where it stood there. It goes along from page to page of the case, and is read as nothing
//! but a view of the queue: it leads nowhere else, whoever wrote it.

/// What an address calls it.
const VIEW: &str = "view";
const AT: &str = "at";
/// Longer than any view of ours.
const LONGEST: usize = 300;

/// From where a case was opened. What it says of a view is for the queue to understand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    /// What the address of the view says; nothing for the queue that leaves nothing out.
    view: String,
    /// The key of the case in the order of that view, when it was opened.
    at: i64,
}

impl Trail {
    pub fn new(view: String, at: i64) -> Option<Self> {
        let is_ours = |sign: u8| sign.is_ascii_alphanumeric() || b"=&._-".contains(&sign);
        (view.len() <= LONGEST && view.bytes().all(is_ours)).then_some(Trail { view, at })
    }

    /// The address of a case as a view of the queue opens it.
    pub fn open(view: &str, at: i64, case: String) -> String {
        match Trail::new(view.to_owned(), at) {
            Some(trail) => trail.along(&case),
            None => case,
        }
    }

    /// The one that an address brings along, if it brings a whole one.
    pub fn of(address: &str) -> Option<Self> {
        let (_, query, _) = parts(address);
        let said: Vec<(String, String)> = serde_urlencoded::from_str(query?).ok()?;
        let find = |wanted| said.iter().find(|(name, _)| name == wanted).map(|(_, value)| value);
        Trail::new(find(VIEW)?.clone(), find(AT)?.parse().ok()?)
    }

    pub fn view(&self) -> &str {
        &self.view
    }

    pub fn at(&self) -> i64 {
        self.at
    }

    /// An address of ours that brings it along.
    pub fn along(&self, address: &str) -> String {
        let (path, query, place) = parts(address);
        let query = query.map(|query| format!("{query}&")).unwrap_or_default();
        let place = place.map(|place| format!("#{place}")).unwrap_or_default();
        let view = self.view.replace('&', "%26").replace('=', "%3D");
        format!("{path}?{query}{VIEW}={view}&{AT}={}{place}", self.at)
    }

    /// Where a form leads that was sent from a page: it goes along where both are of one thing.
    pub fn onward(page: &str, next: &str) -> String {
        let ((here, ..), (there, ..)) = (parts(page), parts(next));
        let is_of_it =
            here.strip_prefix(there).is_some_and(|it| it.is_empty() || it.starts_with('/'));
        match Trail::of(page).filter(|_| is_of_it && Trail::of(next).is_none()) {
            Some(trail) => trail.along(next),
            None => next.to_owned(),
        }
    }
}

/// Path, query and place on the page of an address.
fn parts(address: &str) -> (&str, Option<&str>, Option<&str>) {
    let (address, place) = match address.split_once('#') {
        Some((address, place)) => (address, Some(place)),
        None => (address, None),
    };
    match address.split_once('?') {
        Some((path, query)) => (path, Some(query), place),
        None => (address, None, place),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trail() -> Trail {
        Trail::new("stage=submitted&sort=score".into(), -71_000).unwrap()
    }

    #[test]
    fn an_address_brings_it_along_and_keeps_what_it_said() {
        let plain = trail().along("/cases/2026-0042");
        assert_eq!(plain, "/cases/2026-0042?view=stage%3Dsubmitted%26sort%3Dscore&at=-71000");
        let full = trail().along("/cases/2026-0042?act=accept#decide");
        assert!(full.starts_with("/cases/2026-0042?act=accept&view="), "{full}");
        assert!(full.ends_with("&at=-71000#decide"), "{full}");
        for address in [plain, full] {
            assert_eq!(Trail::of(&address), Some(trail()));
        }
        let whole = Trail::new(String::new(), 7).unwrap();
        assert_eq!(Trail::of(&whole.along("/cases/2026-0042")), Some(whole));
    }

    #[test]
    fn what_no_queue_of_ours_wrote_is_none() {
        let long = format!("/?view={}&at=1", "a".repeat(301));
        for address in [
            "/",
            "/?view=mine%3Dyes",
            "/?at=1",
            "/?view=&at=",
            "/?view=&at=soon",
            "/?view=%2F%2Fevil&at=1",
            "/?view=https%3A%2F%2Fevil.example&at=1",
            "/?view=a%0D%0Ab&at=1",
            "/?view=%3Cb%3E&at=1",
            &long,
        ] {
            assert_eq!(Trail::of(address), None, "{address}");
        }
    }

    #[test]
    fn a_form_takes_it_along_on_the_pages_of_one_case() {
        let from = |page: &str, next: &str| Trail::onward(&trail().along(page), next);
        let kept = trail().along("/cases/2026-0042#points");
        assert_eq!(from("/cases/2026-0042?act=accept", "/cases/2026-0042#points"), kept);
        assert_eq!(from("/cases/2026-0042/second", "/cases/2026-0042#points"), kept);
        for elsewhere in
            ["/cases/2026-0043", "/cases/2026-004", "/", "/triage", "https://a.example/"]
        {
            assert_eq!(from("/cases/2026-0042", elsewhere), elsewhere);
        }
        assert_eq!(Trail::onward("/cases/2026-0042", "/cases/2026-0042"), "/cases/2026-0042");
    }
}
