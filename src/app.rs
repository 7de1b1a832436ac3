//! The pages and their addresses: the only file that knows every feature.

use crate::admin::pages::{NewPersonPage, PeoplePage, PersonPage};
use crate::aftercare::pages::AfterPage;
use crate::base::ApiError;
use crate::briefing::pages::{CaseBriefingPage, PortfolioBriefingPage};
use crate::case::pages::{JournalPage, LimitsPage, OwedListPage, PromisePage};
use crate::dossier::pages::DossierPage;
use crate::elsewhere::pages::ElsewherePage;
use crate::feed::pages::CalendarPage;
use crate::intake::pages::{
    AnswersPage, EvidencePage, HandoverPage, HomePage, InputPage, ReferralPage, ReferralsPage,
    RequestPage, SecondPage, SourcePage, StartPage, StatusPage, UrgentPage, WatchPage, WatchedPage,
};
use crate::models::pages::{ImportModelPage, ModelPage, ModelsPage};
use crate::open_data::pages::OpenDataPage;
use crate::portfolio::drift::pages::{DriftPage, DriftProjectsPage};
use crate::portfolio::effect::pages::EffectPage;
use crate::portfolio::freshness::pages::{FreshnessPage, JudgementPage};
use crate::portfolio::objectives::pages::{
    FactsPage, NewObjectivePage, ObjectivePage, ObjectivesPage,
};
use crate::portfolio::pages::{
    AllDecisionsPage, BetweenPage, CasesPage, CausesPage, PortfolioPage,
};
use crate::register::pages::{ImportPage, ImportsPage};
use crate::related::pages::{PairPage, RelatedPage};
use crate::remediation::pages::{
    DecisionsPage, DocumentPage, PlanImportPage, PlanPage, ReportPage, TasksPage, VersionsPage,
    WhatIfPage,
};
use crate::roster::pages::{
    AdjustPage, BrigadePage, DaysPage, DemandPage, LeavingPage, LoadPage, ProfilePage,
    ProposalPage, SkillsPage, TeamPage, TentativePage,
};
use crate::search::pages::SearchPage;
use crate::signin::pages::{AccountPage, InvitationPage, SignInPage, WelcomePage};
use crate::triage::pages::{
    AgreementPage, CommitteePage, ComparePage, HindsightPage, KeysPage, NewSittingPage,
    NewViewPage, OverridesPage, SavedViewsPage, ScorePage, SensitivityPage, SittingCasePage,
    SittingPage, SittingsPage, TriagePage,
};
use crate::ui::about::{AccessibilityPage, LicencesPage};
use crate::ui::{FONT, Theme, asset, page_for_anyone};
use crate::web::security::PAGE_POLICY;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::request::Parts;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

/// The document around every page.
pub fn shell() -> impl IntoView {
    send_policy();
    let theme = use_context::<Parts>().map_or(Theme::System, |parts| Theme::of(&parts));
    view! {
        <!DOCTYPE html>
        // The page adds its language: it depends on who asks.
        <html data-theme=theme.forced()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href=asset("favicon.svg") type="image/svg+xml"/>
                <link rel="preload" href=asset(FONT) r#as="font" type="font/woff2" crossorigin=""/>
                <link rel="stylesheet" href=asset("tocsin.css")/>
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

fn send_policy() {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(CONTENT_SECURITY_POLICY, PAGE_POLICY);
    }
}

/// Every page is `Async`: complete before it is sent, so that it needs no script
/// and its status and title are right.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let not_found = || page_for_anyone(async |_| Err::<(), _>(ApiError::NotFound.into()));
    view! {
        <Router>
            <Routes fallback=not_found>
                <Route path=path!("/") view=HomePage ssr=SsrMode::Async/>
                <Route path=path!("/request") view=StartPage ssr=SsrMode::Async/>
                <Route path=path!("/request/:id") view=RequestPage ssr=SsrMode::Async/>
                <Route path=path!("/request/:id/:page") view=RequestPage ssr=SsrMode::Async/>
                <Route path=path!("/request/:id/evidence/:question") view=EvidencePage ssr=SsrMode::Async/>
                <Route path=path!("/elsewhere") view=ElsewherePage ssr=SsrMode::Async/>
                <Route path=path!("/handover") view=HandoverPage ssr=SsrMode::Async/>
                <Route path=path!("/urgent") view=UrgentPage ssr=SsrMode::Async/>
                <Route path=path!("/referral") view=ReferralPage ssr=SsrMode::Async/>
                <Route path=path!("/referrals") view=ReferralsPage ssr=SsrMode::Async/>
                <Route path=path!("/referrals/:id") view=SourcePage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/status") view=StatusPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/request") view=AnswersPage ssr=SsrMode::Async/>
                <Route path=path!("/accessibility") view=AccessibilityPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number") view=ScorePage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/related") view=RelatedPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/related/:other") view=PairPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/journal") view=JournalPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/dossier") view=DossierPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/briefing") view=CaseBriefingPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/duties/:rank") view=PromisePage ssr=SsrMode::Async/>
                <Route path=path!("/owed") view=OwedListPage ssr=SsrMode::Async/>
                <Route path=path!("/account") view=AccountPage ssr=SsrMode::Async/>
                <Route path=path!("/account/calendar") view=CalendarPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/people") view=PeoplePage ssr=SsrMode::Async/>
                <Route path=path!("/admin/people/new") view=NewPersonPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/people/:id") view=PersonPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/skills") view=SkillsPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/limits") view=LimitsPage ssr=SsrMode::Async/>
                <Route path=path!("/invitation") view=InvitationPage ssr=SsrMode::Async/>
                <Route path=path!("/committee") view=CommitteePage ssr=SsrMode::Async/>
                <Route path=path!("/overrides") view=OverridesPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/second") view=SecondPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/inputs/:factor") view=InputPage ssr=SsrMode::Async/>
                <Route path=path!("/committee/sittings") view=SittingsPage ssr=SsrMode::Async/>
                <Route path=path!("/committee/sittings/new") view=NewSittingPage ssr=SsrMode::Async/>
                <Route path=path!("/committee/sittings/:number") view=SittingPage ssr=SsrMode::Async/>
                <Route path=path!("/committee/sittings/:number/cases/:case") view=SittingCasePage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/team") view=TeamPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/plan") view=PlanPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/plan/import") view=PlanImportPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/report") view=DocumentPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/after") view=AfterPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/decisions") view=DecisionsPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/reports/:rank") view=ReportPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/plan/tasks") view=TasksPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/plan/what-if") view=WhatIfPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:number/plan/versions") view=VersionsPage ssr=SsrMode::Async/>
                <Route path=path!("/team") view=BrigadePage ssr=SsrMode::Async/>
                <Route path=path!("/team/days") view=DaysPage ssr=SsrMode::Async/>
                <Route path=path!("/team/load") view=LoadPage ssr=SsrMode::Async/>
                <Route path=path!("/team/tentative") view=TentativePage ssr=SsrMode::Async/>
                <Route path=path!("/team/proposal") view=ProposalPage ssr=SsrMode::Async/>
                <Route path=path!("/team/proposal/:number") view=AdjustPage ssr=SsrMode::Async/>
                <Route path=path!("/team/demand") view=DemandPage ssr=SsrMode::Async/>
                <Route path=path!("/team/me") view=ProfilePage ssr=SsrMode::Async/>
                <Route path=path!("/team/leaving/:id") view=LeavingPage ssr=SsrMode::Async/>
                <Route path=path!("/licences") view=LicencesPage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio") view=PortfolioPage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/briefing") view=PortfolioBriefingPage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/cases") view=CasesPage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/between") view=BetweenPage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/causes") view=CausesPage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/drift") view=DriftPage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/drift/projects") view=DriftProjectsPage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/objectives") view=ObjectivesPage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/objectives/new") view=NewObjectivePage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/objectives/facts") view=FactsPage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/objectives/:id") view=ObjectivePage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/effect") view=EffectPage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/freshness") view=FreshnessPage ssr=SsrMode::Async/>
                <Route path=path!("/portfolio/judgement") view=JudgementPage ssr=SsrMode::Async/>
                <Route path=path!("/open-data") view=OpenDataPage ssr=SsrMode::Async/>
                <Route path=path!("/decisions") view=AllDecisionsPage ssr=SsrMode::Async/>
                <Route path=path!("/watch") view=WatchPage ssr=SsrMode::Async/>
                <Route path=path!("/register/projects/:id") view=WatchedPage ssr=SsrMode::Async/>
                <Route path=path!("/import") view=ImportsPage ssr=SsrMode::Async/>
                <Route path=path!("/import/:id") view=ImportPage ssr=SsrMode::Async/>
                <Route path=path!("/models") view=ModelsPage ssr=SsrMode::Async/>
                <Route path=path!("/models/import") view=ImportModelPage ssr=SsrMode::Async/>
                <Route path=path!("/models/:id") view=ModelPage ssr=SsrMode::Async/>
                <Route path=path!("/search") view=SearchPage ssr=SsrMode::Async/>
                <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async/>
                <Route path=path!("/triage") view=TriagePage ssr=SsrMode::Async/>
                <Route path=path!("/triage/keys") view=KeysPage ssr=SsrMode::Async/>
                <Route path=path!("/triage/views") view=SavedViewsPage ssr=SsrMode::Async/>
                <Route path=path!("/triage/views/new") view=NewViewPage ssr=SsrMode::Async/>
                <Route path=path!("/triage/hindsight") view=HindsightPage ssr=SsrMode::Async/>
                <Route path=path!("/triage/agreement") view=AgreementPage ssr=SsrMode::Async/>
                <Route path=path!("/triage/sensitivity") view=SensitivityPage ssr=SsrMode::Async/>
                <Route path=path!("/triage/compare") view=ComparePage ssr=SsrMode::Async/>
                <Route path=path!("/welcome") view=WelcomePage ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}
