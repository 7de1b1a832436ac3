-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into calendar_feed (person_id, token, made_at) values (x'01920000000070008000000000000005', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 1767600000000);
