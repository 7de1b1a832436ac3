//! A list that was written, on its way to who asked for it and to nobody else.

use super::sheet::Written;
use crate::base::{ApiError, Misread};
use crate::i18n::Lang;
use crate::ui::misread_said;
use crate::web::{Failure, status};
use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::stream::try_unfold;
use tokio::io::AsyncReadExt;

/// How much of it is in memory at once.
const PIECE: usize = 64 * 1024;

/// The file; or, for whoever is not signed in, the way back to the page that it is of.
pub fn send_sheet(made: Result<Written, Failure>, page: &str) -> Response {
    match made {
        Ok(written) => {
            let headers = [
                (CONTENT_TYPE, written.kind.mime().to_owned()),
                (CONTENT_LENGTH, written.bytes.to_string()),
                (CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", written.name)),
                (CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
                (CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            (headers, in_pieces(written)).into_response()
        }
        Err(failure) => match ApiError::from(failure) {
            ApiError::SignedOut => Redirect::to(&format!("/sign-in?next={page}")).into_response(),
            // An address that was not understood: in words, since nobody reads a number.
            ApiError::Transport(said) if !said.is_empty() => {
                (StatusCode::BAD_REQUEST, [(CACHE_CONTROL, "private, no-store")], said)
                    .into_response()
            }
            error => status(&error).into_response(),
        },
    }
}

/// Refuses an address of which anything means nothing: a file of everything, under the name of a filter, would lie.
pub fn understood(lang: Lang, misread: &[Misread]) -> Result<(), Failure> {
    if misread.is_empty() {
        return Ok(());
    }
    let said = misread.iter().map(|it| misread_said(lang, it)).collect::<Vec<_>>().join("\n");
    let said = lang.text_with("misread-file", [("said", said.into())]);
    Err(ApiError::Transport(said).into())
}

fn in_pieces(written: Written) -> Body {
    let file = tokio::fs::File::from_std(written.file);
    Body::from_stream(try_unfold(file, |mut file: tokio::fs::File| async move {
        let mut piece = vec![0; PIECE];
        let read = file.read(&mut piece).await?;
        piece.truncate(read);
        Ok::<_, std::io::Error>((read > 0).then_some((piece, file)))
    }))
}
