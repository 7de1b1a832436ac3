-- What is decided at the committee's stage in no sitting is told by the next one; and a case of which only
-- something left undone was spoken of was not heard.

create table decided_between (
    case_id    blob not null references case_file (id),
    -- The journal entry that decided.
    decision   integer not null check (decision > 0),
    -- The sitting in which note was taken of it; none: it waits for the next.
    sitting_id blob references sitting (id),
    primary key (case_id, decision)
) strict, without rowid;

create index decided_between_untold on decided_between (case_id, decision) where sitting_id is null;

create table sitting_case_then (
    sitting_id blob not null references sitting (id),
    case_id    blob not null references case_file (id),
    outcome    text not null check (outcome in ('discussed', 'decided', 'put_off', 'between', 'stalled')),
    primary key (sitting_id, case_id)
) strict, without rowid;

insert into sitting_case_then (sitting_id, case_id, outcome)
select x.sitting_id, x.case_id,
       case when x.outcome = 'discussed'
             and not exists (select 1 from journal j
                              where j.case_id = x.case_id
                                and j.subject = 'committee'
                                and (j.facts like '{"kind":"opinions_noted","sitting":' || s.number || ',%'
                                     or j.facts like '{"kind":"purpose_said","sitting":' || s.number || ',%'))
            then 'stalled' else x.outcome end
  from sitting_case x
  join sitting s on s.id = x.sitting_id;

drop table sitting_case;
alter table sitting_case_then rename to sitting_case;
create index sitting_case_of on sitting_case (case_id, sitting_id);

-- Whose signature is awaited: the sittings that a person attended.
create index sitting_person_of on sitting_person (person_id, sitting_id);
