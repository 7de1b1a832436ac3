-- What happened to the cases, in the order in which it was committed: how a page that somebody looks
-- at learns that there is more. The journal has an order within each case, and none across them.
create table happening (
    number  bigint generated always as identity primary key,
    case_id uuid   not null,
    -- Its entry in the journal; none for what was said.
    seq     bigint,
    -- Where the case stood then.
    stage   text   not null
);

create index happening_of on happening (case_id, number);

insert into happening (case_id, seq, stage)
select j.case_id, j.seq, c.stage
  from journal j
  join case_file c on c.id = j.case_id
 order by j.at, j.case_id, j.seq;

-- The transaction that was last given numbers.
alter table revision add column happened_in xid8 not null default pg_current_xact_id();

-- Whoever is given a number holds this row until they have committed, so that numbers come in the
-- order of the commits: who has seen one has seen all before it. It is the row that `revision_moves`
-- locks, and nothing is locked after it, so that none can lock another out.
create function happens() returns trigger language plpgsql as
$$ declare entry bigint; begin
    update revision set happened_in = pg_current_xact_id()
     where happened_in <> pg_current_xact_id();
    if tg_table_name = 'journal' then
        entry := new.seq;
    end if;
    insert into happening (case_id, seq, stage)
    select new.case_id, entry, c.stage from case_file c where c.id = new.case_id;
    return null;
end $$;

create constraint trigger happening_when_journal_grows after insert on journal
deferrable initially deferred for each row execute function happens();

create constraint trigger happening_when_message_grows after insert on message
deferrable initially deferred for each row execute function happens();
