//! A version of the risk model, named by the hash of its document. Once read it never changes: pages
//! and rules are handed the one that made a score, or the one in force.

use super::fingerprint::fingerprint;
use super::model::{ModelFault, RiskModel};
use std::ops::Deref;
use std::sync::{Arc, LazyLock};

/// A model, and the hash of its document.
#[derive(Clone, Debug)]
pub struct ModelVersion {
    pub model: RiskModel,
    pub hash: String,
}

impl ModelVersion {
    /// Reads a document, or says all that is wrong with it.
    pub fn read(document: &str) -> Result<Self, Vec<ModelFault>> {
        let mut reader = serde_json::Deserializer::from_str(document);
        let shape = |place: String, found: String| {
            let place = if place == "." || place == "?" { String::new() } else { place };
            vec![ModelFault { place, rule: "model-rule-shape", found }]
        };
        let model: RiskModel = serde_path_to_error::deserialize(&mut reader)
            .map_err(|it| shape(it.path().to_string(), it.inner().to_string()))?;
        reader.end().map_err(|it| shape(String::new(), it.to_string()))?;
        let faults = model.faults();
        if !faults.is_empty() {
            return Err(faults);
        }
        let hash = fingerprint(document).map_err(|it| shape(String::new(), it.to_string()))?;
        Ok(ModelVersion { model, hash })
    }

    /// The version that comes with the program.
    pub fn shipped() -> Arc<ModelVersion> {
        static SHIPPED: LazyLock<Arc<ModelVersion>> = LazyLock::new(|| {
            let read = ModelVersion::read(RiskModel::DOCUMENT);
            Arc::new(read.expect("the published model is whole: tested"))
        });
        SHIPPED.clone()
    }
}

impl Deref for ModelVersion {
    type Target = RiskModel;

    fn deref(&self) -> &RiskModel {
        &self.model
    }
}

/// Named by its document.
impl PartialEq for ModelVersion {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash
    }
}
