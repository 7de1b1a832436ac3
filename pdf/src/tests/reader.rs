//! A reader of PDF that looks at what is said and how it is tagged, not at where it stands.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{
    Array, Dict, Name, Object, ObjectIdentifier as Id, Stream, String as Text,
};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Rect};
use std::collections::BTreeMap;

/// What a file holds, as far as a reader is told.
pub struct Read {
    pub pages: usize,
    /// All that is drawn as text, in the order in which it is.
    pub words: String,
    /// The tags, one a line, each as deep as it stands, with the words that belong to it.
    pub tags: String,
    /// What the catalogue and the metadata say.
    pub lang: String,
    pub marked: bool,
    pub title_shown: bool,
    pub headings: Vec<String>,
    pub metadata: String,
}

pub fn read(file: &[u8]) -> Read {
    let pdf = Pdf::new(file.to_vec()).unwrap();
    let catalogue: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap();
    let cache = InterpreterCache::new();
    let mut listener = Listener::default();
    for page in pdf.pages().iter() {
        let bounds = Rect::new(0.0, 0.0, 1.0, 1.0);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, bounds, &cache, pdf.xref(), settings);
        interpret_page(page, &mut context, &mut listener);
        listener.page += 1;
    }
    let pages: Vec<_> = pdf.pages().iter().map(|page| page.raw().obj_id()).collect();
    let mut tags = Tags { pages: &pages, said: &listener.said, told: String::new(), spoken: false };
    let root: Dict<'_> = catalogue.get("StructTreeRoot").expect("the file is tagged");
    tags.kids(&root, None, 0);
    let mut headings = Vec::new();
    if let Some(outline) = catalogue.get::<Dict<'_>>("Outlines") {
        gather(&outline, &mut headings);
    }
    let is = |dict: &str, key: &str| {
        catalogue.get::<Dict<'_>>(dict).and_then(|it| it.get::<bool>(key)).unwrap_or(false)
    };
    let metadata = catalogue
        .get::<Stream<'_>>("Metadata")
        .and_then(|stream| stream.decoded().ok())
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Read {
        pages: pages.len(),
        lang: catalogue.get::<Text<'_>>("Lang").map(|it| plain(it.as_bytes())).unwrap_or_default(),
        marked: is("MarkInfo", "Marked"),
        title_shown: is("ViewerPreferences", "DisplayDocTitle"),
        metadata: metadata.unwrap_or_default(),
        headings,
        tags: tags.told,
        words: listener.all,
    }
}

/// The titles of the outline, from the top.
fn gather(of: &Dict<'_>, into: &mut Vec<String>) {
    let mut next = of.get::<Dict<'_>>("First");
    while let Some(entry) = next {
        into.push(
            entry.get::<Text<'_>>("Title").map(|it| plain(it.as_bytes())).unwrap_or_default(),
        );
        gather(&entry, into);
        next = entry.get("Next");
    }
}

/// A string of PDF: Latin, or UTF-16 behind its mark.
fn plain(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, units @ ..] => {
            let unit = |pair: &[u8]| u16::from_be_bytes([pair[0], pair[1]]);
            String::from_utf16_lossy(&units.chunks_exact(2).map(unit).collect::<Vec<_>>())
        }
        _ => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

struct Tags<'a> {
    pages: &'a [Option<Id>],
    said: &'a BTreeMap<(usize, i32), String>,
    told: String,
    /// Whether the last tag has said something yet.
    spoken: bool,
}

impl Tags<'_> {
    fn kids(&mut self, of: &Dict<'_>, page: Option<usize>, depth: usize) {
        match of.get::<Object<'_>>("K") {
            Some(Object::Array(kids)) => self.each(&kids, page, depth),
            Some(kid) => self.kid(kid, page, depth),
            None => {}
        }
    }

    fn each(&mut self, kids: &Array<'_>, page: Option<usize>, depth: usize) {
        for kid in kids.iter::<Object<'_>>() {
            self.kid(kid, page, depth);
        }
    }

    fn kid(&mut self, kid: Object<'_>, page: Option<usize>, depth: usize) {
        match kid {
            Object::Number(mark) => self.say(page, mark.as_i64() as i32),
            Object::Dict(dict) => {
                let own = dict.get_ref("Pg").map(Id::from);
                let here = own.and_then(|own| self.pages.iter().position(|it| *it == Some(own)));
                let page = here.or(page);
                if let Some(mark) = dict.get::<i32>("MCID") {
                    self.say(page, mark);
                } else if let Some(name) = dict.get::<Name<'_>>("S") {
                    self.element(&dict, name.as_str(), page, depth);
                }
            }
            _ => {}
        }
    }

    fn element(&mut self, dict: &Dict<'_>, name: &str, page: Option<usize>, depth: usize) {
        if !self.told.is_empty() {
            self.told.push('\n');
        }
        self.told.push_str(&"  ".repeat(depth));
        self.told.push_str(name);
        if let Some(scope) = scope(dict) {
            self.told.push_str(&format!(" ({scope})"));
        }
        if let Some(words) = dict.get::<Text<'_>>("Alt") {
            self.told.push_str(&format!(" [{}]", plain(words.as_bytes())));
        }
        self.spoken = false;
        self.kids(dict, page, depth + 1);
    }

    fn say(&mut self, page: Option<usize>, mark: i32) {
        let Some(said) = page.and_then(|page| self.said.get(&(page, mark))) else { return };
        if !self.spoken {
            self.told.push_str(": ");
            self.spoken = true;
        }
        self.told.push_str(said);
    }
}

/// Of which cells a head is one.
fn scope(of: &Dict<'_>) -> Option<String> {
    let named = |it: &Dict<'_>| it.get::<Name<'_>>("Scope").map(|name| name.as_str().to_owned());
    match of.get::<Object<'_>>("A")? {
        Object::Dict(attributes) => named(&attributes),
        Object::Array(all) => all.iter::<Dict<'_>>().find_map(|it| named(&it)),
        _ => None,
    }
}

/// Hears what is drawn as text, and under which mark.
#[derive(Default)]
struct Listener {
    page: usize,
    marks: Vec<Option<i32>>,
    said: BTreeMap<(usize, i32), String>,
    all: String,
}

impl Device<'_> for Listener {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'_>,
        _: Affine,
        _: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        let words = match glyph.as_unicode() {
            Some(BfString::Char(sign)) => sign.to_string(),
            Some(BfString::String(signs)) => signs,
            None => "[no meaning]".to_owned(),
        };
        if let Some(mark) = self.marks.iter().rev().find_map(|mark| *mark) {
            self.said.entry((self.page, mark)).or_default().push_str(&words);
        }
        self.all.push_str(&words);
    }

    fn begin_marked_content(&mut self, _: &[u8], mark: Option<i32>) {
        self.marks.push(mark);
        self.all.push(' ');
    }

    fn end_marked_content(&mut self) {
        self.marks.pop();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
