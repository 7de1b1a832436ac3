-- What a director comes back to each week: the views of the lists of the portfolio that people keep, who wants the
-- week summed up each Monday, and the messages that wait to be sent.

create table portfolio_view (
    id         blob    primary key check (length(id) = 16),
    person_id  blob    not null references person (id),
    -- Which list it is of.
    list       text    not null check (list in ('cases', 'decisions')),
    name       text    not null check (name <> ''),
    -- As names are compared.
    folded     text    not null check (folded <> ''),
    -- What stands after the `?` of its address.
    query      text    not null,
    changed_at integer not null,
    -- Kept for a while, so that it can be taken back.
    removed_at integer
) strict;

create unique index portfolio_view_of on portfolio_view (person_id, folded) where removed_at is null;
create index portfolio_view_removed on portfolio_view (person_id, removed_at) where removed_at is not null;

-- A row once somebody chose. What came due before it was turned on is not made afterwards.
create table weekly_choice (
    person_id blob    primary key references person (id),
    is_on     integer not null check (is_on in (0, 1)),
    since     integer not null
) strict, without rowid;

create table outbox (
    id        blob    primary key check (length(id) = 16),
    person_id blob    not null references person (id),
    kind      text    not null check (kind in ('weekly-summary')),
    -- What it is of, such as the Monday on which it came due: of one thing, a person is written to once.
    about     text    not null check (about <> ''),
    made_at   integer not null,
    subject   text    not null check (subject <> ''),
    body      text    not null check (body <> ''),
    sent_at   integer,
    constraint once_a_person unique (person_id, kind, about)
) strict;

-- The cases that a message names: whoever may no longer see one of them no longer reads it here.
create table outbox_case (
    outbox_id blob not null references outbox (id),
    case_id   blob not null references case_file (id),
    primary key (outbox_id, case_id)
) strict, without rowid;

-- What was decided of requests within a week.
create index journal_decided_at on journal (at, case_id, seq)
 where subject = 'case'
   and (facts like '{"kind":"accepted"%' or facts like '{"kind":"fast_tracked"%'
        or facts like '{"kind":"redirected"%' or facts like '{"kind":"declined"%');
