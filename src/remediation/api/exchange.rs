//! What may be asked about the files of a plan.

use crate::base::ApiError;
use leptos::prelude::*;

/// A table that was pasted. What it would change is shown first; who saw that, and of which table it was
/// (`looked_at`), says by the button how it is taken in: `replace` or `add`; and by a box (`over_begun`) that tasks
/// which are begun or done may be replaced.
#[server(endpoint = "case/take-in-plan")]
pub async fn take_in_plan(
    case: String,
    seen: i64,
    #[server(default)] pasted: String,
    #[server(default)] how: String,
    #[server(default)] looked_at: String,
    #[server(default)] over_begun: String,
) -> Result<(), ApiError> {
    use crate::remediation::exchange::{Confirmed, How, read};
    use crate::remediation::{door, store};
    use crate::web::serve;
    serve(async |cx| {
        let number = door::number(&case)?;
        let is_as_seen = looked_at == door::told_apart(&pasted);
        let how = How::from_name(&how).filter(|_| is_as_seen);
        let confirmed = how.map(|how| Confirmed { how, over_begun: over_begun == "true" });
        store::take_in(cx, number, seen, read(&pasted), confirmed).await?;
        cx.go_to(door::path_of_the_tasks(number));
        cx.say_done("done-plan-taken-in");
        Ok(())
    })
    .await
}
