-- How each case was assessed, and what the queue shows of the latest assessment.

create table assessment (
    case_id          uuid    not null references case_file (id),
    -- The highest of a case is the one that counts. The others stay as they were.
    rank             bigint  not null check (rank > 0),
    model_id         text    not null,
    -- SHA-256 of the model's own text: an old score is never made again with another.
    model_hash       text    not null check (length(model_hash) = 64),
    -- Points in thousandths.
    total            bigint  not null check (total between 0 and 100000),
    low              bigint  not null,
    high             bigint  not null,
    band             bigint  not null check (band between 0 and 3),
    coverage         bigint  not null check (coverage between 0 and 100000),
    impact           bigint  not null check (impact between 0 and 100000),
    -- Working days to the next irreversible date.
    urgency_days     bigint,
    users_harmed_now boolean not null,
    priority         bigint  not null check (priority between 1 and 4),
    at               bigint  not null,
    -- What was answered and what is at stake, then what the model made of it: JSON.
    inputs           text    not null,
    result           text    not null,
    primary key (case_id, rank),
    constraint the_total_is_within_its_interval check (total between low and high)
);

create function assessment_refuses() returns trigger language plpgsql as
$$ begin raise exception 'an assessment is never changed nor deleted'; end $$;

create trigger assessment_is_never_changed_nor_deleted before update or delete or truncate on assessment
for each statement execute function assessment_refuses();

-- The figures of the latest assessment of each case, in a row small enough to sort thousands.
create table case_score (
    case_id     uuid    primary key references case_file (id),
    rank        bigint  not null,
    total       bigint  not null,
    low         bigint  not null,
    high        bigint  not null,
    band        bigint  not null,
    provisional boolean not null,
    impact      bigint  not null,
    priority    bigint  not null,
    foreign key (case_id, rank) references assessment (case_id, rank)
);

-- The queue in its usual order. Wide enough to count without opening the cases. The stage stands
-- in an expression, lest SQLite prefer to look stages up one by one and then sort them all.
create index case_file_triage
    on case_file (next_due_at, id, stage, priority, confidentiality, organisation_id, next_owed_by)
    where (stage || '') in ('submitted', 'qualifying', 'awaiting_information', 'at_committee');
