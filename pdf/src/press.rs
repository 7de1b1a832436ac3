//! Typst with nothing around it: one template, two fonts and the document. No files, no packages, no
//! network, no clock.

use crate::{Block, Document, Unwritable};
use chrono::{Datelike, Timelike};
use serde_json::{Value, json};
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic, SourceResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;
use typst::visualize::SvgImage;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// What the program calls itself in the metadata.
const CREATOR: &str = "Tocsin";

/// As the template calls them.
const FAMILY: &str = "IBM Plex Sans";

/// How large a page is set, one after the other until it fits: of 9.5 points, at least 8.
const SCALES: [f64; 4] = [1.0, 0.95, 0.9, 0.85];

/// The most that a figure may take, in points: the width between the margins, and a page less what
/// stands above and below it.
const WIDEST: f64 = 480.0;
const TALLEST: f64 = 560.0;

/// A pixel of a drawing is 3/4 of a point, as CSS has it.
const POINTS_A_PIXEL: f64 = 0.75;

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let faces: [&'static [u8]; 2] = [
        include_bytes!("../fonts/IBMPlexSans-Regular.ttf"),
        include_bytes!("../fonts/IBMPlexSans-SemiBold.ttf"),
    ];
    faces.into_iter().flat_map(|face| Font::iter(Bytes::new(face))).collect()
});

/// Two weights of one family, whatever the older of their two names says.
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| {
    let named = |font: &Font| FontInfo { family: FAMILY.to_owned(), ..font.info().clone() };
    LazyHash::new(FontBook::from_infos(FONTS.iter().map(named)))
});

/// With the heads of rows, which typst keeps behind a feature while their name may still change.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

static TEMPLATE: LazyLock<Source> =
    LazyLock::new(|| Source::new(place("briefing.typ"), include_str!("briefing.typ").to_owned()));

static DATA: LazyLock<FileId> = LazyLock::new(|| place("document.json"));

fn place(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// Whether both fonts have a glyph for it.
pub fn is_drawn(sign: char) -> bool {
    FONTS.iter().all(|font| font.info().coverage.contains(sign.into()))
}

/// All that the template can reach.
struct Press {
    data: Bytes,
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() { Ok(TEMPLATE.clone()) } else { Err(not_here(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA { Ok(self.data.clone()) } else { Err(not_here(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_here(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

/// Sets the printable document. The other is the one that was asked for, by whose words the file is known.
pub fn print(printable: &Document, asked: &Document) -> Result<Vec<u8>, Unwritable> {
    let options = PdfOptions {
        ident: Smart::Custom(format!("{}/{}/{}", asked.lang, asked.title, asked.subject)),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        timestamp: Some(timestamp(asked)?),
        standards: PdfStandards::new(&[PdfStandard::Ua_1])
            .expect("one standard alone is consistent"),
        ..PdfOptions::default()
    };
    let mut data = data(printable)?;
    let written = fitting(&mut data, printable.sheets.unwrap_or(usize::MAX));
    let written = written.and_then(|pages| typst_pdf::pdf(&pages, &options));
    // What typst remembers of a document would be no quicker to find than to set, and is not ours to keep.
    typst::comemo::evict(0);
    written.map_err(|faults| Unwritable::Refused(told(&faults)))
}

/// As large as its sheets allow; in the smallest type if they do not allow even that.
fn fitting(data: &mut Value, sheets: usize) -> SourceResult<PagedDocument> {
    let [larger @ .., smallest] = SCALES;
    for scale in larger {
        let pages = set(data, scale)?;
        if pages.pages().len() <= sheets {
            return Ok(pages);
        }
    }
    set(data, smallest)
}

fn set(data: &mut Value, scale: f64) -> SourceResult<PagedDocument> {
    data["scale"] = json!(scale);
    let press = Press { data: Bytes::new(data.to_string().into_bytes()) };
    typst::compile(&press).output
}

fn timestamp(document: &Document) -> Result<Timestamp, Unwritable> {
    let moment = document.moment;
    let part = |part: u32| u8::try_from(part).unwrap_or(0);
    let (month, day) = (part(moment.month()), part(moment.day()));
    let (hour, minute, second) =
        (part(moment.hour()), part(moment.minute()), part(moment.second()));
    let ahead = moment.offset().local_minus_utc() / 60;
    (0..=9999)
        .contains(&moment.year())
        .then(|| Datetime::from_ymd_hms(moment.year(), month, day, hour, minute, second))
        .flatten()
        .and_then(|at| Timestamp::new_local(at, ahead))
        .ok_or_else(|| Unwritable::Moment(format!("{moment:?}")))
}

/// The document as the template reads it: each figure with its width in points.
fn data(document: &Document) -> Result<Value, Unwritable> {
    let mut data = serde_json::to_value(document).expect("plain data are JSON");
    for (at, block) in document.blocks.iter().enumerate() {
        if let Block::Figure { svg, alternative, .. } = block {
            data["blocks"][at]["width"] = json!(width(svg, alternative)?);
        }
    }
    Ok(data)
}

fn width(svg: &str, alternative: &str) -> Result<f64, Unwritable> {
    let drawing = SvgImage::new(Bytes::new(svg.as_bytes().to_vec())).map_err(|error| {
        let (alternative, reason) = (alternative.to_owned(), format!("{error:?}"));
        Unwritable::Undrawable { alternative, reason }
    })?;
    let (width, height) = (drawing.width() * POINTS_A_PIXEL, drawing.height() * POINTS_A_PIXEL);
    Ok(width * (WIDEST / width).min(TALLEST / height).min(1.0))
}

fn told(faults: &[SourceDiagnostic]) -> String {
    faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; ")
}
