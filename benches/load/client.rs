//! A closed loop: each connection asks, reads the answer to its end, and asks again.

use crate::Outcome;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// One kept-alive connection.
pub struct Client {
    stream: BufReader<TcpStream>,
    body: Vec<u8>,
}

pub struct Answer<'a> {
    pub status: u16,
    pub cookie: Option<String>,
    pub body: &'a [u8],
}

/// What was seen from outside.
pub struct Figures {
    pub per_second: f64,
    pub p50: Duration,
    pub p99: Duration,
    pub bytes: usize,
}

impl Client {
    pub async fn connect(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Client { stream: BufReader::with_capacity(1 << 16, stream), body: Vec::new() })
    }

    /// Comes in through the demo's door; the cookie says who one is from then on.
    pub async fn sign_in(address: SocketAddr, name: &str) -> Outcome<String> {
        let mut client = Client::connect(address).await?;
        let page = client.ask(&format!("GET /sign-in HTTP/1.1\r\nhost: {address}\r\n\r\n")).await?;
        let page = String::from_utf8_lossy(page.body).into_owned();
        let (before, _) = page.split_once(name).ok_or("the demo knows nobody of that name")?;
        let (_, id) =
            before.rsplit_once("name=\"person\" value=\"").ok_or("the door has changed")?;
        let form = format!("next=%2F&person={}", &id[..36]);
        let request = format!(
            "POST /api/sign-in-demo HTTP/1.1\r\nhost: {address}\r\naccept: application/json\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
            form.len()
        );
        client.ask(&request).await?.cookie.ok_or_else(|| "signing in gave no cookie".into())
    }

    pub async fn ask(&mut self, request: &str) -> Outcome<Answer<'_>> {
        self.stream.write_all(request.as_bytes()).await?;
        let mut line = String::new();
        self.stream.read_line(&mut line).await?;
        let status = line.split(' ').nth(1).ok_or("this is not HTTP")?.parse()?;
        let (mut length, mut cookie) = (None, None);
        loop {
            line.clear();
            self.stream.read_line(&mut line).await?;
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            match &*name.to_ascii_lowercase() {
                "content-length" => length = Some(value.parse()?),
                "set-cookie" => cookie = value.split(';').next().map(str::to_owned),
                _ => {}
            }
        }
        self.body.resize(length.ok_or("the answer does not say how long it is")?, 0);
        self.stream.read_exact(&mut self.body).await?;
        Ok(Answer { status, cookie, body: &self.body })
    }
}

/// Asks for one page over and over, for a while.
pub async fn measure(
    address: SocketAddr,
    cookie: &str,
    path: &str,
    connections: usize,
    time: Duration,
) -> Outcome<Figures> {
    let request = format!(
        "GET {path} HTTP/1.1\r\nhost: {address}\r\naccept: text/html\r\ncookie: {cookie}\r\n\r\n"
    );
    let start = Instant::now();
    let mut loops = JoinSet::new();
    for _ in 0..connections {
        let request = request.clone();
        loops.spawn(async move { ask_until(start + time, address, &request).await });
    }
    let (mut all, mut bytes) = (Vec::new(), 0);
    while let Some(done) = loops.join_next().await {
        let (times, length) = done??;
        all.extend(times);
        bytes = length;
    }
    let elapsed = start.elapsed();
    all.sort_unstable();
    let at = |share: usize| all.get(all.len() * share / 100).copied().ok_or("nothing answered");
    let per_second = all.len() as f64 / elapsed.as_secs_f64();
    Ok(Figures { per_second, p50: at(50)?, p99: at(99)?, bytes })
}

async fn ask_until(
    end: Instant,
    address: SocketAddr,
    request: &str,
) -> Result<(Vec<Duration>, usize), String> {
    let mut client = Client::connect(address).await.map_err(|error| error.to_string())?;
    let (mut times, mut length) = (Vec::new(), 0);
    while Instant::now() < end {
        let start = Instant::now();
        let answer = client.ask(request).await.map_err(|error| error.to_string())?;
        if answer.status != 200 {
            return Err(format!("answered {}", answer.status));
        }
        length = answer.body.len();
        times.push(start.elapsed());
    }
    Ok((times, length))
}
