-- When a duty was due at first, whatever was announced since; the order of what is owed; and who
-- was told how far a duty has come.

alter table duty add column first_due_at bigint;
-- When it is due, or the end of times while its clock is paused: what lists are ordered by.
alter table duty add column listed_at bigint not null default 9007199254740991;

create index duty_owed on duty (owed_by, listed_at, case_id, rank) where ended_at is null;
create index duty_listed on duty (listed_at, case_id, rank) where ended_at is null;
create index duty_of_kind on duty (kind, listed_at, case_id, rank) where ended_at is null;
-- Late is measured by the first date: by whom, for the badge in the bar, and since when.
create index duty_late_by on duty (owed_by, first_due_at, case_id) where ended_at is null;
drop index duty_late;
create index duty_late on duty (first_due_at, case_id, rank) where ended_at is null;

-- When the program is to look at it next; null once there is nothing more to tell.
alter table duty add column notice_at bigint;
-- Since when it stands on the agenda of the committee.
alter table duty add column agenda_at bigint;

create index duty_to_tell on duty (notice_at, case_id, rank) where notice_at is not null;
create index duty_on_agenda on duty (agenda_at, case_id, rank) where agenda_at is not null and ended_at is null;

-- Who was told how far a duty has come, each level once: rows that wait to be sent.
create table duty_notice (
    case_id      uuid not null,
    rank         bigint not null,
    -- 1 to 6: 50 %, 80 %, 100 %, ten and twenty working days without an answer, the committee.
    level        bigint not null check (level between 1 and 6),
    person_id    uuid not null references person (id),
    -- When the duty came that far, and before when nothing is sent of it.
    at           bigint not null,
    not_before   bigint not null check (not_before >= at),
    in_digest    boolean not null,
    -- The version of the case that it was read from, and when: what `tocsin verify` tells it again from.
    case_version bigint not null,
    written_at   bigint not null check (written_at >= at),
    primary key (case_id, rank, level, person_id),
    foreign key (case_id, rank) references duty (case_id, rank)
);

create index duty_notice_of on duty_notice (person_id, at, case_id, rank, level);

-- Last: a table whose rows were just changed takes no index before its deferred checks are done.
update duty set first_due_at = due_at, listed_at = due_at where due_at is not null;
update duty set notice_at = 0 where ended_at is null and due_at is not null;
