//! The rules of the comparison, proved.
