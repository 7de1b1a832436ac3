-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
update organisation set name = 'État fictif, fondé de nouveau' where id = x'01920000000070008000000000000001';
