-- The time limits that administrators set in place of the usual ones, in dated versions: of each kind of duty, the
-- one without an end counts for what begins now. What began keeps its own in the journal of its case.

create table time_limit (
    duty       text   not null check (duty <> ''),
    since      bigint not null,
    -- Nothing, as long as it counts.
    until      bigint,
    -- By priority, such as "5 days".
    p1         text   not null check (p1 <> ''),
    p2         text   not null check (p2 <> ''),
    p3         text   not null check (p3 <> ''),
    p4         text   not null check (p4 <> ''),
    changed_by uuid   not null references person (id),
    primary key (duty, since)
);

create unique index time_limit_now on time_limit (duty) where until is null;
create index time_limit_since on time_limit (since);
