-- Diagnosis, plan and progress of each case, and the baselines, which nothing changes.

create table remediation (
    case_id      uuid primary key references case_file (id),
    -- The state as its events leave it, for the rules.
    state        text not null,
    -- When the last milestone was to be reached first, is to be now, and will be.
    original_end text check (length(original_end) = 10),
    plan_end     text check (length(plan_end) = 10),
    forecast_end text check (length(forecast_end) = 10)
);

-- What was promised, milestone by milestone, each time a plan was approved.
create table baseline (
    case_id    uuid   not null references case_file (id),
    version    bigint not null check (version > 0),
    rank       bigint not null check (rank > 0),
    title      text   not null check (title <> ''),
    planned_on text   not null check (length(planned_on) = 10),
    frozen_on  text   not null check (length(frozen_on) = 10),
    primary key (case_id, version, rank)
);

-- The trigger below holds even for someone with a SQL prompt.
create function baseline_refuses() returns trigger language plpgsql as
$$ begin raise exception 'a baseline is never changed nor cut'; end $$;

create trigger baseline_is_never_changed before update or delete or truncate on baseline
for each statement execute function baseline_refuses();
