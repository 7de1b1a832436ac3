-- What happened to the cases, in the order in which it was committed: how a page that somebody looks
-- at learns that there is more. The journal has an order within each case, and none across them.
create table happening (
    number  integer primary key,
    case_id blob    not null,
    -- Its entry in the journal; none for what was said.
    seq     integer,
    -- Where the case stood then.
    stage   text    not null
) strict;

create index happening_of on happening (case_id, number);

insert into happening (case_id, seq, stage)
select j.case_id, j.seq, c.stage
  from journal j
  join case_file c on c.id = j.case_id
 order by j.at, j.case_id, j.seq;

-- One writer at a time: a number is given in the order of the commits.
create trigger happening_when_journal_grows after insert on journal
begin
    insert into happening (case_id, seq, stage)
    select new.case_id, new.seq, c.stage from case_file c where c.id = new.case_id;
end;

create trigger happening_when_message_grows after insert on message
begin
    insert into happening (case_id, seq, stage)
    select new.case_id, null, c.stage from case_file c where c.id = new.case_id;
end;
