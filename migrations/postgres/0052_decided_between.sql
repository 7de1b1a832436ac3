-- What is decided at the committee's stage in no sitting is told by the next one; and a case of which only
-- something left undone was spoken of was not heard.

create table decided_between (
    case_id    uuid not null references case_file (id),
    -- The journal entry that decided.
    decision   bigint not null check (decision > 0),
    -- The sitting in which note was taken of it; none: it waits for the next.
    sitting_id uuid references sitting (id),
    primary key (case_id, decision)
);

create index decided_between_untold on decided_between (case_id, decision) where sitting_id is null;

-- A table with deferred checks still to do is not altered.
set constraints all immediate;

alter table sitting_case drop constraint sitting_case_outcome_check;
alter table sitting_case add constraint sitting_case_outcome_check
    check (outcome in ('discussed', 'decided', 'put_off', 'between', 'stalled'));

update sitting_case x
   set outcome = 'stalled'
  from sitting s
 where s.id = x.sitting_id
   and x.outcome = 'discussed'
   and not exists (select 1 from journal j
                    where j.case_id = x.case_id
                      and j.subject = 'committee'
                      and (j.facts like '{"kind":"opinions_noted","sitting":' || s.number || ',%'
                           or j.facts like '{"kind":"purpose_said","sitting":' || s.number || ',%'));

-- Whose signature is awaited: the sittings that a person attended.
create index sitting_person_of on sitting_person (person_id, sitting_id);
