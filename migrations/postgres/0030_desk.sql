-- What each person chose for the queue of triage: their keys and their views; and when each case moved
-- last, and by whom, so that what is new to somebody can be told from what they saw.

create table keyboard (
    person_id  uuid    primary key references person (id),
    is_on      boolean not null,
    -- The letter of each shortcut, `next=j previous=k …`; what has none is empty, `compare=`.
    letters    text    not null,
    changed_at bigint not null
);

create table saved_view (
    id         uuid    primary key,
    person_id  uuid    not null references person (id),
    name       text    not null check (name <> ''),
    -- As names are compared.
    folded     text    not null check (folded <> ''),
    -- What stands after the `?` of its address.
    query      text    not null,
    -- What the address of the queue opens when it says nothing.
    is_first   boolean not null,
    changed_at bigint not null,
    -- Kept for a while, so that it can be taken back.
    removed_at bigint
);

create unique index saved_view_of on saved_view (person_id, folded) where removed_at is null;
create unique index saved_view_first on saved_view (person_id) where is_first and removed_at is null;
create index saved_view_removed on saved_view (person_id, removed_at) where removed_at is not null;

-- The last entry of its journal that tells of no other case: when, and whose.
-- A table with deferred checks still to do takes no column.
set constraints all immediate;
alter table case_file add column moved_at bigint not null default 0;
alter table case_file add column moved_by uuid references person (id);

drop index case_file_triage;
create index case_file_triage
    on case_file (next_due_at, id, stage, priority, confidentiality, organisation_id, next_owed_by, moved_at, moved_by)
    where (stage || '') in ('submitted', 'qualifying', 'awaiting_information', 'at_committee');

create index case_file_moved on case_file (moved_at, id)
    where (stage || '') in ('submitted', 'qualifying', 'awaiting_information', 'at_committee');

-- When somebody looked last, at whatever.
create index case_look_by on case_look (person_id, at, case_id);

-- Last, once the indexes stand.
update case_file
   set moved_at = (select j.at from journal j
                    where j.case_id = case_file.id and j.subject <> 'related'
                    order by j.seq desc limit 1),
       moved_by = (select j.actor from journal j
                    where j.case_id = case_file.id and j.subject <> 'related'
                    order by j.seq desc limit 1)
 where exists (select 1 from journal j where j.case_id = case_file.id and j.subject <> 'related');
