-- When a duty was due at first, whatever was announced since; the order of what is owed; and who
-- was told how far a duty has come.

alter table duty add column first_due_at integer;
-- When it is due, or the end of times while its clock is paused: what lists are ordered by.
alter table duty add column listed_at integer not null default 9007199254740991;

update duty set first_due_at = due_at, listed_at = due_at where due_at is not null;

create index duty_owed on duty (owed_by, listed_at, case_id, rank) where ended_at is null;
create index duty_listed on duty (listed_at, case_id, rank) where ended_at is null;
create index duty_of_kind on duty (kind, listed_at, case_id, rank) where ended_at is null;
-- Who is late with how much, for the badge in the bar.
create index duty_late_by on duty (owed_by, first_due_at, case_id) where ended_at is null;
