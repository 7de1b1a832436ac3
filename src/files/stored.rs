//! Where files stay: under what they hash to, so that one handed in twice is kept once.

use super::receive::Received;
use axum::body::Body;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, WriteMultipart};
use std::io::{self, SeekFrom};
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncSeekExt};

/// How much of a file is in memory on its way.
const CHUNK: usize = 512 * 1024;

/// A folder, or a service of objects. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Files(pub(super) Arc<dyn ObjectStore>);

impl Files {
    /// In a folder, which is made if it is not there. What was kept survives a power cut.
    pub fn in_folder(folder: &std::path::Path) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let store = LocalFileSystem::new_with_prefix(folder)?.with_fsync(true);
        Ok(Files(Arc::new(store)))
    }

    /// Until the process ends.
    pub fn in_memory() -> Self {
        Files(Arc::new(InMemory::new()))
    }

    /// Keeps a file for good. One of the same content is there already: nothing is written.
    pub async fn keep(&self, received: &Received) -> io::Result<()> {
        let path = path(&received.hash);
        if self.holds(&received.hash).await? {
            return Ok(());
        }
        let mut file = tokio::fs::File::from_std(received.file.try_clone()?);
        file.seek(SeekFrom::Start(0)).await?;
        let upload = self.0.put_multipart(&path).await?;
        let mut writer = WriteMultipart::new_with_chunk_size(upload, CHUNK);
        let mut chunk = vec![0; CHUNK];
        loop {
            let read = file.read(&mut chunk).await?;
            if read == 0 {
                break;
            }
            writer.wait_for_capacity(1).await?;
            writer.write(&chunk[..read]);
        }
        writer.finish().await?;
        Ok(())
    }

    pub async fn holds(&self, hash: &str) -> io::Result<bool> {
        match self.0.head(&path(hash)).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Takes back what nothing refers to.
    pub async fn forget(&self, hash: &str) -> io::Result<()> {
        match self.0.delete(&path(hash)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// The content of a file, as it is sent: piece by piece.
    pub async fn open(&self, hash: &str) -> io::Result<Body> {
        Ok(Body::from_stream(self.0.get(&path(hash)).await?.into_stream()))
    }
}

/// Folders of two letters, for systems that mind many files in one.
pub(super) fn path(hash: &str) -> Path {
    Path::from_iter([hash.get(..2).unwrap_or("00"), hash])
}
