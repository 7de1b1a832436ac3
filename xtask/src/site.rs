//! The site: every file under a name that tells its content, compressed beforehand.

use crate::build::Profile;
use crate::work::{Outcome, Workspace};
use flate2::Compression;
use flate2::write::GzEncoder;
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::dependencies::{Dependency, DependencyOptions};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// From the name in the source to the name on the site: `icons.svg` → `icons.0f3a….svg`.
type Names = BTreeMap<String, String>;

/// Kinds that are compressed by themselves.
const DENSE: [&str; 4] = ["woff2", "png", "jpg", "ico"];

/// The most that the WebAssembly of a release may weigh as it is sent, in bytes.
const MOST_WASM: u64 = 110_000;

/// Writes the site beside the old one and puts it in its place, so that a server that runs
/// meanwhile never serves half of it.
pub fn publish(workspace: &Workspace, profile: Profile, bound: &Path) -> Outcome {
    let site = workspace.site();
    let (new, old) = (site.with_extension("new"), site.with_extension("old"));
    for folder in [&new, &old] {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
    }
    let package = Package { folder: new.join("pkg"), before: site.join("pkg"), profile };
    fs::create_dir_all(&package.folder)?;
    let mut names = Names::new();
    let public = workspace.root.join("public");
    for path in files(&public)? {
        let name = path.strip_prefix(&public)?.to_string_lossy().into_owned();
        let bytes = fs::read(&path)?;
        // Under its plain name too: robots and old browsers ask for what they know.
        let plain = new.join(&name);
        fs::create_dir_all(plain.parent().ok_or("a file has no folder")?)?;
        fs::write(plain, &bytes)?;
        package.add(&mut names, &name, &bytes)?;
    }
    for path in files(bound)? {
        let name = path.strip_prefix(bound)?.to_string_lossy().into_owned();
        package.add(&mut names, &name, &fs::read(&path)?)?;
    }
    if profile == Profile::Release {
        let wasm = names.get("tocsin_bg.wasm").ok_or("the WebAssembly is missing")?;
        let sent = package.folder.join(format!("{wasm}.br"));
        weigh(fs::metadata(sent)?.len())?;
    }
    let styles = styles(workspace, profile, &names)?;
    package.add(&mut names, "tocsin.css", styles.as_bytes())?;
    fs::write(package.folder.join("manifest.json"), to_json(&names))?;
    if site.exists() {
        fs::rename(&site, &old)?;
    }
    fs::rename(&new, &site)?;
    if old.exists() {
        fs::remove_dir_all(old)?;
    }
    Ok(())
}

/// Refuses a release that a telephone would wait for. What is published stays as it was.
fn weigh(bytes: u64) -> Outcome {
    if bytes > MOST_WASM {
        let why = "docs/decisions/0046-an-island-is-told-by-its-page.md says what weighs most";
        return Err(format!(
            "the WebAssembly weighs {bytes} bytes in brotli, {} more than it may\n  {why}",
            bytes - MOST_WASM
        )
        .into());
    }
    eprintln!("    the WebAssembly weighs {bytes} bytes in brotli, of {MOST_WASM}");
    Ok(())
}

struct Package {
    folder: PathBuf,
    /// What was published last time, and need not be compressed again.
    before: PathBuf,
    profile: Profile,
}

impl Package {
    fn add(&self, names: &mut Names, name: &str, bytes: &[u8]) -> Outcome {
        // The glue imports these by the names that wasm-bindgen gave them.
        if name.starts_with("snippets/") {
            return self.write(name, bytes);
        }
        let digest: String =
            Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let hashed = match name.rsplit_once('.') {
            Some((stem, kind)) => format!("{stem}.{digest}.{kind}"),
            None => format!("{name}.{digest}"),
        };
        self.write(&hashed, bytes)?;
        let kind = name.rsplit('.').next().unwrap_or_default();
        if !DENSE.contains(&kind) {
            self.compressed(&format!("{hashed}.br"), || brotli(bytes, self.profile))?;
            self.compressed(&format!("{hashed}.gz"), || gzip(bytes, self.profile))?;
        }
        names.insert(name.to_owned(), hashed);
        Ok(())
    }

    fn compressed(&self, name: &str, compress: impl FnOnce() -> Outcome<Vec<u8>>) -> Outcome {
        // The quick and the thorough differ, and only the quick is worth keeping.
        match fs::read(self.before.join(name)) {
            Ok(bytes) if self.profile == Profile::Dev => self.write(name, &bytes),
            _ => self.write(name, &compress()?),
        }
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Outcome {
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().ok_or("a file has no folder")?)?;
        Ok(fs::write(path, bytes)?)
    }
}

fn brotli(bytes: &[u8], profile: Profile) -> Outcome<Vec<u8>> {
    let quality = if profile == Profile::Release { 11 } else { 3 };
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 1 << 16, quality, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(out)
}

fn gzip(bytes: &[u8], profile: Profile) -> Outcome<Vec<u8>> {
    let level = if profile == Profile::Release { Compression::best() } else { Compression::fast() };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// One file of styles, in which what it refers to has the name it has on the site.
fn styles(workspace: &Workspace, profile: Profile, names: &Names) -> Outcome<String> {
    let browser = |major: u32| Some(major << 16);
    let targets = Targets::from(Browsers {
        chrome: browser(123),
        firefox: browser(121),
        safari: Some(17 << 16 | 5 << 8),
        ..Browsers::default()
    });
    let files = FileProvider::new();
    let main = workspace.root.join("style/main.css");
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut styles = bundler.bundle(&main).map_err(|error| error.to_string())?;
    styles
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| error.to_string())?;
    let printed = styles.to_css(PrinterOptions {
        minify: profile == Profile::Release,
        targets,
        analyze_dependencies: Some(DependencyOptions::default()),
        ..PrinterOptions::default()
    })?;
    let mut code = printed.code;
    for dependency in printed.dependencies.unwrap_or_default() {
        let Dependency::Url(it) = dependency else { continue };
        let address = if it.url.starts_with("data:") || it.url.starts_with('#') {
            it.url
        } else {
            let (path, part) =
                it.url.split_once('#').map_or((&*it.url, ""), |(path, part)| (path, part));
            let name = names.get(path.trim_start_matches('/')).ok_or_else(|| {
                format!("{}: `{}` is no file in public/", it.loc.file_path, it.url)
            })?;
            if part.is_empty() { format!("/pkg/{name}") } else { format!("/pkg/{name}#{part}") }
        };
        code = code.replace(&it.placeholder, &address);
    }
    Ok(code)
}

fn to_json(names: &Names) -> String {
    let lines: Vec<String> =
        names.iter().map(|(name, here)| format!("  {name:?}: {here:?}")).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// All files below a folder, always in the same order.
fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        if entry.file_type()?.is_dir() {
            found.extend(files(&entry.path())?);
        } else {
            found.push(entry.path());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_too_heavy_is_refused() {
        assert!(weigh(MOST_WASM).is_ok());
        let refused = weigh(MOST_WASM + 1).unwrap_err().to_string();
        assert!(refused.starts_with("the WebAssembly weighs 110001 bytes"), "{refused}");
    }
}
