//! The rules of freshness, proved.
