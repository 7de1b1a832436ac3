-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into case_look (id, case_id, person_id, place, at)
select x'01920000000070008000000000000021', c.id, c.opened_by, 'status', 1761640000000
  from case_file c
 where c.id = x'0192000000007000800000000000000a';
insert into message (id, case_id, author, audience, text, at, seq, previous, hash)
select x'01920000000070008000000000000022', c.id, c.opened_by, 'shared', 'Encore', 1761640100000, 2, '', '5f'
  from case_file c
 where c.id = x'0192000000007000800000000000000a';
update message_head set count = count + 1, hash = '5f';
