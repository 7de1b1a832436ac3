//! What a task waits for, as it is typed and as it is told.

use super::*;
use proptest::prelude::*;

fn link(rank: u32, kind: LinkKind, lag: i32) -> TaskLink {
    TaskLink { rank, kind, lag }
}

#[test]
fn what_a_task_waits_for_is_read_in_both_languages() {
    let same = [
        link(1, LinkKind::FinishStart, 0),
        link(2, LinkKind::FinishStart, 3),
        link(3, LinkKind::StartStart, 0),
        link(4, LinkKind::FinishFinish, -2),
    ];
    for typed in [
        "T1, T2+3d, T3SS, T4FF-2d",
        "T1, T2+3j, T3DD, T4FF\u{2212}2j",
        " t1 ;t2fs + 3 ; t3 ss;; T4 ff -2 ,",
        "T1FD,T2FD+3,T3SS+0d,T4FF-2",
    ] {
        assert_eq!(after(typed), same, "{typed}");
    }
    assert_eq!(after("  "), []);
}

#[test]
fn what_cannot_be_read_is_named() {
    for piece in ["1", "T", "T0", "TX", "T1SF", "T1+", "T1+d", "T1+3w", "T1++3", "T1 T2", "T1+1.5"]
    {
        let typed = format!("T9, {piece}");
        assert_eq!(parse_links(&typed), Err(LinkFault::Unreadable(piece.into())), "{piece}");
    }
    for far in ["T1+2501d", "T1-99999999999"] {
        assert_eq!(parse_links(far), Err(LinkFault::TooFar(far.into())));
    }
    assert_eq!(parse_links("T1, t1+2d"), Err(LinkFault::Twice("t1+2d".into())));
    // From the start and to the end: two waits for one task.
    assert_eq!(after("T1SS, T1FF").len(), 2);
    let many: Vec<String> = (1..=51).map(|rank| format!("T{rank}")).collect();
    assert_eq!(after(&many[1..].join(",")).len(), 50);
    assert_eq!(parse_links(&many.join(",")), Err(LinkFault::TooMany));
}

fn any_link() -> impl Strategy<Value = TaskLink> {
    let kinds = vec![LinkKind::FinishStart, LinkKind::StartStart, LinkKind::FinishFinish];
    let kind = prop::sample::select(kinds);
    (1..u32::MAX, kind, -2_500..=2_500).prop_map(|(rank, kind, lag)| TaskLink { rank, kind, lag })
}

proptest! {
    #[test]
    fn what_is_told_is_read_back(links in prop::collection::vec(any_link(), 0..20)) {
        let mut apart = links;
        apart.sort();
        apart.dedup_by_key(|it| (it.rank, it.kind));
        for unit in ["d", "j"] {
            prop_assert_eq!(parse_links(&spell_links(&apart, unit)), Ok(apart.clone()));
        }
    }

    #[test]
    fn whatever_is_typed_is_read_or_named(typed in "\\PC{0,40}") {
        let _ = parse_links(&typed);
    }
}
