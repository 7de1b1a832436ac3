-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into recommendation_file (id, case_id, rank, file_name, mime, size, hash, added_by, added_at)
select x'01920000000070008000000000000056', c.id, 1, 'proces-verbal.pdf', 'application/pdf', 1024,
       'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', c.opened_by, 1761660000000
  from case_file c
 where c.id = x'0192000000007000800000000000000a';
