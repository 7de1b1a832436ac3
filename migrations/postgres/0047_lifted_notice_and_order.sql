-- What was told of a duty by a time limit that is another since: kept, and read by nobody as what stands.
-- Another priority moves every level, to come and past.

create table duty_notice_lifted (
    case_id        uuid not null,
    rank           bigint not null,
    level          bigint not null check (level between 1 and 6),
    person_id      uuid not null references person (id),
    at             bigint not null,
    not_before     bigint not null check (not_before >= at),
    in_digest      boolean not null,
    case_version   bigint not null,
    written_at     bigint not null check (written_at >= at),
    -- The version of the case by which its time limit no longer gave it.
    lifted_version bigint not null check (lifted_version > case_version),
    primary key (case_id, rank, level, person_id, case_version),
    foreign key (case_id, rank) references duty (case_id, rank)
);

-- Under a heading of the queue, and by priority: points, then urgency, then when it was sent.
-- A table with deferred checks still to do changes no index.
set constraints all immediate;

drop index case_file_triage;
create index case_file_triage
    on case_file (next_due_at, number, id, stage, priority, confidentiality, organisation_id, next_owed_by, moved_at, moved_by, submitted_at)
    where (stage || '') in ('submitted', 'qualifying', 'awaiting_information', 'at_committee');

-- Working days to the next date that cannot be moved, as of the assessment.
alter table case_score add column urgency_days bigint;
update case_score
   set urgency_days = (select a.urgency_days from assessment a
                        where a.case_id = case_score.case_id and a.rank = case_score.rank);

-- The program looks once more at what was told before: some of it was told by time limits of then.
update duty
   set notice_at = 0
 where ended_at is null
   and due_at is not null
   and exists (select 1 from duty_notice n where n.case_id = duty.case_id and n.rank = duty.rank);
