//! Numbers by lot, the same from the same seed on every machine and in every release: SplitMix64 (Steele,
//! Lea and Flood, 2014), which another program can write in four lines and draw again.

/// A row of numbers by lot.
#[derive(Clone, Debug)]
pub struct Luck(u64);

impl Luck {
    pub fn of(seed: u64) -> Self {
        Luck(seed)
    }

    /// The next one, from 0 up to but not including 1.
    pub fn draw(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        // The 53 bits that a float can hold.
        (mixed >> 11) as f64 * (1.0 / (1_u64 << 53) as f64)
    }
}
