-- Diagnosis, plan and progress of each case, and the baselines, which nothing changes.

create table remediation (
    case_id      blob primary key references case_file (id),
    -- The state as its events leave it, for the rules.
    state        text not null,
    -- When the last milestone was to be reached first, is to be now, and will be.
    original_end text check (length(original_end) = 10),
    plan_end     text check (length(plan_end) = 10),
    forecast_end text check (length(forecast_end) = 10)
) strict;

-- What was promised, milestone by milestone, each time a plan was approved.
create table baseline (
    case_id    blob    not null references case_file (id),
    version    integer not null check (version > 0),
    rank       integer not null check (rank > 0),
    title      text    not null check (title <> ''),
    planned_on text    not null check (length(planned_on) = 10),
    frozen_on  text    not null check (length(frozen_on) = 10),
    primary key (case_id, version, rank)
) strict, without rowid;

-- The triggers below hold even for someone with a SQL prompt.
create trigger baseline_is_never_changed before update on baseline
begin select raise(abort, 'a baseline is never changed'); end;

create trigger baseline_is_never_cut before delete on baseline
begin select raise(abort, 'a baseline is never cut'); end;

create trigger baseline_is_never_replaced before insert on baseline
when exists (select 1 from baseline b
              where b.case_id = new.case_id and b.version = new.version and b.rank = new.rank)
begin select raise(abort, 'a baseline is never replaced'); end;
