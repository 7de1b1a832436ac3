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
    pub location: Option<String>,
    pub body: &'a [u8],
}

/// How long each answer took, over how long in all.
#[derive(Default)]
pub struct Taken {
    times: Vec<Duration>,
    elapsed: Duration,
    /// Of one answer, in bytes.
    pub size: usize,
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
        let page = client.ask(&get(address, "", "/sign-in")).await?;
        let page = String::from_utf8_lossy(page.body).into_owned();
        let (before, _) = page.split_once(name).ok_or("the demo knows nobody of that name")?;
        let (_, id) =
            before.rsplit_once("name=\"person\" value=\"").ok_or("the door has changed")?;
        let form = format!("next=%2F&person={}", &id[..36]);
        let request = post(address, "", "/api/sign-in-demo", &form);
        client.ask(&request).await?.cookie.ok_or_else(|| "signing in gave no cookie".into())
    }

    pub async fn ask(&mut self, request: &str) -> Outcome<Answer<'_>> {
        self.stream.write_all(request.as_bytes()).await?;
        let mut line = String::new();
        self.stream.read_line(&mut line).await?;
        let status = line.split(' ').nth(1).ok_or("this is not HTTP")?.parse()?;
        let (mut length, mut cookie, mut location) = (0, None, None);
        loop {
            line.clear();
            self.stream.read_line(&mut line).await?;
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            match &*name.to_ascii_lowercase() {
                "content-length" => length = value.parse()?,
                "set-cookie" => cookie = value.split(';').next().map(str::to_owned),
                "location" => location = Some(value.to_owned()),
                "transfer-encoding" => return Err("the answer comes in chunks".into()),
                _ => {}
            }
        }
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body).await?;
        Ok(Answer { status, cookie, location, body: &self.body })
    }
}

impl Taken {
    fn of(loops: Vec<(Vec<Duration>, usize)>, elapsed: Duration) -> Self {
        let size = loops.iter().map(|(_, size)| *size).max().unwrap_or(0);
        let times = loops.into_iter().flat_map(|(times, _)| times).collect();
        Taken { times, elapsed, size }
    }

    /// Adds another turn of the same.
    pub fn and(mut self, more: Taken) -> Self {
        self.times.extend(more.times);
        self.elapsed += more.elapsed;
        self.size = self.size.max(more.size);
        self
    }

    pub fn per_second(&self) -> f64 {
        self.times.len() as f64 / self.elapsed.as_secs_f64()
    }

    /// In milliseconds; of a hundred answers, `share` were as quick.
    pub fn percentile(&self, share: usize) -> f64 {
        let mut times = self.times.clone();
        times.sort_unstable();
        let at = times.len() * share / 100;
        times.get(at).map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
    }
}

pub fn get(address: SocketAddr, cookie: &str, path: &str) -> String {
    format!(
        "GET {path} HTTP/1.1\r\nhost: {address}\r\naccept: text/html\r\ncookie: {cookie}\r\n\r\n"
    )
}

pub fn post(address: SocketAddr, cookie: &str, path: &str, form: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\naccept: text/html\r\ncookie: {cookie}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    )
}

/// Asks for a page once.
pub async fn once(address: SocketAddr, request: &str) -> Outcome<Taken> {
    read(address, request, 1, Duration::ZERO).await
}

/// Takes a file away and keeps nothing of it: how many bytes came, head and body, and in what time.
pub async fn taken_away(
    address: SocketAddr,
    cookie: &str,
    path: &str,
) -> Outcome<(usize, Duration)> {
    let request = format!(
        "GET {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n"
    );
    let start = Instant::now();
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(request.as_bytes()).await?;
    let (mut some, mut size) = (vec![0; 1 << 16], 0);
    loop {
        let read = stream.read(&mut some).await?;
        if size == 0 && !some.starts_with(b"HTTP/1.1 200 ") {
            return Err(format!("{path} was refused").into());
        }
        if read == 0 {
            return Ok((size, start.elapsed()));
        }
        size += read;
    }
}

/// Asks for one page over and over, for a while.
pub async fn read(
    address: SocketAddr,
    request: &str,
    connections: usize,
    time: Duration,
) -> Outcome<Taken> {
    let start = Instant::now();
    let ask = |_| {
        let request = request.to_owned();
        async move {
            let mut client = Client::connect(address).await.map_err(|error| error.to_string())?;
            let (mut times, mut size) = (Vec::new(), 0);
            // Once at least.
            while times.is_empty() || start.elapsed() < time {
                let before = Instant::now();
                let answer = client.ask(&request).await.map_err(|error| error.to_string())?;
                if answer.status != 200 {
                    return Err(format!("answered {}", answer.status));
                }
                size = answer.body.len();
                times.push(before.elapsed());
            }
            Ok((times, size))
        }
    };
    Ok(Taken::of(at_once((0..connections).map(ask)).await?, start.elapsed()))
}

/// Sends each request once; all of them must be answered by the page that ends so.
pub async fn send(
    address: SocketAddr,
    requests: Vec<String>,
    connections: usize,
    leads_to: &'static str,
) -> Outcome<Taken> {
    let start = Instant::now();
    let share = requests.len().div_ceil(connections);
    let chunks: Vec<Vec<String>> = requests.chunks(share).map(<[String]>::to_vec).collect();
    let ask = |requests: Vec<String>| async move {
        let mut client = Client::connect(address).await.map_err(|error| error.to_string())?;
        let mut times = Vec::new();
        for request in requests {
            let before = Instant::now();
            let answer = client.ask(&request).await.map_err(|error| error.to_string())?;
            let location = answer.location.unwrap_or_default();
            if answer.status != 303 || !location.ends_with(leads_to) {
                return Err(format!("refused: {} {location}", answer.status));
            }
            times.push(before.elapsed());
        }
        Ok((times, 0))
    };
    Ok(Taken::of(at_once(chunks.into_iter().map(ask)).await?, start.elapsed()))
}

async fn at_once<F>(loops: impl Iterator<Item = F>) -> Outcome<Vec<(Vec<Duration>, usize)>>
where
    F: Future<Output = Result<(Vec<Duration>, usize), String>> + Send + 'static,
{
    let mut running = JoinSet::new();
    for one in loops {
        running.spawn(one);
    }
    let mut all = Vec::new();
    while let Some(done) = running.join_next().await {
        all.push(done??);
    }
    Ok(all)
}
