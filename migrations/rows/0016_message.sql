-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into message (id, case_id, author, audience, text, at)
select x'01920000000070008000000000000016', c.id, c.opened_by, 'shared', 'Bonjour', 1761640000000
  from case_file c
 where c.id = x'0192000000007000800000000000000a';
