//! Sets a document told as JSON, to look at the template: `… --example set < note.json > note.pdf`.

use std::error::Error;
use std::io::{Read, Write, stdin, stdout};

fn main() -> Result<(), Box<dyn Error>> {
    let mut told = String::new();
    stdin().read_to_string(&mut told)?;
    let file = tocsin_pdf::pdf(&serde_json::from_str(&told)?)?;
    Ok(stdout().write_all(&file)?)
}
