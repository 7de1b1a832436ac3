//! How often a sitting puts a case off.

use crate::base::Refusal;
use crate::i18n::Lang;
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

/// The sitting that is named did the putting off: it is not the one that the case waits for.
#[test]
fn a_case_is_told_to_be_put_off_by_a_sitting_and_not_to_it() {
    for key in ["put-off-before", "put-off-before-why"] {
        let said = |lang: Lang| {
            let facts = [("number", 2.into()), ("day", "x".into()), ("reason", "y".into())];
            lang.text_with(key, facts)
        };
        let (french, english) = (said(Lang::Fr), said(Lang::En));
        assert!(french.starts_with("Reporté lors de la séance"), "{french}");
        assert!(english.starts_with("Put off at sitting"), "{english}");
    }
}
