//! The keys that each person chose. No other file writes the table `keyboard`.

use crate::base::Role;
use crate::db::Millis;
use crate::triage::model::Keyboard;
use crate::web::{Cx, Failure};
use std::collections::BTreeMap;

crate::sql! {
    OF_PERSON = "select is_on, letters from keyboard where person_id = $1";
    KEEP = "
        insert into keyboard (person_id, is_on, letters, changed_at) values ($1, $2, $3, $4)
        on conflict (person_id) do update
           set is_on = excluded.is_on, letters = excluded.letters, changed_at = excluded.changed_at";
}

#[derive(sqlx::FromRow)]
struct Row {
    is_on: bool,
    letters: String,
}

/// The usual ones, until somebody chooses others.
pub async fn keyboard(cx: &mut Cx) -> Result<Keyboard, Failure> {
    let me = cx.actor.id.0;
    let row: Option<Row> = cx.query(OF_PERSON).bind(me).optional().await?;
    Ok(row.map_or_else(Keyboard::default, |row| Keyboard::of_row(row.is_on, &row.letters)))
}

/// Turns them all on or off; the letters stay.
pub async fn turn_keys(cx: &mut Cx, on: bool) -> Result<(), Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let kept = keyboard(cx).await?;
    keep(cx, kept.turned(on)).await
}

pub async fn choose_letters(
    cx: &mut Cx,
    on: bool,
    typed: &BTreeMap<String, String>,
) -> Result<(), Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    keep(cx, Keyboard::read(on, typed)?).await
}

/// The usual letters again, turned on or off as they were.
pub async fn usual_letters(cx: &mut Cx) -> Result<(), Failure> {
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let is_on = keyboard(cx).await?.is_on;
    keep(cx, Keyboard::default().turned(is_on)).await
}

async fn keep(cx: &mut Cx, keyboard: Keyboard) -> Result<(), Failure> {
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let query = cx.query(KEEP).bind(me).bind(keyboard.is_on).bind(keyboard.said()).bind(now);
    query.execute().await?;
    Ok(())
}
