-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
update member set home = '44' where person_id = x'01920000000070008000000000000005';
