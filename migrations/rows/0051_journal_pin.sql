-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into journal_pin (case_id, seq, pinned_by, at)
select j.case_id, j.seq, j.actor, 1761640000000
  from journal j
 where j.seq = 1;
