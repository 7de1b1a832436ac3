//! What the score offered to look into, in the stories: the first finding looks into it, and one is set aside.

use super::cast::CASE_LEAD;
use super::play::Play;
use crate::case::store::find;
use crate::remediation::model::{Command, NewFinding, Point};
use crate::remediation::store as remediation;
use crate::web::{Cx, Failure};

impl Play<'_> {
    /// A finding, of a point about this factor, or else of the first that is offered.
    pub(super) async fn finds(&mut self, said: NewFinding, of: &str) -> Result<(), Failure> {
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        let offered = self.offered(&mut cx).await?;
        let about = offered.iter().find(|it| it.factor.as_str() == of);
        match about.or(offered.first()).cloned() {
            Some(point) => {
                remediation::take_point(&mut cx, number, seen, Ok((point, said))).await?
            }
            None => {
                remediation::carry_out(&mut cx, number, seen, Command::AddFinding(said)).await?;
            }
        }
        cx.finish().await
    }

    pub(super) async fn sets_a_point_aside(&mut self) -> Result<(), Failure> {
        let mut cx = self.by(CASE_LEAD).await?;
        let (number, _, seen) = self.seen(&mut cx).await?;
        if let Some(point) = self.offered(&mut cx).await?.pop() {
            let said = Ok((point, "Déjà revu par un audit fictif en mars".to_owned()));
            remediation::set_point_aside(&mut cx, number, seen, said).await?;
        }
        cx.finish().await
    }

    /// As the score has them, the most first.
    async fn offered(&mut self, cx: &mut Cx) -> Result<Vec<Point>, Failure> {
        let (number, ..) = self.seen(cx).await?;
        let file = find(cx, number).await?;
        let moves = remediation::offered(cx, &file).await?.map(|it| it.moves).unwrap_or_default();
        Ok(moves.iter().map(Point::from).collect())
    }
}
