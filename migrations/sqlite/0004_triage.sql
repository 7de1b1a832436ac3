-- How each case was assessed, and what the queue shows of the latest assessment.

create table assessment (
    case_id          blob    not null references case_file (id),
    -- The highest of a case is the one that counts. The others stay as they were.
    rank             integer not null check (rank > 0),
    model_id         text    not null,
    -- SHA-256 of the model's own text: an old score is never made again with another.
    model_hash       text    not null check (length(model_hash) = 64),
    -- Points in thousandths.
    total            integer not null check (total between 0 and 100000),
    low              integer not null,
    high             integer not null,
    band             integer not null check (band between 0 and 3),
    coverage         integer not null check (coverage between 0 and 100000),
    impact           integer not null check (impact between 0 and 100000),
    -- Working days to the next irreversible date.
    urgency_days     integer,
    users_harmed_now integer not null check (users_harmed_now in (0, 1)),
    priority         integer not null check (priority between 1 and 4),
    at               integer not null,
    -- What was answered and what is at stake, then what the model made of it: JSON.
    inputs           text    not null,
    result           text    not null,
    primary key (case_id, rank),
    constraint the_total_is_within_its_interval check (total between low and high)
) strict;

create trigger assessment_is_never_changed before update on assessment
begin select raise(abort, 'an assessment is never changed'); end;

create trigger assessment_is_never_deleted before delete on assessment
begin select raise(abort, 'an assessment is never deleted'); end;

-- The figures of the latest assessment of each case, in a row small enough to sort thousands.
create table case_score (
    case_id     blob    primary key references case_file (id),
    rank        integer not null,
    total       integer not null,
    low         integer not null,
    high        integer not null,
    band        integer not null,
    provisional integer not null check (provisional in (0, 1)),
    impact      integer not null,
    priority    integer not null,
    foreign key (case_id, rank) references assessment (case_id, rank)
) strict, without rowid;

-- The queue in its usual order. Wide enough to count without opening the cases. The stage stands
-- in an expression, lest SQLite prefer to look stages up one by one and then sort them all.
create index case_file_triage
    on case_file (next_due_at, id, stage, priority, confidentiality, organisation_id, next_owed_by)
    where (stage || '') in ('submitted', 'qualifying', 'awaiting_information', 'at_committee');
