//! The urgent path: what it takes, and what becomes of it.

use super::today;
use crate::intake::model::{Answer, Calling, Marks, Questions, Urgent, missing, weigh};
use chrono::Days;

fn calling() -> Calling {
    let said = |text: &str| text.to_owned();
    Calling {
        project: said("Paie unifiée"),
        problem: said("Les paies ne partent plus."),
        harmed: said("yes"),
        irreversible_on: (today() + Days::new(3)).to_string(),
        phone: said("06 39 98 00 01"),
        sponsor: said("la directrice des ressources humaines"),
        ..Calling::default()
    }
}

/// The fields that are wrong, each with what is wrong with it.
fn wrong(calling: &Calling) -> Vec<(String, String)> {
    let problems = Urgent::read(calling, false, today()).err().unwrap_or_default();
    problems.into_iter().map(|it| (it.field, it.key)).collect()
}

#[test]
fn four_fields_are_enough() {
    let few = Calling { irreversible_on: String::new(), sponsor: String::new(), ..calling() };
    let urgent = Urgent::read(&few, false, today()).unwrap();
    assert_eq!((urgent.irreversible_on, urgent.sponsor), (None, None));
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let empty = wrong(&Calling::default());
    let fields: Vec<&str> = empty.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["project", "problem", "harmed", "phone"]);
    // Each says what to write, not only that it is empty.
    let keys: Vec<&str> = empty.iter().map(|(_, key)| key.as_str()).collect();
    let asked = ["project", "broken", "harmed", "phone"].map(|it| format!("problem-ask-{it}"));
    assert_eq!(keys, asked);
    let yesterday = (today() - Days::new(1)).to_string();
    let odd = Calling {
        harmed: "perhaps".into(),
        irreversible_on: yesterday,
        phone: "appelez Jean".into(),
        ..calling()
    };
    let said = |field: &str, key: &str| (field.to_owned(), key.to_owned());
    assert_eq!(
        wrong(&odd),
        [
            said("harmed", "problem-ask-harmed"),
            said("irreversible_on", "problem-date-past"),
            said("phone", "problem-phone"),
        ]
    );
}

#[test]
fn numbers_are_taken_as_people_write_them() {
    for phone in [
        "+33 6 39 98 00 01",
        "06.39.98.00.01",
        "(0)1-99-00-12-34",
        "4012",
        "06 39 98 00 01 poste 4",
        "01 99 00 12 34 (poste 4412)",
        "0199001234 p. 12",
        "01 99 00 12 34, ext. 7",
    ] {
        assert_eq!(wrong(&Calling { phone: phone.into(), ..calling() }), []);
    }
    for phone in
        ["", "012", "1234567890123456", "poste 4", "06 39 98 00 01 demander Jean", "12 poste 34"]
    {
        let lacking = Calling { phone: phone.into(), ..calling() };
        assert_eq!(wrong(&lacking).len(), 1, "{phone}");
    }
}

/// What is said in a hurry is the same answer that the form would have had.
#[test]
fn it_answers_questions_of_the_form() {
    let urgent = Urgent::read(&calling(), false, today()).unwrap();
    let questions = Questions::current();
    let request = urgent.request(questions, today());
    for (id, answered) in &request.answers {
        let question = questions.find(id).expect("a question of the form");
        if let Answer::Choice(value) = &answered.answer {
            assert!(question.choice(value).is_some(), "{id} has no choice {value}");
        }
    }
    let left = missing(questions, &request);
    assert!(left.iter().all(|it| !request.answers.contains_key(&it.id)));
    let weighed = weigh(questions, &request, &Marks::new(), today());
    assert!(weighed.context.facts.users_harmed_now);
    assert_eq!(weighed.context.irreversible_on, urgent.irreversible_on);
}
