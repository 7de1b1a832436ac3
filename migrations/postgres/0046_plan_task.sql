-- The tasks of each plan, what each waits for, and the milestones that were reached: folds of the facts of the journal.

create table plan_task (
    case_id    uuid   not null references case_file (id),
    -- People call it by its rank, T1, T2: the last one given stands in the state of the recovery.
    rank       bigint not null check (rank > 0),
    title      text   not null check (title <> ''),
    side       text   not null check (side in ('brigade', 'project')),
    owner      text   check (owner <> ''),
    -- Working days: ten years at most.
    days       bigint not null check (days between 1 and 2500),
    milestone  bigint check (milestone > 0),
    started_on text   check (length(started_on) = 10),
    done_on    text   check (length(done_on) = 10),
    constraint a_task_is_not_done_before_it_begins check (done_on >= started_on),
    primary key (case_id, rank)
);

create table plan_link (
    case_id   uuid   not null,
    rank      bigint not null,
    -- The one that it waits for.
    waits_for bigint not null,
    kind      text   not null check (kind in ('finish_start', 'start_start', 'finish_finish')),
    lag       bigint not null check (lag between -2500 and 2500),
    -- Where it stands among what the task waits for.
    place     bigint not null check (place >= 0),
    constraint no_task_waits_for_itself check (waits_for <> rank),
    foreign key (case_id, rank) references plan_task (case_id, rank),
    foreign key (case_id, waits_for) references plan_task (case_id, rank),
    primary key (case_id, rank, place)
);

-- What waits for a task, looked up when it is removed.
create index plan_link_waits_for on plan_link (case_id, waits_for);

-- The milestones that were reached, with what was promised of each first: how long the brigade's own take.
create table closed_milestone (
    case_id    uuid   not null references case_file (id),
    rank       bigint not null check (rank > 0),
    frozen_on  text   not null check (length(frozen_on) = 10),
    planned_on text   not null check (length(planned_on) = 10),
    done_on    text   not null check (length(done_on) = 10),
    primary key (case_id, rank)
);

insert into closed_milestone (case_id, rank, frozen_on, planned_on, done_on)
select b.case_id, b.rank, b.frozen_on, b.planned_on, m.value ->> 'done_on'
  from remediation r
 cross join lateral jsonb_array_elements(r.state::jsonb -> 'milestones') m
  join baseline b on b.case_id = r.case_id and b.rank = (m.value ->> 'rank')::bigint
 where m.value ->> 'done_on' is not null
   and not exists (select 1 from baseline f
                    where f.case_id = b.case_id and f.rank = b.rank and f.version < b.version);
