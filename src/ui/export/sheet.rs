//! A file being written while its rows are read: the reader hands over a page of rows at a time, and waits while one
//! is still to be written. What comes of it is whole before a byte is sent: whoever saves it slowly holds nobody up,
//! and what breaks off has a status that says so.

use super::about::{About, Weighed};
use super::csv_file::{CsvFile, Lines};
use super::kind::FileKind;
use super::ods::OdsFile;
use super::value::{Column, Value};
use super::xlsx::XlsxFile;
use crate::web::Failure;
use std::fs::File;
use std::io::{self, Seek};
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::task::{JoinHandle, spawn_blocking};

/// How many rows are made at once, where all of them were read.
const AT_ONCE: usize = 500;

/// How many pages of rows wait to be written at once.
const WAITING: usize = 1;

/// One kind of file.
pub(super) trait Writer {
    /// A row, and the same as a line of CSV.
    fn row(&mut self, row: &[Value], line: &[u8]) -> io::Result<()>;

    /// Writes what the file is, and gives it back.
    fn end(self: Box<Self>, about: &[(String, String)], weighed: &Weighed) -> io::Result<File>;
}

/// A table of so many columns on its way into a file.
pub struct Sheet<const N: usize> {
    kind: FileKind,
    name: String,
    rows: Sender<Vec<[Value; N]>>,
    writing: JoinHandle<io::Result<File>>,
}

/// A file that is whole. It has no name on the disk, and is gone once nobody reads it.
#[derive(Debug)]
pub struct Written {
    pub kind: FileKind,
    /// As it will be called.
    pub name: String,
    pub bytes: u64,
    pub file: File,
}

impl<const N: usize> Sheet<N> {
    /// Begins a file with these columns.
    pub fn begin(kind: FileKind, about: About, columns: [Column; N]) -> Self {
        let (rows, coming) = mpsc::channel(WAITING);
        let name = about.file_name(kind.ending());
        let writing = spawn_blocking(move || write(kind, &about, &columns, coming));
        Sheet { kind, name, rows, writing }
    }

    /// Adds rows. Waits for those before them.
    pub async fn add(&mut self, rows: Vec<[Value; N]>) -> Result<(), Failure> {
        match self.rows.send(rows).await {
            Ok(()) => Ok(()),
            // Whoever writes has stopped, and says why.
            Err(_) => Err(match (&mut self.writing).await {
                Ok(Err(error)) => error.into(),
                Ok(Ok(_)) => io::Error::other("a file ended before its rows").into(),
                Err(error) => io::Error::other(error).into(),
            }),
        }
    }

    /// The file, once all its rows are in it.
    pub async fn end(self) -> Result<Written, Failure> {
        let Sheet { kind, name, rows, writing } = self;
        drop(rows);
        let mut file = writing.await.map_err(io::Error::other)??;
        let bytes = file.metadata()?.len();
        file.rewind()?;
        Ok(Written { kind, name, bytes, file })
    }
}

/// A file of rows that were all read: so many lines of it are made at once.
pub async fn whole_sheet<const N: usize, R>(
    kind: FileKind,
    about: About,
    columns: [Column; N],
    rows: &[R],
    cells: impl Fn(&R) -> [Value; N],
) -> Result<Written, Failure> {
    let mut sheet = Sheet::begin(kind, about, columns);
    for some in rows.chunks(AT_ONCE) {
        sheet.add(some.iter().map(&cells).collect()).await?;
    }
    sheet.end().await
}

fn write<const N: usize>(
    kind: FileKind,
    about: &About,
    columns: &[Column],
    mut coming: Receiver<Vec<[Value; N]>>,
) -> io::Result<File> {
    let heads: Vec<String> = columns.iter().map(|it| about.lang.text(it.key)).collect();
    let mut lines = Lines::begin(about.lang, &heads)?;
    let file = tempfile::tempfile()?;
    let mut writer: Box<dyn Writer> = match kind {
        FileKind::Csv => Box::new(CsvFile::begin(file, about.lang, N, lines.last())?),
        FileKind::Xlsx => Box::new(XlsxFile::begin(file, about, columns, &heads)?),
        FileKind::Ods => Box::new(OdsFile::begin(file, about, columns, &heads)?),
    };
    while let Some(rows) = coming.blocking_recv() {
        for row in &rows {
            lines.push(row)?;
            writer.row(row, lines.last())?;
        }
    }
    let weighed = lines.weighed();
    writer.end(&about.lines(&weighed), &weighed)
}
