-- A case, who is in it, what is owed in it, and the journal of everything that ever happened to it.

create table case_file (
    id                 blob    primary key check (length(id) = 16),
    -- `2026-0042`, given when the request is submitted: a draft has none.
    number             text    unique,
    title              text    not null check (title <> ''),
    project_id         blob    not null references project (id),
    organisation_id    blob    not null references organisation (id),
    stage              text    not null
                       check (stage in ('draft', 'submitted', 'qualifying', 'awaiting_information', 'at_committee',
                                        'staffing', 'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'closed',
                                        'archived', 'redirected', 'declined', 'withdrawn', 'suspended')),
    confidentiality    text    not null check (confidentiality in ('brigade', 'restricted', 'portfolio')),
    priority           integer check (priority between 1 and 4),
    opened_by          blob    not null references person (id),
    opened_at          integer not null,
    submitted_at       integer,
    -- The state of the case as its events leave it, for the rules. `tocsin verify` rebuilds it.
    state              text    not null,
    -- How many journal entries tell of this case: two people cannot write the same one.
    version            integer not null check (version > 0),
    -- The hash of the last of them.
    head               text    not null,
    -- What the case waits for: the earliest open duty whose clock runs, else the earliest of all.
    next_due_at        integer,
    next_owed_by       blob    references person (id),
    next_duty          text,
    constraint accepted_has_a_priority
        check (priority is not null or stage not in ('staffing', 'diagnosis', 'reply', 'planning', 'recovery'))
) strict;

create index case_file_queue on case_file (stage, next_due_at, id);
create index case_file_project on case_file (project_id);
create index case_file_organisation on case_file (organisation_id, id);
create index case_file_opened_by on case_file (opened_by, id);

-- The last number given in each year.
create table case_number (
    year integer primary key,
    last integer not null
) strict;

-- Who is named in a case. Being here is what opens a restricted case.
create table case_person (
    case_id   blob not null references case_file (id),
    person_id blob not null references person (id),
    part      text not null check (part in ('requester', 'sponsor', 'coordinator', 'case_lead', 'responder', 'reader')),
    primary key (case_id, part, person_id)
) strict, without rowid;

create index case_person_of on case_person (person_id, case_id);

-- What somebody owes, as the events of the case leave it.
create table duty (
    case_id    blob    not null references case_file (id),
    -- Its rank among all that was ever owed in the case.
    rank       integer not null,
    kind       text    not null,
    owed_by    blob    not null references person (id),
    started_at integer not null,
    -- Null while its clock is paused: a paused clock never breaches.
    due_at     integer,
    ended_at   integer,
    primary key (case_id, rank)
) strict, without rowid;

create index duty_open on duty (owed_by, due_at, case_id, rank) where ended_at is null;
create index duty_late on duty (due_at, case_id, rank) where ended_at is null;

-- Each entry carries the hash of the one before it in its case, so that none can be changed,
-- removed or slipped in without `tocsin verify` seeing it.
create table journal (
    case_id  blob    not null references case_file (id),
    seq      integer not null check (seq > 0),
    at       integer not null,
    actor    blob    not null references person (id),
    subject  text    not null,
    facts    text    not null,
    previous text    not null,
    hash     text    not null,
    primary key (case_id, seq)
) strict;

create index journal_at on journal (at, case_id, seq);

-- The two triggers below hold even for someone with a SQL prompt.
create trigger journal_is_never_changed before update on journal
begin select raise(abort, 'the journal is never changed'); end;

create trigger journal_is_never_cut before delete on journal
begin select raise(abort, 'the journal is never cut'); end;

-- Now and then, the heads of all the cases that moved are hashed together, so that a whole
-- case cannot vanish unseen.
create table checkpoint (
    seq      integer primary key,
    at       integer not null,
    previous text    not null,
    hash     text    not null
) strict;

-- No foreign key to the journal: an entry that went missing must not take this row along.
create table checkpoint_head (
    checkpoint_seq integer not null references checkpoint (seq),
    case_id        blob    not null,
    seq            integer not null,
    hash           text    not null,
    primary key (checkpoint_seq, case_id)
) strict, without rowid;

create index checkpoint_head_of on checkpoint_head (case_id, seq);
