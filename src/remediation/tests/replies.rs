//! Who replies to the findings, what a reply must say, and the document that nothing changes.

use super::*;
use crate::base::Problem;
use crate::case::model::Duty;

fn found(count: u32) -> Remediation {
    let said = NewFinding { title: "t".into(), text: "t".into(), severity: Severity::Major };
    let add = |state, _| after(state, Stage::Diagnosis, &lead(), Command::AddFinding(said.clone()));
    (0..count).fold(Remediation::default(), add)
}

fn at(rank: u32, stance: Stance, words: Option<&str>) -> UnfinishedAt {
    UnfinishedAt { rank, stance: Some(stance), words: words.map(str::to_owned) }
}

fn whole(at_findings: Vec<UnfinishedAt>) -> SaidReply {
    Unfinished { at_findings, text: None }.finished().unwrap()
}

/// In the reply phase, with a reply owed by the requester.
fn replying() -> Case {
    let mut case = case_at(Stage::Reply);
    let limit = delay(DutyKind::ReplyToFindings, crate::base::Priority::P3);
    let at = "2026-03-02T08:00:00Z".parse().unwrap();
    case.duties.push(Duty::new(DutyKind::ReplyToFindings, id(1), limit, at));
    case
}

#[test]
fn whoever_owes_a_reply_gives_it_and_nobody_else() {
    let may = |case: &Case, actor: &Actor| may_reply(case, actor, &[]);
    let requester = actor(1, Role::ProjectLead);
    assert_eq!(may(&replying(), &requester), Ok(()));
    let sponsor = actor(2, Role::Sponsor);
    let owed = Refusal::Unmet(vec!["reply_owed".into()]);
    assert_eq!(may(&replying(), &sponsor), Err(owed.clone()), "theirs is given");
    for other in [lead(), actor(6, Role::Director), actor(3, Role::Coordinator)] {
        assert_eq!(may(&replying(), &other), Err(Refusal::NotYours));
    }
    let mut given = replying();
    let at = "2026-03-03T08:00:00Z".parse().unwrap();
    given.duties.iter_mut().for_each(|it| it.end(at, crate::case::model::Ending::Done));
    assert_eq!(may(&given, &requester), Err(owed), "a reply is sent once");
    let late = may(&Case { stage: Stage::Planning, ..replying() }, &requester);
    assert!(matches!(late, Err(Refusal::NotNow { .. })), "{late:?}");
}

#[test]
fn whoever_does_not_share_a_finding_says_why() {
    let unsaid = UnfinishedAt { rank: 4, stance: None, words: Some("à voir".into()) };
    let at_findings = vec![
        at(1, Stance::Agree, None),
        at(2, Stance::Partly, None),
        at(3, Stance::Disagree, None),
        unsaid,
    ];
    let problem = |line: u32, name, key| Problem::new(&format!("replies[{line}][{name}]"), key);
    let wrong = Refusal::Invalid(vec![
        problem(1, "words", "problem-reply-words"),
        problem(2, "words", "problem-reply-words"),
        problem(3, "stance", "problem-stance"),
    ]);
    assert_eq!(Unfinished { at_findings, text: None }.finished(), Err(wrong));
    let said = whole(vec![at(1, Stance::Agree, None), at(2, Stance::Disagree, Some("non"))]);
    assert_eq!((said.at_findings.len(), said.text.as_str()), (2, ""));
}

#[test]
fn a_reply_answers_each_finding_once_and_nothing_else() {
    let agree = |ranks: &[u32]| {
        let at_findings = ranks.iter().map(|rank| at(*rank, Stance::Agree, None)).collect();
        try_at(
            Stage::Reply,
            &found(2),
            &actor(2, Role::Sponsor),
            Command::Reply(whole(at_findings)),
        )
    };
    let unmet = Refusal::Unmet(vec!["reply_at_each_finding".into()]);
    for ranks in [&[][..], &[1], &[1, 1], &[1, 3], &[1, 2, 2], &[1, 2, 3]] {
        assert_eq!(agree(ranks), Err(unmet.clone()), "{ranks:?}");
    }
    let Ok(Event::Replied { reply }) = agree(&[2, 1]) else { panic!("it answers both") };
    assert_eq!((reply.part, reply.on), (Part::Sponsor, day("2026-03-02")));
    let state = apply(found(2), &Event::Replied { reply });
    let said: Vec<Stance> = state.said_at(2).map(|(_, it)| it.stance).collect();
    assert_eq!(said, [Stance::Agree]);
    assert_eq!(state.said_at(3).count(), 0);
}

#[test]
fn the_document_names_whom_it_waited_for() {
    let calendar = Calendar::france();
    let awaited = replies_awaited(&replying(), &calendar);
    let [one] = awaited.as_slice() else { panic!("{awaited:?}") };
    assert_eq!((one.by, one.part), (id(1), Part::Requester));
    assert!(one.due_at.is_some() && replying().duties[one.rank].owed_by == id(1));
    assert!(replies_awaited(&case_at(Stage::Reply), &calendar).is_empty());
}

fn document_of(state: &Remediation) -> Document {
    let named = |person| Named { id: person, name: "x".into() };
    let signed = |it: &Reply| Signed { name: "x".into(), reply: it.clone() };
    Document {
        version: state.next_document(),
        case: "2026-0001".into(),
        title: "Paie unifiée".into(),
        organisation: "x".into(),
        closed_at: "2026-03-02T08:00:00Z".parse().unwrap(),
        closed_by: named(id(5)),
        lead: Some(named(id(5))),
        read_by: state.read_by.map(named),
        findings: state.findings.clone(),
        recommendations: state.recommendations.clone(),
        replies: state.replies.iter().map(signed).collect(),
        silent: Vec::new(),
    }
}

fn later() -> impl Strategy<Value = Command> {
    let rank = 1_u32..4;
    let finding = NewFinding { title: "n".into(), text: "n".into(), severity: Severity::Minor };
    let advice =
        NewRecommendation { title: "n".into(), grade: Grade::Critical, owner: None, due_on: None };
    let due_on = day("2026-04-01");
    prop_oneof![
        anything(),
        Just(Command::AddFinding(finding)),
        rank.clone().prop_map(|rank| Command::RemoveFinding { rank }),
        Just(Command::AddRecommendation(advice)),
        rank.clone().prop_map(|rank| Command::RemoveRecommendation { rank }),
        Just(Command::Reply(SaidReply { at_findings: Vec::new(), text: "n".into() })),
        rank.clone().prop_map(move |rank| Command::AcceptRecommendation {
            rank,
            owner: "n".into(),
            due_on,
            within: DutyKind::FollowRecommendation.usual_limits(),
        }),
        rank.clone().prop_map(|rank| Command::RefuseRecommendation { rank, argument: "n".into() }),
        rank.prop_map(|rank| Command::MarkRecommendationDone {
            rank: Some(rank),
            shown: Ok("n".into()),
        }),
        Just(Command::FreezeDiagnosis { hash: "b".repeat(64) }),
    ]
}

proptest! {
    /// Whatever is done after the reply phase, at whatever stage, by whomever: what was frozen is as it was,
    /// and a document of before is what was said before.
    #[test]
    fn no_later_act_changes_a_frozen_document(
        steps in prop::collection::vec((later(), 0_usize..4, 0_usize..5), 0..40),
    ) {
        let at_findings = vec![at(1, Stance::Agree, None), at(2, Stance::Partly, Some("presque"))];
        let reply = Command::Reply(whole(at_findings));
        let state = after(found(2), Stage::Reply, &actor(2, Role::Sponsor), reply);
        let document = document_of(&state);
        prop_assert!(document.says(&state));
        let content = serde_json::to_string(&document).unwrap();
        let freeze = Command::FreezeDiagnosis { hash: "a".repeat(64) };
        let frozen = try_at(Stage::Planning, &state, &lead(), freeze).unwrap();
        let then = state.clone();
        let mut state = apply(state, &frozen);
        let stages = [Stage::Diagnosis, Stage::Reply, Stage::Planning, Stage::Recovery, Stage::Watch];
        let people =
            [lead(), actor(2, Role::Sponsor), actor(1, Role::ProjectLead), actor(6, Role::Director)];
        for (command, who, stage) in steps {
            let before = state.documents.clone();
            if let Ok(event) = try_at(stages[stage], &state, &people[who], command) {
                state = apply(state, &event);
            }
            prop_assert_eq!(&state.documents[..before.len()], &before[..]);
            let versions: Vec<u32> = state.documents.iter().map(|it| it.version).collect();
            let counted: Vec<u32> = (1..).take(versions.len()).collect();
            prop_assert_eq!(versions, counted);
        }
        let kept: Document = serde_json::from_str(&content).unwrap();
        prop_assert!(kept.says(&then), "it says what was said then");
    }
}
