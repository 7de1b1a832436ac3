//! What an entry of the directory may say.

use super::model::{Service, Typed};

fn typed(address: &str) -> Typed {
    Typed {
        name: "Incubateur".into(),
        takes_on: "Des débuts".into(),
        address: address.into(),
        ..Typed::default()
    }
}

#[test]
fn an_address_is_one_that_a_browser_only_reads() {
    for good in ["", "https://beta.gouv.fr", "https://cyber.gouv.fr/aide?x=1"] {
        assert!(Service::read(&typed(good)).is_ok(), "{good}");
    }
    for bad in
        ["http://beta.gouv.fr", "javascript:alert(1)", "https://", "https://hôte", "https://a.b c"]
    {
        let problems = Service::read(&typed(bad)).unwrap_err();
        assert_eq!(problems[0].key, "problem-web-address", "{bad}");
    }
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let problems = Service::read(&Typed { address: "x".into(), ..Typed::default() }).unwrap_err();
    let fields: Vec<&str> = problems.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["service_name", "service_takes_on", "service_address"]);
}
