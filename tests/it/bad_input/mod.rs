//! Every door and every field of its form, tried with all that a form can say wrong.
//!
//! The demo has a case at every stage, so its pages hold the forms as people meet them, each
//! where its act is possible. A door whose form is on none of them has a line in `BY_HAND`.

mod fields;
mod harm;
mod situation;
mod try_door;
mod written;

use crate::support::databases;
use fields::{Form, forms_of_the_demo};
use leptos::server_fn::axum::server_fn_paths;
use try_door::Trial;

/// Doors that no page of the fresh demo shows a form of: who calls, from where, with what.
const BY_HAND: [(&str, &str, &str, &str); 67] = [
    (
        "/api/models/adopt",
        "Maxime Laurent",
        "/models/tocsin-risk-1",
        "model=x&seen=0&adopt_reason=Le+rejeu+est+sans+surprise",
    ),
    ("/api/models/rescore", "Maxime Laurent", "/models/tocsin-risk-1", ""),
    ("/api/sign-in", "", "/sign-in", "email=zoe%40example.fr&password=a+long+password&next=%2F"),
    (
        "/api/welcome",
        "",
        "/welcome",
        "token=x&name=Zoe&email=zoe%40example.fr&password=a+long+password",
    ),
    ("/api/invitation", "", "/invitation", "token=x&password=a+long+password"),
    (
        "/api/account/password",
        "Camille Roux",
        "/account",
        "current-password=one+long+password&new-password=another+long+one",
    ),
    ("/api/account/end-session", "Camille Roux", "/account", "key=x"),
    ("/api/account/calendar-revoke", "Camille Roux", "/account/calendar", ""),
    (
        "/api/admin/reactivate",
        "Yann Le Goff",
        "/admin/people",
        "person=00000000-0000-7000-8000-000000000001",
    ),
    (
        "/api/admin/change-skill",
        "Yann Le Goff",
        "/admin/skills",
        "skill=legal&skill_name_fr=Le+droit&skill_name_en=The+law&skill_covers_fr=Lire&skill_covers_en=Reading&skill_place=70",
    ),
    (
        "/api/admin/set-limits",
        "Yann Le Goff",
        "/admin/limits",
        "duty=decide&seen=0&counts%5Bp1%5D=2&counts%5Bp2%5D=4&counts%5Bp3%5D=10&counts%5Bp4%5D=15&units%5Bp1%5D=days&units%5Bp2%5D=days&units%5Bp3%5D=days&units%5Bp4%5D=days",
    ),
    ("/api/admin/retire-skill", "Yann Le Goff", "/admin/skills", "skill=legal"),
    ("/api/admin/take-skill-back", "Yann Le Goff", "/admin/skills", "skill=legal"),
    ("/api/request-take-over", "Camille Roux", "/", "token=x"),
    ("/api/request-projects", "Camille Roux", "/request", "typed=paie"),
    (
        "/api/request-answers-as-given",
        "Camille Roux",
        "/",
        "request=00000000-0000-7000-8000-000000000001&page=problem&answers%5Bproblem%5D=x&seen%5Bproblem%5D=x",
    ),
    (
        "/api/request-step-back",
        "Camille Roux",
        "/",
        "request=00000000-0000-7000-8000-000000000001&page=problem&answers%5Bproblem%5D=x&seen%5Bproblem%5D=x",
    ),
    ("/api/request-keep", "Camille Roux", "/", "request=00000000-0000-7000-8000-000000000001"),
    ("/api/request-take-up", "Camille Roux", "/", "request=00000000-0000-7000-8000-000000000001"),
    (
        "/api/referral-source",
        "Maxime Laurent",
        "/referrals",
        "referral=00000000-0000-7000-8000-000000000001",
    ),
    (
        "/api/elsewhere/remove",
        "Yann Le Goff",
        "/elsewhere",
        "service=00000000-0000-7000-8000-000000000001",
    ),
    (
        "/api/import/link-again",
        "Inès Morvan",
        "/import",
        "candidate=00000000-0000-7000-8000-000000000001",
    ),
    (
        "/api/request-evidence-remove",
        "Camille Roux",
        "/",
        "request=00000000-0000-7000-8000-000000000001&evidence=00000000-0000-7000-8000-000000000001",
    ),
    ("/api/import/apply", "Inès Morvan", "/import", "import=00000000-0000-7000-8000-000000000001"),
    (
        "/api/import/map",
        "Inès Morvan",
        "/import",
        "import=00000000-0000-7000-8000-000000000001&name=a&project=a&organisation=b&edition_column=c&phase=d&start=e&end=f&duration_years=g&cost=h&description=i&edition=2026-01&currency=EUR&cost_unit=one&decimal=dot&on_its_side=true&keep=true",
    ),
    (
        "/api/team/forget-link",
        "Solène Kerguelen",
        "/team/me",
        "organisation=00000000-0000-7000-8000-000000000001",
    ),
    ("/api/team/forget-supplier", "Solène Kerguelen", "/team/me", "supplier=Entreprise+fictive"),
    (
        "/api/team/assign-proposed",
        "Inès Morvan",
        "/team/proposal",
        "case=2026-0001&seen=1&chosen%5B0%5D=00000000-0000-7000-8000-000000000001&overload_reason=Personne+d+autre+ne+sait&rule_reason=Personne+d+autre+avant+mai",
    ),
    ("/api/case-appeal", "Camille Roux", "/", "case=2026-0001&seen=1&appeal_reason=Un+recours"),
    (
        "/api/case/except-member",
        "Maxime Laurent",
        "/",
        "case=2026-0001&seen=1&except_person=00000000-0000-7000-8000-000000000001&except_reason=Seule+experte+du+sujet",
    ),
    (
        "/api/case/name-sponsor",
        "Inès Morvan",
        "/",
        "case=2026-0001&seen=1&sponsor_name=Une+autre&sponsor_email=une.autre%40levant.invalid&sponsor_function=Directrice&sponsor_phone=0639980000&sponsor_note=Le+comit%C3%A9+se+tient+le+lundi",
    ),
    ("/api/case/remove-finding", "Solène Kerguelen", "/", "case=2026-0001&seen=1&rank=1"),
    ("/api/case/remove-recommendation", "Solène Kerguelen", "/", "case=2026-0001&seen=1&rank=1"),
    (
        "/api/case/save-reply",
        "Camille Roux",
        "/",
        "case=2026-0001&seen=1&draft_seen=0&replies%5B0%5D%5Brank%5D=1&replies%5B0%5D%5Bstance%5D=partly&replies%5B0%5D%5Bwords%5D=Pas+encore&reply_text=Pas+encore",
    ),
    (
        "/api/case/save-report",
        "Solène Kerguelen",
        "/",
        "case=2026-0001&draft_seen=0&report_weather=cloud&report_text=Pas+encore&needs%5B0%5D%5Bwhat%5D=Un+testeur&needs%5B0%5D%5Bdue_on%5D=2027-01-31",
    ),
    ("/api/case/read-diagnosis", "Idris Benali", "/", "case=2026-0001&seen=1"),
    (
        "/api/case/write-plan",
        "Solène Kerguelen",
        "/",
        "case=2026-0001&seen=1&plan%5B0%5D%5Border%5D=1&plan%5B0%5D%5Btitle%5D=Pilote&plan%5B0%5D%5Bplanned_on%5D=2027-01-31&plan%5B0%5D%5Bside%5D=project",
    ),
    ("/api/case/propose-plan", "Solène Kerguelen", "/", "case=2026-0001&seen=1"),
    (
        "/api/case/tell-cause",
        "Solène Kerguelen",
        "/",
        "case=2026-0001&seen=1&tell_rank=1&tell_cause=supplier&tell_words=Livraison",
    ),
    ("/api/case/hand-back", "Inès Morvan", "/", "case=2026-0001&seen=1"),
    ("/api/related/unlink", "Inès Morvan", "/", "case=2026-0001&seen=1&other=2026-0002"),
    ("/api/related/take-back", "Inès Morvan", "/", "case=2026-0001&seen=1&other=2026-0002"),
    (
        "/api/related/separate",
        "Inès Morvan",
        "/",
        "case=2026-0001&seen=1&separate_reason=Une+erreur",
    ),
    (
        "/api/input/maintain",
        "Inès Morvan",
        "/",
        "case=2026-0001&version=1&factor=team&maintain_reason=Le+poste+est+vacant",
    ),
    (
        "/api/input/correct",
        "Inès Morvan",
        "/",
        "case=2026-0001&version=1&factor=team&answers%5Bfactor_team%5D=1&correct_reason=Le+poste+est+pourvu",
    ),
    ("/api/triage/confirm-override", "Maxime Laurent", "/", "case=2026-0001&seen=1"),
    (
        "/api/triage/refuse-override",
        "Maxime Laurent",
        "/",
        "case=2026-0001&seen=1&refuse_override_reason=Rien+ne+le+prouve",
    ),
    (
        "/api/triage/end-override",
        "Inès Morvan",
        "/",
        "case=2026-0001&seen=1&end_override_reason=Le+statut+est+actualis%C3%A9",
    ),
    (
        "/api/triage/withdraw-no-purpose",
        "Maxime Laurent",
        "/",
        "case=2026-0001&seen=1&withdraw_no_purpose_reason=La+note+du+3+novembre+dit+enfin+%C3%A0+qui+cela+servira.",
    ),
    (
        "/api/triage/uphold-decline",
        "Maxime Laurent",
        "/triage",
        "case=2026-0001&seen=1&uphold_decline_reason=Rien+de+neuf+depuis",
    ),
    (
        "/api/triage/grant-appeal",
        "Maxime Laurent",
        "/triage",
        "case=2026-0001&seen=1&grant_appeal_reason=Un+fait+nouveau+pour+nous",
    ),
    (
        "/api/committee/roll",
        "Inès Morvan",
        "/committee",
        "sitting=1&seen=1&sitting_held_on=2026-12-01&sitting_presided_by=x&sitting_guests=Une+juriste",
    ),
    (
        "/api/committee/opinions",
        "Inès Morvan",
        "/committee",
        "case=2026-0001&seen=1&sitting=2&opinions=Deux+pour",
    ),
    (
        "/api/committee/put-off",
        "Inès Morvan",
        "/committee",
        "case=2026-0001&seen=1&sitting=2&put_off_reason=Il+est+trop+t%C3%B4t",
    ),
    (
        "/api/committee/stalled",
        "Inès Morvan",
        "/committee",
        "sitting=1&stalled_about=2026-0001.0&stalled_note=Qui+d%C3%A9bloque",
    ),
    ("/api/committee/close", "Inès Morvan", "/committee", "sitting=1&seen=1"),
    ("/api/committee/sign-off", "Inès Morvan", "/committee", "sitting=1"),
    (
        "/api/triage/save-view",
        "Inès Morvan",
        "/triage/views/new?mine=yes",
        "query=mine%3Dyes&view_name=Mes+urgences",
    ),
    (
        "/api/triage/rename-view",
        "Inès Morvan",
        "/triage/views",
        "view=00000000-0000-7000-8000-000000000001&view_name=Mes+urgences",
    ),
    // None is removed yet.
    (
        "/api/portfolio/take-view-back",
        "Maxime Laurent",
        "/portfolio/views",
        "view=00000000-0000-7000-8000-000000000001",
    ),
    (
        "/api/triage/first-view",
        "Inès Morvan",
        "/triage/views",
        "view=00000000-0000-7000-8000-000000000001&choice=on",
    ),
    (
        "/api/triage/remove-view",
        "Inès Morvan",
        "/triage/views",
        "view=00000000-0000-7000-8000-000000000001",
    ),
    (
        "/api/triage/take-view-back",
        "Inès Morvan",
        "/triage/views",
        "view=00000000-0000-7000-8000-000000000001",
    ),
    ("/api/case/unpin-entry", "Inès Morvan", "/cases/2026-0001/journal", "case=2026-0001&entry=1"),
    (
        "/api/case/hold-review",
        "Solène Kerguelen",
        "/",
        "case=2026-0001&seen=1&review_with=Tous&review_expected=Un+lot&review_happened=Deux+lots&review_helped=La+recette&review_otherwise=Commencer+avant",
    ),
    (
        "/api/case/keep-watching",
        "Inès Morvan",
        "/",
        "case=2026-0001&seen=1&keep_reason=Une+panne+d+un+jour",
    ),
    (
        "/api/triage/review-fast-track",
        "Maxime Laurent",
        "/",
        "case=2026-0001&seen=1&review_fast_track_opinion=Juste",
    ),
];

/// A door without a form above fails here rather than slipping through untried.
#[tokio::test]
async fn nothing_wrong_gets_through_a_form() {
    for db in databases().await {
        crate::support::demo(&db, chrono::Utc::now()).await;
        let mut forms = forms_of_the_demo(&db).await;
        for (door, who, page, form) in BY_HAND {
            let known = forms.insert(door.to_owned(), Form::by_hand(who, page, form));
            assert!(known.is_none(), "{door} is on a page now: its line in BY_HAND can go");
        }
        let untried: Vec<&str> =
            server_fn_paths().map(|(door, _)| door).filter(|it| !forms.contains_key(*it)).collect();
        assert!(untried.is_empty(), "each of these needs a line in BY_HAND: {untried:#?}");

        let mut trial = Trial::of(&db).await;
        // Last, what an administrator can do: it takes people's roles away, and with them their pages.
        // Just before, what ends a draft, and with it the page of its other forms.
        let takes_away = |door: &&String| match door.as_str() {
            "/api/request-abandon" | "/api/request-send" => 1,
            door if door.starts_with("/api/admin/") => 2,
            _ => 0,
        };
        let mut in_order: Vec<_> = forms.iter().collect();
        in_order.sort_by_key(|(door, _)| takes_away(door));
        for (door, form) in &forms {
            trial.of_every_situation(door, form).await;
        }
        for (door, form) in in_order {
            trial.of_every_field(door, form).await;
        }
        trial.verdict();
    }
}
