//! Every piece of page, drawn in both languages with the longest words, is HTML that a
//! browser reads back without guessing.

use crate::architecture::files;
use crate::html::{assert_valid_html, assert_valid_page};
use crate::support::{Browser, databases, person};
use axum::http::StatusCode;
use leptos::prelude::*;
use std::path::Path;
use tocsin::base::{Priority, Role, Weather};
use tocsin::i18n::Lang;
use tocsin::ui::chart::{Bar, Bars};
use tocsin::ui::dots::{Dot, Dots};
use tocsin::ui::steps::{Curve, Shape, Steps};
use tocsin::ui::*;
use tocsin::web::Mode;

fn drawn(view: impl FnOnce() -> AnyView) -> String {
    Owner::new().with(|| view().to_html())
}

fn words() -> String {
    "Anticonstitutionnellement <b>« l’État »</b> & \"co\"".to_owned()
}

fn when() -> When {
    When { iso: "2026-11-24T13:20Z".into(), said: "mardi 24 novembre, 14 h 20".into() }
}

fn fields() -> AnyView {
    let choices = vec![Choice::new("a", words()).hint(words()), Choice::new("b", "B")];
    view! {
        <form method="post" class="form">
            <Hidden name="case" value="7"/>
            <TextField name="line" label=words() hint=words() initial=words()/>
            <LongField name="story" label=words() hint=words() initial=words() optional=true/>
            <DateField name="due" label=words() initial="2026-11-24"/>
            <NumberField name="cost" label=words() hint=words()/>
            <Choices name="answer" label=words() hint=words() choices=choices initial="b"/>
            <SelectField name="place" label=words() choices=vec![("x", words())] none=words()/>
            <CheckField name="agreed" label=words() hint=words() initially=true/>
            <CheckGroup name="there" label=words() hint=words() beside="line"
                boxes=vec![(Choice::new("a", words()), true), (Choice::new("b", "B"), false)]/>
            <ButtonRow>
                <Button text=words() weight=Weight::Primary size=Size::Large icon="check"/>
                <ButtonLink href="/" text=words()/>
                <ClosedButton id="accept" text=words() reason=words()/>
            </ButtonRow>
        </form>
    }
    .into_any()
}

fn blocks(lang: Lang) -> AnyView {
    let links = || vec![Link::to("/a", words()).count(3).here(true), Link::to("/b", "B")];
    let happening =
        |tone| Happening { at: when(), icon: "check", said: words(), quote: Some(words()), tone };
    let days = vec![
        (words(), vec![happening(HappeningTone::Ours), happening(HappeningTone::Private)]),
        (words(), vec![happening(HappeningTone::Key)]),
    ];
    let terms = vec![
        Term { label: words(), detail: Some(words()), amount: "5".into(), is_nil: false },
        Term { label: words(), detail: None, amount: "3".into(), is_nil: true },
    ];
    let weathers = Weather::ALL.map(|weather| view! { <WeatherMark lang weather explained=true/> });
    let priorities = Priority::ALL.map(|priority| view! { <PriorityMark priority/> });
    view! {
        <Breadcrumb lang above=vec![("/cases".into(), words())] here=words()/>
        <Tabs label=words() links=links()/>
        <Filters label=words() links=links()/>
        <Views label=words() groups=vec![(words(), links())]/>
        <Pager lang said=words() before=None after=Some("/?after=7".into())/>
        <Relay lang pace=Pace::Late who=words() what=words() due=Some(when()) left=words()
            act=Some(view! { <ButtonLink href="/" text=words()/> }.into_any())/>
        <Due pace=Pace::Paused when=words() what=words()/>
        <DeadlineSum terms total=(words(), "14 h 20".into())/>
        <Track label=words() stages=vec![words(), words(), words()] skipped=Some(0) now=1 said=words()/>
        <DataTable id="t" caption=words()>
            <thead><tr><th scope="col">{words()}</th></tr></thead>
            <tbody><tr><td>{words()}</td></tr></tbody>
        </DataTable>
        <Empty icon="inbox" title=words() why=words()/>
        <Stats>
            <Stat label=words() value="29" source=words() href="/cases"/>
            <Stat label=words() value="29" source=words() maybe=true/>
        </Stats>
        <Disclosure summary=words()><p>{words()}</p></Disclosure>
        {contents(lang)}
        <Timeline label=words() days/>
        <Banner tone=Tone::Maybe title=words()><p>{words()}</p></Banner>
        <p>{weathers.collect_view()}{priorities.collect_view()}</p>
        <p>
            <Tag text=words() mood=Mood::Late icon="triangle-alert"/>
            <BandMark step=3 word=words() chip=true/>
            <ProvenanceMark step=2 word=words()/>
            <Who name=words() ours=true/>
        </p>
    }
    .into_any()
}

/// A page of three sections, each with its heading: late, with a state, and without.
fn contents(lang: Lang) -> AnyView {
    let sections = Sections::default();
    sections.tell(Section::to("first", words()).late(Some(words())));
    sections.tell(Section::to("second", words()).stands(Some(words())));
    sections.tell(Section::to("third", words()));
    view! {
        <Contents sections lang>
            <h2 id="first">{words()}</h2><h2 id="second">{words()}</h2><h2 id="third">{words()}</h2>
        </Contents>
    }
    .into_any()
}

fn charts(count: u8) -> AnyView {
    let value = |n: u8| f64::from(n) * 0.7 - 0.3;
    let bars = (0..count).map(|n| Bar { value: value(n), class: "b1" }).collect();
    let marks = vec![(0.5, 0.1, words()), (0.9, 2.0, words())];
    let dot = |n| Dot { value: value(n), class: "b1", name: words(), href: "/a?b=1&c=2".into() };
    let dots = (0..count).map(dot).collect();
    let editions: Vec<(f64, String)> =
        (0..count).map(|n| (f64::from(n) / f64::from(count), words())).collect();
    let curve = Curve {
        shape: Shape::Square,
        values: (0..count).map(|n| (n % 3 != 1).then(|| value(n))).collect(),
        joined: (1..count).map(|n| Some((value(n), value(n) + 0.2))).collect(),
    };
    let breaks = editions.clone();
    let said = |_: Lang, value: f64| value.to_string();
    view! {
        <Bars bars threshold=(0.3, words()) marks lang=Lang::Fr/>
        <Dots dots threshold=(0.3, words()) marks=vec![(0.1, words())] named=3 lang=Lang::Fr/>
        <Steps editions curves=vec![curve] breaks said lang=Lang::Fr/>
    }
    .into_any()
}

#[test]
fn every_piece_is_html_that_needs_no_guessing() {
    assert_valid_html(&drawn(fields));
    for lang in Lang::ALL {
        assert_valid_html(&drawn(|| blocks(lang)));
    }
}

#[test]
fn a_chart_of_nothing_and_of_one_is_drawn_too() {
    for count in [0, 1, 2, 12] {
        let html = drawn(|| charts(count));
        assert!(!html.contains("NaN") && !html.contains("inf"), "{count}: {html}");
        assert_valid_html(&html);
    }
}

#[test]
fn what_people_wrote_is_never_markup() {
    for html in [drawn(fields), drawn(|| blocks(Lang::Fr)), drawn(|| charts(3))] {
        assert!(html.contains("&lt;b&gt;") && !html.contains("<b>"), "{html}");
    }
}

#[test]
fn a_field_without_a_hint_points_at_none() {
    let html = drawn(|| view! { <DateField name="due" label="Due"/> }.into_any());
    assert!(!html.contains("aria-describedby") && !html.contains("field__hint"), "{html}");
}

#[test]
fn every_icon_is_in_the_sprite() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sprite = std::fs::read_to_string(root.join("public/icons.svg")).unwrap();
    let mut seen = 0;
    for path in files(&root.join("src")) {
        let text = std::fs::read_to_string(&path).unwrap();
        for named in ["<Icon name=\"", " icon=\"", "icon: \""] {
            for name in text.split(named).skip(1).filter_map(|rest| rest.split('"').next()) {
                seen += 1;
                assert!(sprite.contains(&format!("id=\"{name}\"")), "{name} of {}", path.display());
            }
        }
    }
    assert!(seen > 10, "the test reads no icons");
}

#[tokio::test]
async fn the_pages_anyone_may_open_are_whole() {
    for db in databases().await {
        let mut stranger = Browser::new(&db, Mode::Normal);
        for path in ["/sign-in", "/accessibility", "/licences"] {
            let got = stranger.get(path).await;
            assert_eq!(got.status, StatusCode::OK, "{path}");
            assert_valid_page(&got.text);
        }
        let nowhere = stranger.get("/nowhere").await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
        assert_valid_page(&nowhere.text);
        let refused = stranger.submit("/sign-in", "/api/sign-in", "email=&password=").await;
        assert_eq!(refused.location.as_deref(), Some("/sign-in"));
        let back = stranger.get("/sign-in").await;
        assert!(back.text.contains("<title>Error: Sign in — Tocsin</title>"), "{}", back.text);
        assert_valid_page(&back.text);
    }
}

#[tokio::test]
async fn each_role_finds_its_pages_in_the_bar() {
    for db in databases().await {
        for role in Role::ALL {
            let someone = person(&db, role.name(), role).await;
            let page = Browser::signed_in(&db, &someone).await.get("/licences").await;
            assert_valid_page(&page.text);
            assert!(page.text.contains("class=\"bar__link\""), "{role:?} has nowhere to go");
            let sees_queue = page.text.contains("href=\"/triage\"");
            let reads_queue = matches!(role, Role::Coordinator | Role::Director | Role::Auditor);
            assert_eq!(sees_queue, reads_queue, "{role:?}");
        }
    }
}

#[tokio::test]
async fn a_theme_is_kept_and_what_we_do_not_offer_is_not() {
    for db in databases().await {
        let mut browser = Browser::new(&db, Mode::Normal);
        let back = browser.submit("/licences", "/api/theme", "theme=dark").await;
        assert_eq!(back.location.as_deref(), Some("/licences"));
        let page = browser.get("/licences").await;
        assert!(page.text.contains("data-theme=\"dark\""), "{}", page.text);
        let odd = browser.call("/api/theme", "theme=pink").await;
        assert_eq!(odd.status, StatusCode::NOT_FOUND);
    }
}

/// Pages made at the same time on the same threads share nothing, not even `<html lang>`.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_page_speaks_the_language_of_who_asked() {
    for db in databases().await {
        let mut pages = tokio::task::JoinSet::new();
        for n in 0..40 {
            let (code, heading) =
                [("fr", "Accessibilité"), ("en", "Accessibility")][usize::from(n % 2 == 0)];
            let mut browser = Browser::new(&db, Mode::Normal);
            browser.submit("/", "/api/language", &format!("code={code}")).await;
            pages.spawn(async move { (code, heading, browser.get("/accessibility").await.text) });
        }
        while let Some(page) = pages.join_next().await {
            let (code, heading, html) = page.unwrap();
            assert_valid_page(&html);
            assert!(html.contains(&format!("<html lang=\"{code}\">")), "{code}: {html}");
            assert!(html.contains(&format!(">{heading}</h1>")), "{heading}: {html}");
        }
    }
}
