-- Some cases, drawn by a lot that anybody can draw again, are assessed a second time by somebody who has not seen the first.

-- By what it is drawn, and how many in a hundred. The seed was made here, once.
create table second_draw (
    id      bigint primary key check (id = 1),
    seed    text   not null check (length(seed) = 32),
    percent bigint not null check (percent between 0 and 100)
);

insert into second_draw (id, seed, percent) values (1, replace(gen_random_uuid()::text, '-', ''), 10);

create function second_draw_refuses() returns trigger language plpgsql as
$$ begin raise exception 'the seed of the draw is never changed nor lost'; end $$;

create trigger the_seed_is_never_changed before update on second_draw
for each row when (new.seed <> old.seed or new.id <> old.id) execute function second_draw_refuses();

create trigger the_seed_is_never_lost before delete or truncate on second_draw
for each statement execute function second_draw_refuses();

-- What was found, beside the band of the first assessment as it counted then. One a case.
create table second_assessment (
    case_id    uuid   not null primary key references case_file (id),
    assessment bigint not null,
    first_band bigint not null check (first_band between 0 and 3),
    -- The level of each judged factor, or null where the request does not tell.
    levels     text   not null,
    stake      text   not null check (stake in ('low', 'medium', 'high', 'major')),
    band       bigint not null check (band between 0 and 3),
    reason     text   not null check (reason <> ''),
    given_by   uuid   not null references person (id),
    given_at   bigint not null,
    foreign key (case_id, assessment) references assessment (case_id, rank)
);

create function second_assessment_refuses() returns trigger language plpgsql as
$$ begin raise exception 'a second assessment is never changed nor deleted'; end $$;

create trigger second_assessment_is_never_changed_nor_deleted
before update or delete or truncate on second_assessment
for each statement execute function second_assessment_refuses();

-- Who is blind to which cases, asked with every list. A table whose rows were just changed takes no index
-- before its deferred checks are done.
set constraints all immediate;
create index duty_second on duty (owed_by, case_id) where kind = 'second_assessment' and ended_at is null;

-- The agreement is counted over it.
create constraint trigger revision_when_second_assessment_changes
    after insert or update or delete on second_assessment
    deferrable initially deferred for each row execute function revision_moves();
