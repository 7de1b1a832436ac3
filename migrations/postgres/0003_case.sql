-- A case, who is in it, what is owed in it, and the journal of everything that ever happened to it.

create table case_file (
    id                 uuid    primary key,
    -- `2026-0042`, given when the request is submitted: a draft has none.
    number             text    unique,
    title              text    not null check (title <> ''),
    project_id         uuid    not null references project (id),
    organisation_id    uuid    not null references organisation (id),
    stage              text    not null
                       check (stage in ('draft', 'submitted', 'qualifying', 'awaiting_information', 'at_committee',
                                        'staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'closed',
                                        'archived', 'redirected', 'declined', 'withdrawn', 'suspended')),
    confidentiality    text    not null check (confidentiality in ('brigade', 'restricted', 'portfolio')),
    priority           bigint check (priority between 1 and 4),
    opened_by          uuid    not null references person (id),
    opened_at          bigint not null,
    submitted_at       bigint,
    -- The state of the case as its events leave it, for the rules. `tocsin verify` rebuilds it.
    state              text    not null,
    -- How many journal entries tell of this case: two people cannot write the same one.
    version            bigint not null check (version > 0),
    -- The hash of the last of them.
    head               text    not null,
    -- What the case waits for: the earliest open duty whose clock runs, else the earliest of all.
    next_due_at        bigint,
    next_owed_by       uuid    references person (id),
    next_duty          text,
    constraint accepted_has_a_priority
        check (priority is not null or stage not in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery'))
);

create index case_file_queue on case_file (stage, next_due_at, id);
create index case_file_project on case_file (project_id);
create index case_file_organisation on case_file (organisation_id, id);
create index case_file_opened_by on case_file (opened_by, id);

-- The last number given in each year.
create table case_number (
    year bigint primary key,
    last bigint not null
);

-- Who is named in a case. Being here is what opens a restricted case.
create table case_person (
    case_id   uuid not null references case_file (id),
    person_id uuid not null references person (id),
    part      text not null check (part in ('requester', 'sponsor', 'coordinator', 'case_lead', 'responder', 'reader')),
    primary key (case_id, part, person_id)
);

create index case_person_of on case_person (person_id, case_id);

-- What somebody owes, as the events of the case leave it.
create table duty (
    case_id    uuid    not null references case_file (id),
    -- Its rank among all that was ever owed in the case.
    rank       bigint not null,
    kind       text    not null,
    owed_by    uuid    not null references person (id),
    started_at bigint not null,
    -- Null while its clock is paused: a paused clock never breaches.
    due_at     bigint,
    ended_at   bigint,
    primary key (case_id, rank)
);

create index duty_open on duty (owed_by, due_at, case_id, rank) where ended_at is null;
create index duty_late on duty (due_at, case_id, rank) where ended_at is null;

-- Each entry carries the hash of the one before it in its case, so that none can be changed,
-- removed or slipped in without `tocsin verify` seeing it.
create table journal (
    case_id  uuid    not null references case_file (id),
    seq      bigint not null check (seq > 0),
    at       bigint not null,
    actor    uuid    not null references person (id),
    subject  text    not null,
    facts    text    not null,
    previous text    not null,
    hash     text    not null,
    primary key (case_id, seq)
);

create index journal_at on journal (at, case_id, seq);

-- The trigger below holds even for someone with a SQL prompt.
create function journal_refuses() returns trigger language plpgsql as
$$ begin raise exception 'the journal is never changed nor cut'; end $$;

create trigger journal_is_never_changed_nor_cut before update or delete or truncate on journal
for each statement execute function journal_refuses();

-- Now and then, the heads of all the cases that moved are hashed together, so that a whole
-- case cannot vanish unseen.
create table checkpoint (
    seq      bigint primary key,
    at       bigint not null,
    previous text    not null,
    hash     text    not null
);

-- No foreign key to the journal: an entry that went missing must not take this row along.
create table checkpoint_head (
    checkpoint_seq bigint not null references checkpoint (seq),
    case_id        uuid    not null,
    seq            bigint not null,
    hash           text    not null,
    primary key (checkpoint_seq, case_id)
);

create index checkpoint_head_of on checkpoint_head (case_id, seq);
