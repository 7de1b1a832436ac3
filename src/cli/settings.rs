//! Settings that come from the environment or from files, and naming the one that is wrong.

use clap::error::{ContextKind, ContextValue};
use std::io;
use std::path::Path;
use std::process::ExitCode;

const DEFAULT: &str = "sqlite:tocsin.db";

/// Where the database may be named besides `--database`, each also with `_FILE` after it.
/// The second is what many platforms write by themselves.
const VARIABLES: [&str; 2] = ["TOCSIN_DATABASE", "TOCSIN_DATABASE_URL"];

/// The address of the database: by the flag, else by one variable, else the file beside us.
pub fn database(
    given: Option<String>,
    variable: impl Fn(&str) -> Option<String>,
    read: impl Fn(&str) -> io::Result<String>,
) -> Result<String, String> {
    if let Some(address) = given {
        return checked("--database", &address);
    }
    let mut named: Vec<(String, String)> = Vec::new();
    for name in VARIABLES {
        named.extend(variable(name).map(|address| (name.to_owned(), address)));
        let name = format!("{name}_FILE");
        if let Some(file) = variable(&name) {
            let address = read(&file).map_err(|error| format!("{name}: {file}: {error}"))?;
            named.push((name, address));
        }
    }
    match named.as_slice() {
        [] => Ok(DEFAULT.into()),
        [(name, address)] => checked(name, address.trim()),
        [(first, _), (second, _), ..] => {
            Err(format!("{first} and {second} both name the database; keep one of them"))
        }
    }
}

/// The file of a SQLite database.
pub fn file_of(address: &str) -> Option<&Path> {
    let file = address.strip_prefix("sqlite:")?;
    Some(Path::new(file.trim_start_matches("//").split('?').next().unwrap_or_default()))
}

/// The address may hold a password: it is never repeated.
fn checked(name: &str, address: &str) -> Result<String, String> {
    let known = ["sqlite:", "postgres://", "postgresql://"];
    if known.iter().any(|scheme| address.starts_with(scheme)) {
        return Ok(address.to_owned());
    }
    Err(format!("{name}: write sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME"))
}

/// Says what is wrong with the command line. A value that came from the environment is named
/// by its variable: nobody can mend a flag they never wrote.
pub fn explain(error: clap::Error, command: &clap::Command) -> ExitCode {
    let is_typed = |flag: &str| std::env::args().any(|typed| typed.split('=').next() == Some(flag));
    if let Some((variable, value)) = from_environment(&error, command, is_typed) {
        let reason = std::error::Error::source(&error).map(ToString::to_string);
        let reason = reason.unwrap_or_else(|| "this is not one of the possible values".into());
        eprintln!("tocsin: {variable}: {value:?}: {reason}");
        return ExitCode::from(2);
    }
    let code = u8::try_from(error.exit_code()).unwrap_or(2);
    match error.print() {
        Ok(()) => ExitCode::from(code),
        Err(_) => ExitCode::FAILURE,
    }
}

/// The variable behind a wrong value, if that is where the value came from.
fn from_environment(
    error: &clap::Error,
    command: &clap::Command,
    is_typed: impl Fn(&str) -> bool,
) -> Option<(String, String)> {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        _ => None,
    };
    let flag = context(ContextKind::InvalidArg)?.split(' ').next()?;
    let value = context(ContextKind::InvalidValue)?;
    let variable = variable_of(command, flag.strip_prefix("--")?)?;
    (!is_typed(flag)).then(|| (variable, value.to_owned()))
}

fn variable_of(command: &clap::Command, flag: &str) -> Option<String> {
    let own = command.get_arguments().find(|it| it.get_long() == Some(flag));
    let own = own.and_then(|it| it.get_env()).map(|it| it.to_string_lossy().into_owned());
    own.or_else(|| command.get_subcommands().find_map(|it| variable_of(it, flag)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::{Arg, Command};
    use std::net::SocketAddr;

    fn address(variables: &[(&str, &str)], given: Option<&str>) -> Result<String, String> {
        let variable = |name: &str| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.to_string())
        };
        let read = |file: &str| match file {
            "/run/secret" => Ok("postgres://tocsin:hush@db/tocsin\n".to_owned()),
            _ => Err(io::ErrorKind::NotFound.into()),
        };
        database(given.map(str::to_owned), variable, read)
    }

    #[test]
    fn the_database_is_named_once_or_not_at_all() {
        assert_eq!(address(&[], None).as_deref(), Ok("sqlite:tocsin.db"));
        assert_eq!(address(&[], Some("sqlite:other.db")).as_deref(), Ok("sqlite:other.db"));
        let from_file = address(&[("TOCSIN_DATABASE_FILE", "/run/secret")], None);
        assert_eq!(from_file.as_deref(), Ok("postgres://tocsin:hush@db/tocsin"));
        let url = ("TOCSIN_DATABASE_URL", "sqlite:a.db");
        assert_eq!(address(&[url], Some("sqlite:b.db")).as_deref(), Ok("sqlite:b.db"));
        let twice = address(&[url, ("TOCSIN_DATABASE", "sqlite:b.db")], None).unwrap_err();
        assert!(twice.starts_with("TOCSIN_DATABASE and TOCSIN_DATABASE_URL both"), "{twice}");
    }

    #[test]
    fn a_wrong_setting_names_itself_and_keeps_its_secret() {
        let wrong = address(&[("TOCSIN_DATABASE_URL", "mysql://me:hush@db")], None).unwrap_err();
        assert!(wrong.starts_with("TOCSIN_DATABASE_URL: ") && !wrong.contains("hush"), "{wrong}");
        let missing = address(&[("TOCSIN_DATABASE_FILE", "/nowhere")], None).unwrap_err();
        assert!(missing.starts_with("TOCSIN_DATABASE_FILE: /nowhere: "), "{missing}");
    }

    #[test]
    fn a_wrong_value_is_named_by_where_it_came_from() {
        let listen = Arg::new("listen").long("listen").env("TOCSIN_TEST_LISTEN");
        let listen = listen.value_parser(clap::value_parser!(SocketAddr));
        let command = Command::new("tocsin").subcommand(Command::new("serve").arg(listen));
        let error = command.clone().try_get_matches_from(["tocsin", "serve", "--listen", "here"]);
        let error = error.unwrap_err();
        let named = from_environment(&error, &command, |_| false);
        assert_eq!(named, Some(("TOCSIN_TEST_LISTEN".into(), "here".into())));
        assert_eq!(from_environment(&error, &command, |_| true), None);
    }
}
