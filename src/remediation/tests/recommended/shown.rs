//! Who may say that a recommendation is done, and what was kept before that could be shown.

use super::*;

/// Who may say that R1 is done, given to whom: to change this table is to change who answers for what.
#[test]
fn who_may_show_that_one_is_done() {
    let people = [
        ("project lead", actor(1, Role::ProjectLead)),
        ("sponsor", actor(2, Role::Sponsor)),
        ("coordinator", actor(3, Role::Coordinator)),
        ("case lead", lead()),
        ("responder", actor(8, Role::Responder)),
        ("director", actor(6, Role::Director)),
        ("stranger", actor(9, Role::Responder)),
    ];
    let mut table = String::new();
    for (name, who) in &people {
        let may = |owner| {
            let mut case = case_at(Stage::Recovery);
            case.people.push((Part::Coordinator, id(3)));
            let mut state = advised(Grade::Essential);
            let due_on = day("2026-03-20");
            state.recommendations[0].answer = Some(Answer::Accepted { owner, due_on });
            let calendar = Calendar::france();
            let facts =
                Facts { case: &case, line: &[], calendar: &calendar, today: day("2026-03-02") };
            if decide(&state, facts, who, show("x")).is_ok() { "x" } else { "." }
        };
        let line = format!(
            "{name:<12} {} {} {}\n",
            may("S. Hamon".into()),
            may(person(3)),
            may(person(8))
        );
        table.push_str(&line);
    }
    // Given to somebody outside, to the coordinator, to a responder.
    let expected = "\
project lead x x x
sponsor      x x x
coordinator  . x .
case lead    x x x
responder    x x x
director     . . .
stranger     . . .
";
    assert_eq!(table, expected);
}

#[test]
fn one_is_done_from_its_acceptance_until_the_case_is_closed() {
    let sponsor = actor(2, Role::Sponsor);
    let open = advised(Grade::Essential);
    let accepted = after(open.clone(), Stage::Planning, &sponsor, accept(person(2), "2026-03-20"));
    for stage in [Stage::Reply, Stage::Planning, Stage::Recovery, Stage::Watch] {
        assert!(try_at(stage, &accepted, &sponsor, show("x")).is_ok(), "{stage:?}");
    }
    for stage in [Stage::Diagnosis, Stage::Closed, Stage::Suspended] {
        let told = try_at(stage, &accepted, &sponsor, show("x"));
        assert!(matches!(told, Err(Refusal::NotNow { .. })), "{stage:?}: {told:?}");
    }
    let early = try_at(Stage::Planning, &open, &sponsor, show("x"));
    assert_eq!(early, Err(Refusal::Unmet(vec!["recommendation_accepted".into()])));
    assert!(try_at(Stage::Recovery, &open, &sponsor, show("x")).is_ok());
    let done = after(accepted, Stage::Planning, &sponsor, show("x"));
    let again = try_at(Stage::Planning, &done, &sponsor, accept(person(2), "2026-03-20"));
    assert_eq!(again, Err(Refusal::Unmet(vec!["recommendation_open".into()])));
}

/// Nobody corrects a form that they may not send.
#[test]
fn who_may_answer_or_show_is_told_before_what_is_wrong() {
    let wrong = || Refusal::field("complete_evidence", "x");
    let show = || Command::MarkRecommendationDone { rank: Some(1), shown: Err(wrong()) };
    let state = advised(Grade::Critical);
    let (director, sponsor) = (actor(6, Role::Director), actor(2, Role::Sponsor));
    for command in [show(), Command::AnswerUnread(wrong())] {
        let told = try_at(Stage::Reply, &state, &director, command.clone());
        assert_eq!(told, Err(Refusal::NotYours), "{command:?}");
        let late = try_at(Stage::Closed, &state, &sponsor, command.clone());
        assert!(matches!(late, Err(Refusal::NotNow { .. })), "{late:?}");
        assert_eq!(try_at(Stage::Reply, &state, &sponsor, command), Err(wrong()));
    }
}

/// What was written before owners had accounts and evidence had files is read as it was meant.
#[test]
fn what_was_kept_before_is_read() {
    let answer: Answer =
        serde_json::from_str(r#"{"accepted":{"owner":"S. Hamon","due_on":"2026-04-01"}}"#).unwrap();
    let due_on = day("2026-04-01");
    assert_eq!(answer, Answer::Accepted { owner: "S. Hamon".into(), due_on });
    let done: Done = serde_json::from_str(r#"{"on":"2026-04-01","evidence":"Signé"}"#).unwrap();
    assert!(done.file.is_none() && done.link.is_none() && done.by.is_none());
    let kept =
        r#"{"kind":"recommendation_accepted","rank":1,"owner":"S. Hamon","due_on":"2026-04-01"}"#;
    let event: Event = serde_json::from_str(kept).unwrap();
    assert_eq!(event, Event::RecommendationAccepted { rank: 1, owner: "S. Hamon".into(), due_on });
    assert_eq!(serde_json::to_string(&event).unwrap(), kept, "and written as it was");
    let event = Event::RecommendationAccepted { rank: 1, owner: person(8), due_on };
    let written = serde_json::to_string(&event).unwrap();
    assert_eq!(serde_json::from_str::<Event>(&written).unwrap(), event);
    let delivered: CaseEvent = serde_json::from_str(r#"{"kind":"findings_delivered"}"#).unwrap();
    assert_eq!(delivered, CaseEvent::FindingsDelivered { to_answer: vec![] });
    // One that was taken on then is on no clock: its date alone says that it is late, and a doubt puts it there.
    let mut both = Both::at(Stage::Recovery, Grade::Essential);
    both.state.recommendations[0].answer = Some(answer);
    both.state.recommendations[0].done = Some(done);
    let doubt = Doubting { rank: 1, reason: "Le procès-verbal manque".into() };
    let both = both.act(&lead(), Command::DoubtRecommendation(Ok(doubt)), MONDAY);
    assert_eq!(both.owed().unwrap().owed_by, id(1), "the project's to do");
}

#[test]
fn each_grade_is_counted_by_itself_and_an_address_narrows_to_a_part() {
    let add = |state, grade| {
        let said = NewRecommendation { title: "t".into(), grade, owner: None, due_on: None };
        after(state, Stage::Diagnosis, &lead(), Command::AddRecommendation(said))
    };
    let grades = [Grade::Critical, Grade::Essential, Grade::Essential];
    let state = grades.into_iter().fold(Remediation::default(), add);
    let state = after(state, Stage::Recovery, &actor(1, Role::ProjectLead), show("x"));
    let late = [2].into();
    assert_eq!(state.standings(None, &late), Standings { done: 1, open: 1, late: 1, refused: 0 });
    let essential = Some(Grade::Essential);
    let counted = Standings { open: 1, late: 1, ..Standings::default() };
    assert_eq!(state.standings(essential, &late), counted);
    for grade in [None, Some(Grade::Critical), essential] {
        for standing in Standing::ALL.map(Some).into_iter().chain([None]) {
            let narrowed = Narrowed { grade, standing };
            let address = narrowed.address("/p");
            let query = address.split(['?', '#']).nth(1).unwrap_or_default();
            let said = |name: &str| query.split('&').find_map(|it| it.strip_prefix(name));
            assert_eq!(Narrowed::parse(said("grade="), said("standing=")), narrowed, "{address}");
            let held = state.recommendations.iter().filter(|it| narrowed.holds(it, &late)).count();
            let count = state.standings(grade, &late);
            assert_eq!(held, standing.map_or(count.all(), |it| count.of(it)), "{address}");
        }
    }
    assert_eq!(Narrowed::parse(Some("x"), Some("x")), Narrowed::default());
}
