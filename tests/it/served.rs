//! The program itself, served on a port of this machine, and what goes over the wire to it.

use crate::support::PASSWORD;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// `tocsin serve`, as people start it.
pub struct Server {
    process: Child,
    pub address: SocketAddr,
}

impl Server {
    pub fn start(database: &Path) -> Self {
        // A site with nothing in it: no page is asked for.
        let site = database.with_extension("site");
        std::fs::create_dir_all(site.join("pkg")).unwrap();
        let mut process = tocsin(database)
            .args(["serve", "--listen", "127.0.0.1:0", "--site"])
            .arg(site)
            .env("RUST_LOG", "error")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let address = said.trim().rsplit_once("http://").expect("where it listens").1;
        Server { address: address.parse().unwrap(), process }
    }

    /// The memory it holds, in bytes.
    #[cfg(target_os = "linux")]
    pub fn resident(&self) -> usize {
        let path = format!("/proc/{}/status", self.process.id());
        let status = std::fs::read_to_string(path).unwrap();
        let said = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        1024 * said.trim().trim_end_matches(" kB").parse::<usize>().unwrap()
    }

    /// Whether it has a file open whose path ends so.
    #[cfg(target_os = "linux")]
    pub fn holds_open(&self, ending: &str) -> bool {
        let open = std::fs::read_dir(format!("/proc/{}/fd", self.process.id())).unwrap();
        // One that was closed since it was listed is none.
        let paths = open.flatten().filter_map(|it| std::fs::read_link(it.path()).ok());
        paths.into_iter().any(|path| path.to_string_lossy().ends_with(ending))
    }

    /// SIGKILL: it has no say in the matter.
    pub fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // After `kill` there is nothing left to end.
        let _ended = self.process.kill();
        let _waited = self.process.wait();
    }
}

pub fn tocsin(database: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tocsin"));
    command.env("TOCSIN_DATABASE", format!("sqlite:{}", database.display()));
    command.env("TOCSIN_FILES", database.with_extension("files"));
    command
}

/// What a request was answered with; `None`: the server is gone.
pub struct Answer {
    pub status: u16,
    pub location: String,
    pub cookie: String,
    pub text: String,
}

pub fn ask(stream: &mut BufReader<TcpStream>, request: &str) -> Option<Answer> {
    ask_bytes(stream, request.as_bytes())
}

/// The same, with the last bytes of a request that may be no text.
pub fn ask_bytes(stream: &mut BufReader<TcpStream>, request: &[u8]) -> Option<Answer> {
    stream.get_mut().write_all(request).ok()?;
    let mut line = String::new();
    stream.read_line(&mut line).ok()?;
    let status = line.split(' ').nth(1)?.parse().ok()?;
    let mut headers = BTreeMap::new();
    loop {
        line.clear();
        if stream.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.insert(name.to_ascii_lowercase(), value.to_owned());
    }
    let length = headers.get("content-length").map_or(0, |it| it.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    let text = String::from_utf8_lossy(&body).into_owned();
    let mut header = |name: &str| headers.remove(name).unwrap_or_default();
    let cookie = header("set-cookie");
    let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    Some(Answer { status, location: header("location"), cookie, text })
}

pub fn post(action: &str, cookie: &str, form: &str) -> String {
    format!(
        "POST {action} HTTP/1.1\r\nhost: tocsin.test\r\naccept: text/html\r\ncookie: {cookie}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    )
}

pub fn connect(address: SocketAddr) -> BufReader<TcpStream> {
    BufReader::new(TcpStream::connect(address).unwrap())
}

/// Comes in with a password, and gives the cookie of it.
pub fn signed_in(address: SocketAddr, name: &str) -> String {
    let password = PASSWORD.replace(' ', "+");
    let form = format!("email={name}%40example.fr&password={password}");
    let signed_in = ask(&mut connect(address), &post("/api/sign-in", "", &form)).unwrap();
    assert!(signed_in.cookie.starts_with("session="), "nobody came in");
    signed_in.cookie
}
