//! What a file is, by what it holds. Its name and what the browser says of it are only claims.

use super::receive::{Received, Unfit};
use std::fs::File;
use std::io::{Seek, SeekFrom};
use zip::ZipArchive;

/// A kind of file that is taken: how its names end, and what it is served as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    endings: &'static [&'static str],
    pub mime: &'static str,
    by: By,
}

/// What tells a file of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// Its first bytes, as `infer` names them.
    FirstBytes,
    /// An archive with a part of this name in it.
    Part(&'static str),
    /// Characters, and nothing else.
    Text,
}

const KINDS: [Kind; 16] = [
    first_bytes(&["pdf"], "application/pdf"),
    first_bytes(&["png"], "image/png"),
    first_bytes(&["jpg", "jpeg"], "image/jpeg"),
    first_bytes(&["gif"], "image/gif"),
    first_bytes(&["webp"], "image/webp"),
    first_bytes(&["doc"], "application/msword"),
    first_bytes(&["xls"], "application/vnd.ms-excel"),
    first_bytes(&["ppt"], "application/vnd.ms-powerpoint"),
    part(
        &["docx"],
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "word/document.xml",
    ),
    part(
        &["xlsx"],
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xl/workbook.xml",
    ),
    part(
        &["pptx"],
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "ppt/presentation.xml",
    ),
    part(&["odt"], "application/vnd.oasis.opendocument.text", "content.xml"),
    part(&["ods"], "application/vnd.oasis.opendocument.spreadsheet", "content.xml"),
    part(&["odp"], "application/vnd.oasis.opendocument.presentation", "content.xml"),
    Kind { endings: &["txt", "md"], mime: "text/plain; charset=utf-8", by: By::Text },
    Kind { endings: &["csv"], mime: "text/csv; charset=utf-8", by: By::Text },
];

const fn first_bytes(endings: &'static [&'static str], mime: &'static str) -> Kind {
    Kind { endings, mime, by: By::FirstBytes }
}

const fn part(endings: &'static [&'static str], mime: &'static str, name: &'static str) -> Kind {
    Kind { endings, mime, by: By::Part(name) }
}

/// What an office document may grow to when somebody opens it, in bytes. Real ones grow tenfold;
/// those that grow a thousandfold are made to fill a disk.
const MOST_UNPACKED: u128 = 200 * 1024 * 1024;
/// And into how many parts.
const MOST_PARTS: usize = 10_000;

impl Kind {
    /// The endings of all kinds, as a field of a form names them.
    pub fn accepted() -> String {
        let endings = KINDS.iter().flat_map(|kind| kind.endings);
        endings.map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(",")
    }

    /// What a file is whose name ends so; refused if it holds something else.
    pub fn of(received: &mut Received) -> Result<Kind, Unfit> {
        let ending = received.name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        let ending = ending.unwrap_or_default();
        let kind = KINDS.iter().find(|kind| kind.endings.contains(&ending.as_str()));
        let kind = *kind.ok_or(Unfit::Kind)?;
        match kind.by {
            By::FirstBytes => {
                let told = infer::get(&received.head).map(|it| it.mime_type());
                if told == Some(kind.mime) { Ok(kind) } else { Err(Unfit::NotWhatItSays) }
            }
            By::Text => {
                // What has the first bytes of something else is something else.
                let other = infer::get(&received.head)
                    .is_some_and(|it| !it.mime_type().starts_with("text/"));
                if received.is_text && !other { Ok(kind) } else { Err(Unfit::NotWhatItSays) }
            }
            By::Part(name) => {
                looked_into(&mut received.file, name)?;
                Ok(kind)
            }
        }
    }
}

/// Reads the list of an archive's parts; unpacks nothing.
fn looked_into(file: &mut File, part: &str) -> Result<(), Unfit> {
    file.seek(SeekFrom::Start(0)).map_err(|_| Unfit::NotWhatItSays)?;
    let mut archive = ZipArchive::new(file).map_err(|_| Unfit::NotWhatItSays)?;
    if archive.len() > MOST_PARTS {
        return Err(Unfit::Bomb);
    }
    let (mut unpacked, mut is_there) = (0, false);
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|_| Unfit::NotWhatItSays)?;
        unpacked += u128::from(entry.size());
        is_there |= entry.name().is_ok_and(|name| name == part);
    }
    match (unpacked > MOST_UNPACKED, is_there) {
        (true, _) => Err(Unfit::Bomb),
        (false, true) => Ok(()),
        (false, false) => Err(Unfit::NotWhatItSays),
    }
}
