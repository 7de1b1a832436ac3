//! What is said of a file that cannot be read.

use std::io::{Error, ErrorKind};
use std::path::Path;

/// Names the file and says why, without the system's numbers.
pub fn unreadable(file: &Path, error: &Error) -> String {
    let file = file.display();
    match error.kind() {
        ErrorKind::NotFound => format!("{file}: there is no such file"),
        ErrorKind::PermissionDenied => format!("{file}: you may not read this file"),
        ErrorKind::IsADirectory => format!("{file}: this is a folder; name the files in it"),
        ErrorKind::InvalidData => format!("{file}: this is not text in UTF-8"),
        _ => format!("{file}: {error}"),
    }
}
