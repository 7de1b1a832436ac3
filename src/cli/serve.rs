//! `tocsin serve` and `tocsin demo`.

use super::{Error, Outcome};
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tocsin::db::Db;
use tocsin::files::Files;
use tocsin::person::secret::secret;
use tocsin::person::store::count;
use tocsin::server;
use tocsin::web::{Assets, Live, Memo, Mode, PublicUrl, Site};
use tokio::net::TcpListener;

/// A number that is kept for works of fiction (ARCEP, decision 2018-0881): it rings nowhere.
const FICTITIOUS: &str = "01 99 00 12 34";

#[derive(Args)]
pub struct Serve {
    /// Where to listen
    #[arg(long, env = "TOCSIN_LISTEN", default_value = "127.0.0.1:3000", value_name = "ADDRESS")]
    listen: SocketAddr,

    /// The address people type; with https, cookies and browsers keep to https
    #[arg(long, env = "TOCSIN_PUBLIC_URL", value_name = "ADDRESS")]
    public_url: Option<PublicUrl>,

    /// How many proxies of yours stand before it: what they say of the sender is believed
    #[arg(long, env = "TOCSIN_TRUSTED_PROXIES", default_value_t = 0, value_name = "NUMBER")]
    trusted_proxies: usize,

    /// The telephone of the coordination, shown where a request is urgent
    #[arg(long, env = "TOCSIN_PHONE", value_name = "NUMBER")]
    phone: Option<String>,

    /// The folder of the files that people hand in [default: beside the database]
    #[arg(long, env = "TOCSIN_FILES", value_name = "FOLDER")]
    files: Option<PathBuf>,

    /// The folder of the built site
    #[arg(long, env = "TOCSIN_SITE", default_value = "target/site", value_name = "FOLDER")]
    site: PathBuf,
}

impl Serve {
    /// Listens where it will serve, and says what is wrong before a database is opened, or even
    /// made.
    pub async fn listen(&self) -> Result<TcpListener, Error> {
        if !self.site.join("pkg").is_dir() {
            let site = self.site.display();
            return Err(format!(
                "--site: there is no site in {site}; `cargo xtask build` makes it"
            )
            .into());
        }
        let bound = TcpListener::bind(self.listen).await;
        bound.map_err(|error| format!("cannot listen on {}: {error}", self.listen).into())
    }

    /// Where files are kept. `beside`: where they go that no setting says the folder of.
    pub fn files(&self, beside: PathBuf) -> Result<Files, Error> {
        let folder = self.files.clone().unwrap_or(beside);
        Files::in_folder(&folder)
            .map_err(|error| format!("--files: {}: {error}", folder.display()).into())
    }

    /// Until it is told to stop; `beside` as above.
    pub async fn run(self, listener: TcpListener, db: Db, mode: Mode, beside: PathBuf) -> Outcome {
        let address = listener.local_addr()?;
        let files = self.files(beside)?;
        let here = || format!("http://{address}").parse();
        let public_url = self.public_url.map_or_else(here, Ok)?;
        match &mode {
            Mode::FirstRun { token } => {
                println!("Nobody is known here yet. To become the first administrator, open");
                println!("{public_url}/welcome?token={token}");
                println!("Tocsin: {public_url}");
            }
            Mode::Demo => println!("Tocsin, with make-believe people: {public_url}"),
            Mode::Normal => println!("Tocsin: {public_url}"),
        }
        let leptos = server::leptos_options(&self.site, address);
        let assets = Assets::of(&self.site)?;
        let trusted_proxies = self.trusted_proxies;
        let of_the_demo = || matches!(mode, Mode::Demo).then(|| FICTITIOUS.to_owned());
        let phone = self.phone.or_else(of_the_demo).map(Arc::from);
        let (memo, live) = (Memo::default(), Live::default());
        let site = Site {
            db,
            leptos,
            mode,
            assets,
            public_url,
            trusted_proxies,
            phone,
            files,
            memo,
            live,
        };
        Ok(server::serve(site, listener).await?)
    }
}

/// How people come in to this database. One with make-believe people in it is a demo.
pub async fn mode_of(db: &Db) -> Result<Mode, Error> {
    let count = count(&mut db.snapshot().await?).await?;
    if count.demo > 0 {
        return Err("this database has make-believe people in it; use `tocsin demo`".into());
    }
    match count.everyone {
        0 => Ok(Mode::FirstRun { token: Arc::from(secret()) }),
        _ => Ok(Mode::Normal),
    }
}
