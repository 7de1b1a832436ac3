-- What directors want of the whole, by when, and each change of that. What is measured is counted from dated tables
-- each time: nothing of it is kept but the measure of the day on which an objective was set.

create table objective (
    id                   uuid    primary key,
    indicator            text    not null check (indicator <> ''),
    -- Of the draws that say how likely it is.
    seed                 bigint  not null check (seed >= 0),
    baseline_on          text    not null check (length(baseline_on) = 10),
    -- In thousandths of what the indicator is counted in; null where there was nothing to measure.
    baseline_thousandths bigint,
    baseline_met         bigint  not null check (baseline_met >= 0),
    baseline_of          bigint  not null check (baseline_of >= baseline_met),
    ended_at             bigint,
    ended_by             uuid    references person (id),
    end_reason           text    check (end_reason <> ''),
    constraint an_end_says_who_and_why
        check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);

-- The first is the objective as it was set. A later one stands in place of the one before, which stays.
create table objective_version (
    objective_id uuid   not null references objective (id),
    rank         bigint not null check (rank > 0),
    target       bigint not null check (target >= 0),
    -- Such as "2026-12"; null for every month.
    due_month    text   check (length(due_month) = 7),
    reason       text   not null check (reason <> ''),
    changed_by   uuid   not null references person (id),
    changed_at   bigint not null,
    primary key (objective_id, rank)
);

-- The triggers below hold even for someone with a SQL prompt.
create function objective_refuses() returns trigger language plpgsql as
$$ begin raise exception 'an objective is never cut, nor what was aimed at changed'; end $$;

create trigger objective_is_never_cut before delete or truncate on objective
for each statement execute function objective_refuses();

create trigger objective_version_is_never_changed before update or delete or truncate on objective_version
for each statement execute function objective_refuses();

create function objective_ends() returns trigger language plpgsql as
$$ begin
    if old.ended_at is not null or new.ended_at is null
       or (new.id, new.indicator, new.seed, new.baseline_on, new.baseline_met, new.baseline_of)
          <> (old.id, old.indicator, old.seed, old.baseline_on, old.baseline_met, old.baseline_of)
       or new.baseline_thousandths is distinct from old.baseline_thousandths
    then
        raise exception 'an objective changes only by ending';
    end if;
    return new;
end $$;

create trigger objective_changes_only_by_ending before update on objective
for each row execute function objective_ends();

-- Whether a duty ended because it was no longer owed, which is not to be done.
alter table duty add column is_lifted boolean not null default false;

update duty d
   set is_lifted = true
  from case_file c
 where c.id = d.case_id
   and d.ended_at is not null
   and c.state::jsonb -> 'duties' -> d.rank::int -> 'ended' ->> 'how' = 'lifted';

-- What is measured of a month is found by its day.
create index duty_promised on duty (first_due_at, kind, ended_at, is_lifted, case_id);
create index duty_team_due on duty (first_due_at, case_id) where kind = 'constitute_team';
create index duty_team_done on duty (ended_at, case_id) where kind = 'constitute_team';
create index closed_milestone_done on closed_milestone (done_on, planned_on, case_id);
create index journal_closing on journal (at, case_id, seq)
 where subject = 'case' and facts like '{"kind":"closed"%';
create index case_file_restricted on case_file (id) where confidentiality = 'restricted';

create constraint trigger revision_when_closed_milestone_changes
after insert or update or delete on closed_milestone
deferrable initially deferred for each row execute function revision_moves();
