//! Secrets that travel in a link. Only what they hash to is kept.

use sha2::{Digest, Sha256};

/// 192 random bits, in hexadecimal: too many to guess, few enough for one line of mail.
pub fn secret() -> String {
    let mut bytes = [0; 24];
    getrandom::fill(&mut bytes).expect("a system without randomness cannot keep a secret");
    hexadecimal(&bytes)
}

/// A number that nobody can foresee.
pub fn lot() -> u32 {
    getrandom::u32().expect("a system without randomness draws no lots")
}

/// The SHA-256 of `bytes`. A secret has too many bits for a slow hash to be needed.
pub fn digest(bytes: impl AsRef<[u8]>) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_192_bits_and_never_the_same() {
        assert_eq!(secret().len(), 48);
        assert_ne!(secret(), secret());
    }

    #[test]
    fn a_digest_is_sha256() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(digest("abc"), expected);
    }
}
