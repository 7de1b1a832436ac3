-- Some cases, drawn by a lot that anybody can draw again, are assessed a second time by somebody who has not seen the first.

-- By what it is drawn, and how many in a hundred. The seed was made here, once.
create table second_draw (
    id      integer primary key check (id = 1),
    seed    text    not null check (length(seed) = 32),
    percent integer not null check (percent between 0 and 100)
) strict;

insert into second_draw (id, seed, percent) values (1, lower(hex(randomblob(16))), 10);

create trigger the_seed_is_never_changed before update on second_draw
when new.seed <> old.seed or new.id <> old.id
begin select raise(abort, 'the seed of the draw is never changed'); end;

create trigger the_seed_is_never_lost before delete on second_draw
begin select raise(abort, 'the seed of the draw is never lost'); end;

-- What was found, beside the band of the first assessment as it counted then. One a case.
create table second_assessment (
    case_id    blob    not null primary key references case_file (id),
    assessment integer not null,
    first_band integer not null check (first_band between 0 and 3),
    -- The level of each judged factor, or null where the request does not tell.
    levels     text    not null,
    stake      text    not null check (stake in ('low', 'medium', 'high', 'major')),
    band       integer not null check (band between 0 and 3),
    reason     text    not null check (reason <> ''),
    given_by   blob    not null references person (id),
    given_at   integer not null,
    foreign key (case_id, assessment) references assessment (case_id, rank)
) strict, without rowid;

create trigger second_assessment_is_never_changed before update on second_assessment
begin select raise(abort, 'a second assessment is never changed'); end;

create trigger second_assessment_is_never_deleted before delete on second_assessment
begin select raise(abort, 'a second assessment is never deleted'); end;

-- Who is blind to which cases, asked with every list.
create index duty_second on duty (owed_by, case_id) where kind = 'second_assessment' and ended_at is null;

-- The agreement is counted over it.
create trigger revision_when_second_assessment_grows after insert on second_assessment
begin update revision set number = number + 1; end;
create trigger revision_when_second_assessment_changes after update on second_assessment
begin update revision set number = number + 1; end;
create trigger revision_when_second_assessment_shrinks after delete on second_assessment
begin update revision set number = number + 1; end;
