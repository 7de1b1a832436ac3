-- What the portfolio shows of each case, from one entry of its journal to the next that changes any of it, so that any
-- past day is one query. A fold of the journal, which alone tells: `tocsin verify` folds it again. What was written
-- before these tables is folded once, when the program starts.

create table case_was (
    case_id        blob    not null references case_file (id),
    -- The entry that made it so.
    seq            integer not null,
    since          integer not null,
    -- The end of times, as long as it is so.
    until          integer not null,
    stage          text    not null,
    priority       integer,
    is_merged      integer not null check (is_merged in (0, 1)),
    next_duty      text,
    next_due_at    integer,
    next_owed_by   blob    references person (id),
    -- The model that made the score, in tenths of points with its interval, and the computed band.
    model_id       text,
    score          integer,
    low            integer,
    high           integer,
    band           text,
    -- An override that holds, and its last day; a last day alone is that of one that waits for a second person.
    override_band  text,
    override_until text,
    weather        text    check (weather in ('sun', 'overcast', 'cloud', 'storm')),
    primary key (case_id, seq),
    constraint time_goes_on check (since <= until)
) strict, without rowid;

-- A day is counted from this index alone.
create index case_was_on on case_was (until, since, case_id, stage, priority, is_merged, band);
-- What changed between two days.
create index case_was_since on case_was (since, case_id);
create index case_was_override on case_was (override_until, case_id) where override_until is not null;

-- What was owed in it, as long as it was: by whom, and by when as far as that was known.
create table duty_was (
    case_id      blob    not null references case_file (id),
    rank         integer not null,
    seq          integer not null,
    since        integer not null,
    until        integer not null,
    kind         text    not null,
    owed_by      blob    not null references person (id),
    -- Null while its clock was paused.
    due_at       integer,
    first_due_at integer,
    primary key (case_id, rank, seq),
    constraint time_goes_on check (since <= until)
) strict, without rowid;

create index duty_was_on on duty_was (until, since, first_due_at, owed_by, case_id, kind);
create index duty_was_owed on duty_was (owed_by, until, since);
