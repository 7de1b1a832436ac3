//! What a file holds.
