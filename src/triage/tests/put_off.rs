//! How often a sitting puts a case off.

use crate::base::Refusal;
use crate::triage::model::{Hearing, may_be_put_off};

#[test]
fn a_sitting_puts_a_case_off_once_and_the_next_may_again() {
    let put_off = |sitting| {
        let reason = "Il manque le coût".to_owned();
        Hearing::PutOff { sitting, reason, present: Vec::new() }
    };
    let journal = [put_off(1), put_off(2)];
    let once = Err(Refusal::Unmet(vec!["put_off_once".to_owned()]));
    assert_eq!(may_be_put_off(1, &journal), once);
    assert_eq!(may_be_put_off(2, &journal), once);
    assert_eq!(may_be_put_off(3, &journal), Ok(()));
    assert_eq!(may_be_put_off(1, &journal[..0]), Ok(()));
}
