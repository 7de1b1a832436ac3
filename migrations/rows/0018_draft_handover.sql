-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into draft_handover (key, case_id, made_by, made_at, expires_at)
select 'e3b0c442', c.id, c.opened_by, 1761640000000, 1762240000000
  from case_file c
 where c.id = x'0192000000007000800000000000000a';
