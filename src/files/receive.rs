//! A file on its way in: written down as it comes, hashed, never whole in memory. It has no name
//! on the disk yet, so that whatever breaks nothing of it stays.

use axum::extract::multipart::{Field, MultipartError};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io;
use tokio::io::AsyncWriteExt;

/// The largest file that is taken, in bytes.
pub const MOST: u64 = 20 * 1024 * 1024;
/// As much of its beginning as it takes to know what it is.
const HEAD: usize = 8 * 1024;
const NAME: usize = 200;

/// A file that came in whole.
#[derive(Debug)]
pub struct Received {
    /// As its author calls it, and fit to be shown.
    pub name: String,
    pub size: u64,
    /// SHA-256, in hexadecimal.
    pub hash: String,
    pub(super) head: Vec<u8>,
    /// Whether it holds characters alone.
    pub(super) is_text: bool,
    pub(super) file: File,
}

/// Why a file is not taken; each a text `file-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    None,
    Empty,
    TooLarge,
    LongName,
    /// Its name has a path in it.
    PathName,
    /// Its name has a sign that nobody sees.
    UnseenName,
    /// Its name has a sign that some machines keep for themselves.
    ReservedName,
    /// Its name cannot be read at all, as a form carries it.
    UnreadName,
    /// Of a kind that is not taken.
    Kind,
    /// Its content is not of the kind that its name says.
    NotWhatItSays,
    /// It would fill the disk of whoever opens it.
    Bomb,
    /// It broke off on its way.
    Broken,
    /// There is no room for it here.
    NoRoom,
}

impl Unfit {
    /// The key of what is said of it.
    pub fn key(self) -> &'static str {
        match self {
            Unfit::None => "file-none",
            Unfit::Empty => "file-empty",
            Unfit::TooLarge => "file-too-large",
            Unfit::LongName => "file-name-long",
            Unfit::PathName => "file-name-path",
            Unfit::UnseenName => "file-name-unseen",
            Unfit::ReservedName => "file-name-reserved",
            Unfit::UnreadName => "file-name-unread",
            Unfit::Kind => "file-kind",
            Unfit::NotWhatItSays => "file-not-what-it-says",
            Unfit::Bomb => "file-bomb",
            Unfit::Broken => "file-broken",
            Unfit::NoRoom => "file-no-room",
        }
    }
}

impl From<MultipartError> for Unfit {
    fn from(_: MultipartError) -> Self {
        Unfit::Broken
    }
}

impl From<io::Error> for Unfit {
    fn from(error: io::Error) -> Self {
        tracing::error!("a file could not be written down: {error}");
        Unfit::NoRoom
    }
}

/// Takes in the file of a field of a form.
pub async fn receive(mut field: Field<'_>) -> Result<Received, Unfit> {
    let name = named(field.file_name().unwrap_or_default())?;
    let mut coming = Coming::begin()?;
    while let Some(chunk) = field.chunk().await? {
        coming.take(&chunk).await?;
    }
    coming.whole(name).await
}

/// Takes in what the program itself writes, as if somebody had handed it in.
pub async fn written(name: &str, text: &str) -> Result<Received, Unfit> {
    let name = named(name)?;
    let mut coming = Coming::begin()?;
    coming.take(text.as_bytes()).await?;
    coming.whole(name).await
}

/// What has come so far.
struct Coming {
    size: u64,
    hash: Sha256,
    head: Vec<u8>,
    text: Text,
    file: tokio::fs::File,
}

impl Coming {
    fn begin() -> Result<Self, Unfit> {
        let file = tokio::fs::File::from_std(tempfile::tempfile()?);
        let (head, text) = (Vec::with_capacity(HEAD), Text::default());
        Ok(Coming { size: 0, hash: Sha256::new(), head, text, file })
    }

    async fn take(&mut self, chunk: &[u8]) -> Result<(), Unfit> {
        self.size += chunk.len() as u64;
        if self.size > MOST {
            return Err(Unfit::TooLarge);
        }
        self.hash.update(chunk);
        self.head.extend(chunk.iter().take(HEAD - self.head.len()));
        self.text.read(chunk);
        self.file.write_all(chunk).await?;
        Ok(())
    }

    async fn whole(self, name: String) -> Result<Received, Unfit> {
        let Coming { size, hash, head, text, mut file } = self;
        if size == 0 {
            return Err(Unfit::Empty);
        }
        file.flush().await?;
        let hash = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        let file = file.into_std().await;
        Ok(Received { name, size, hash, head, is_text: text.is_text, file })
    }
}

/// A name that can be shown and saved anywhere. One that means to be a path is refused: nothing
/// good is called that.
fn named(sent: &str) -> Result<String, Unfit> {
    let name = sent.trim();
    if name.is_empty() {
        return Err(Unfit::None);
    }
    let is_reserved = |it: char| matches!(it, ':' | '"' | '<' | '>' | '|');
    // Signs that turn the direction of writing make `fdp.exe` of `exe.pdf`.
    let is_hidden = |it: char| matches!(it, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    if name.chars().any(|it| it.is_control() || is_hidden(it)) {
        return Err(Unfit::UnseenName);
    }
    if name.starts_with('.') || name.contains(['/', '\\']) {
        return Err(Unfit::PathName);
    }
    if name.chars().any(is_reserved) {
        return Err(Unfit::ReservedName);
    }
    if name.chars().count() > NAME {
        return Err(Unfit::LongName);
    }
    Ok(name.to_owned())
}

/// Whether what was read so far is characters: no file of programs or pictures is.
struct Text {
    is_text: bool,
}

impl Default for Text {
    fn default() -> Self {
        Text { is_text: true }
    }
}

impl Text {
    /// Any byte from 0x20 up is a character in UTF-8 or in the older tables of Europe.
    fn read(&mut self, chunk: &[u8]) {
        let is_text = |byte: &u8| *byte >= 0x20 || matches!(*byte, b'\t' | b'\n' | b'\r' | 0x0c);
        self.is_text &= chunk.iter().all(is_text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_a_path_or_hides_something_is_refused() {
        assert_eq!(named(" Compte rendu – été.pdf ").as_deref(), Ok("Compte rendu – été.pdf"));
        assert_eq!(named(""), Err(Unfit::None));
        let long = "a".repeat(NAME + 1);
        for (bad, why) in [
            ("../../etc/passwd", Unfit::PathName),
            ("C:\\a.pdf", Unfit::PathName),
            (".htaccess", Unfit::PathName),
            ("a\u{7}.pdf", Unfit::UnseenName),
            ("fdp.\u{202e}exe", Unfit::UnseenName),
            ("Qui ? Quoi : quand.pdf", Unfit::ReservedName),
            (&long, Unfit::LongName),
        ] {
            assert_eq!(named(bad), Err(why), "{bad:?}");
        }
    }
}
