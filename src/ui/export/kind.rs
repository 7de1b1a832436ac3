//! The three files that a list can be taken away as, and their addresses: those of the list, with an ending.

use crate::web::Site;
use axum::Router;
use axum::routing::MethodRouter;

/// Of what kind a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    Csv,
    Xlsx,
    Ods,
}

impl FileKind {
    pub const ALL: [FileKind; 3] = [FileKind::Csv, FileKind::Xlsx, FileKind::Ods];

    /// How its name ends.
    pub fn ending(self) -> &'static str {
        match self {
            FileKind::Csv => "csv",
            FileKind::Xlsx => "xlsx",
            FileKind::Ods => "ods",
        }
    }

    /// What it is, to whoever receives it.
    pub fn mime(self) -> &'static str {
        match self {
            FileKind::Csv => "text/csv; charset=utf-8",
            FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileKind::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        }
    }

    /// The kind that an address asks for, by its ending.
    pub fn of_path(path: &str) -> Option<Self> {
        let (_, ending) = path.rsplit_once('.')?;
        Self::ALL.into_iter().find(|kind| kind.ending() == ending)
    }
}

/// Lists, each at its three addresses.
pub fn with_files<const N: usize>(lists: [(&str, MethodRouter<Site>); N]) -> Router<Site> {
    let every = lists.into_iter().flat_map(|(list, send)| {
        FileKind::ALL.map(|kind| (format!("{list}.{}", kind.ending()), send.clone()))
    });
    every.fold(Router::new(), |router, (address, send)| router.route(&address, send))
}
