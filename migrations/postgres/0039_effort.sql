-- How many days somebody spent on a case in a week, in quarters of a day: what an intervention takes.
-- A fold of the facts of the journal, which keeps what was said before it was corrected.
create table effort (
    case_id   uuid   not null references case_file (id),
    person_id uuid   not null references person (id),
    -- A Monday.
    week_on   text   not null check (length(week_on) = 10),
    quarters  bigint not null check (quarters between 1 and 28),
    primary key (case_id, person_id, week_on)
);

create index effort_of on effort (person_id, week_on, case_id, quarters);
