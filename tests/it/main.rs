//! One test binary, one module a subject: linking is the slow part.

mod accounts;
mod architecture;
mod backup;
mod bad_input;
mod demo;
mod doors;
mod files;
mod html;
mod intake;
mod journal;
mod kept;
mod killed;
mod memo;
mod people;
mod pieces;
mod plans;
mod queries;
mod recovery;
mod register;
mod remediation;
mod roster;
mod score;
mod support;
mod texts;
mod triage;
mod world;
