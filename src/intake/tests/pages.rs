//! One question a page, and only what applies.

use super::*;

#[test]
fn every_question_is_on_one_page_and_each_page_has_a_name() {
    for questions in Questions::all_versions() {
        let asked: Vec<_> = questions.pages().flat_map(|page| page.questions).collect();
        assert_eq!(asked.len(), questions.all().count());
        let ids: BTreeSet<_> = questions.pages().map(Page::id).collect();
        assert_eq!(ids.len(), questions.pages().count(), "two pages share an address");
        assert!(!ids.contains(CHECK));
        for page in questions.pages() {
            let several = page.questions.len() > 1;
            assert_eq!(several, page.questions[0].page_title.is_some(), "{}", page.id());
            assert!(page.questions.len() <= 3, "{} asks too much at once", page.id());
        }
        for step in &questions.steps {
            assert_eq!(questions.page(&step.id).unwrap().step.id, step.id);
        }
    }
}

/// An answer to an old version is one to the new: a request keeps its version, and what reads
/// answers by name finds them in either.
#[test]
fn no_question_of_an_old_version_is_lost() {
    let ids = |questions: &'static Questions| -> BTreeSet<&str> {
        questions.all().map(|it| it.id.as_str()).collect()
    };
    for old in Questions::all_versions() {
        assert!(ids(old).is_subset(&ids(questions())), "version {}", old.version);
        assert_eq!(Questions::of_version(old.version).map(|it| it.version), Some(old.version));
    }
    assert!(Questions::of_version(0).is_none());
}

/// A stranger to us has a right to know what an answer is for.
#[test]
fn every_question_says_why_it_is_asked() {
    for question in questions().all() {
        let why = question.why.as_ref();
        let is_said = why.is_some_and(|it| !it.fr.is_empty() && !it.en.is_empty());
        assert!(is_said, "{}", question.id);
    }
}

/// Who asks for help may know nothing at all, and still be heard.
#[test]
fn not_knowing_is_an_answer_to_every_question() {
    let unknown: BTreeMap<_, _> =
        questions().all().map(|it| (it.id.clone(), "true".to_owned())).collect();
    let typed = Typed { unknown, ..Typed::default() };
    let request = questions().pages().fold(Request::new(questions()), |request, page| {
        read(page, request, &typed, today()).unwrap()
    });
    for question in questions().all() {
        assert_eq!(request.get(&question.id), Some(&Answer::Unknown), "{}", question.id);
    }
    assert!(missing(questions(), &request).is_empty());
    assert_eq!(left_open(questions(), &request), 0, "they are answers");
    assert!(weigh(questions(), &request, &Marks::new(), today()).context.irreversible_on.is_none());
    // Nor does a date that an answer brings have to be known.
    for (brings, with, date) in
        [("irreversible", "launch", "irreversible_date"), ("legal_duty", "yes", "legal_duty_date")]
    {
        let known = answered(&[(brings, with), (date, "unknown")]);
        assert!(known.asks(questions().find(date).unwrap()));
        assert!(!missing(questions(), &known).iter().any(|it| it.id == date));
    }
}

/// Every question of the way is answered, needed, or left open: none twice, none forgotten.
#[test]
fn what_may_stay_open_is_not_what_is_needed() {
    let request = answered(&[("full_cost", "12"), ("irreversible", "launch")]);
    let asked: Vec<_> = questions().all().filter(|it| request.asks(it)).collect();
    let open = asked.iter().filter(|it| request.get(&it.id).is_none()).count();
    let needed = missing(questions(), &request).len();
    assert!(needed > 0);
    assert_eq!(left_open(questions(), &request) + needed, open);
}

fn way(request: &Request) -> Vec<&'static str> {
    let first = questions().pages().next();
    let next = |page: &Page<'static>| questions().after(*page, request);
    std::iter::successors(first, next).map(Page::id).collect()
}

#[test]
fn what_does_not_apply_is_not_on_the_way() {
    let none = way(&answered(&[("irreversible", "none"), ("legal_duty", "no")]));
    assert!(!none.contains(&"irreversible_date") && !none.contains(&"legal_duty_date"));
    let some = way(&answered(&[("irreversible", "launch"), ("irreversible_date", "2027-01-01")]));
    assert!(some.contains(&"irreversible_date") && !some.contains(&"legal_duty_date"));
}

proptest! {
    /// Any pages, in any order, back and forth: what was answered last is what is found.
    #[test]
    fn what_was_answered_last_is_found(
        visits in prop::collection::vec((0usize..40, 0usize..4, 0usize..5), 0..60),
    ) {
        let pages: Vec<Page<'_>> = questions().pages().collect();
        let mut request = Request::new(questions());
        let mut said: BTreeMap<String, Option<Answer>> = BTreeMap::new();
        for (page, choice, number) in visits {
            let page = pages[page % pages.len()];
            let typed = |it: &Question| match it.kind {
                _ if number == 0 => String::new(),
                Kind::Text | Kind::Long => format!("mot {number}"),
                Kind::Date => format!("2027-0{number}-01"),
                Kind::Number => number.to_string(),
                Kind::Choice => it.choices[choice % it.choices.len()].value.clone(),
            };
            let answers: BTreeMap<_, _> =
                page.questions.iter().map(|it| (it.id.clone(), typed(it))).collect();
            let sent = Typed { answers: answers.clone(), ..Typed::default() };
            request = read(page, request, &sent, today()).unwrap();
            for question in page.questions {
                said.insert(question.id.clone(), request.get(&question.id).cloned());
                prop_assert_eq!(request.get(&question.id).is_none(), number == 0);
            }
            for (question, answer) in &said {
                prop_assert_eq!(request.get(question), answer.as_ref());
            }
        }
        // The way forward and the way back are one.
        let forth = way(&request);
        let last = questions().page(forth[forth.len() - 1]);
        let before = |page: &Page<'static>| questions().before(*page, &request);
        let mut back: Vec<_> = std::iter::successors(last, before).map(Page::id).collect();
        back.reverse();
        prop_assert_eq!(back, forth);
    }
}
