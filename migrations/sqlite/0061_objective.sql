-- What directors want of the whole, by when, and each change of that. What is measured is counted from dated tables
-- each time: nothing of it is kept but the measure of the day on which an objective was set.

create table objective (
    id                   blob    primary key check (length(id) = 16),
    indicator            text    not null check (indicator <> ''),
    -- Of the draws that say how likely it is.
    seed                 integer not null check (seed >= 0),
    baseline_on          text    not null check (length(baseline_on) = 10),
    -- In thousandths of what the indicator is counted in; null where there was nothing to measure.
    baseline_thousandths integer,
    baseline_met         integer not null check (baseline_met >= 0),
    baseline_of          integer not null check (baseline_of >= baseline_met),
    ended_at             integer,
    ended_by             blob    references person (id),
    end_reason           text    check (end_reason <> ''),
    constraint an_end_says_who_and_why
        check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
) strict;

-- The first is the objective as it was set. A later one stands in place of the one before, which stays.
create table objective_version (
    objective_id blob    not null references objective (id),
    rank         integer not null check (rank > 0),
    target       integer not null check (target >= 0),
    -- Such as "2026-12"; null for every month.
    due_month    text    check (length(due_month) = 7),
    reason       text    not null check (reason <> ''),
    changed_by   blob    not null references person (id),
    changed_at   integer not null,
    primary key (objective_id, rank)
) strict, without rowid;

-- The triggers below hold even for someone with a SQL prompt.
create trigger objective_is_never_cut before delete on objective
begin select raise(abort, 'an objective is never cut'); end;

create trigger objective_changes_only_by_ending before update on objective
when old.ended_at is not null or new.ended_at is null or new.id <> old.id or new.indicator <> old.indicator
     or new.seed <> old.seed or new.baseline_on <> old.baseline_on
     or new.baseline_thousandths is not old.baseline_thousandths
     or new.baseline_met <> old.baseline_met or new.baseline_of <> old.baseline_of
begin select raise(abort, 'an objective changes only by ending'); end;

create trigger objective_version_is_never_changed before update on objective_version
begin select raise(abort, 'what was aimed at is never changed'); end;

create trigger objective_version_is_never_cut before delete on objective_version
begin select raise(abort, 'what was aimed at is never cut'); end;

-- Whether a duty ended because it was no longer owed, which is not to be done.
alter table duty add column is_lifted integer not null default 0 check (is_lifted in (0, 1));

update duty
   set is_lifted = 1
 where ended_at is not null
   and (select json_extract(c.state, '$.duties[' || duty.rank || '].ended.how')
          from case_file c
         where c.id = duty.case_id) = 'lifted';

-- What is measured of a month is found by its day.
create index duty_promised on duty (first_due_at, kind, ended_at, is_lifted, case_id);
create index duty_team_due on duty (first_due_at, case_id) where kind = 'constitute_team';
create index duty_team_done on duty (ended_at, case_id) where kind = 'constitute_team';
create index closed_milestone_done on closed_milestone (done_on, planned_on, case_id);
create index journal_closing on journal (at, case_id, seq)
 where subject = 'case' and facts like '{"kind":"closed"%';
create index case_file_restricted on case_file (id) where confidentiality = 'restricted';

create trigger revision_when_closed_milestone_grows after insert on closed_milestone
begin update revision set number = number + 1; end;
create trigger revision_when_closed_milestone_changes after update on closed_milestone
begin update revision set number = number + 1; end;
create trigger revision_when_closed_milestone_shrinks after delete on closed_milestone
begin update revision set number = number + 1; end;
