-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
update member set home = 'Nantes', spoken = 'french english', mentoring = 'gives' where person_id = x'01920000000070008000000000000005';
insert into member_capacity (person_id, from_on, capacity) values (x'01920000000070008000000000000005', '2026-09-01', 50);
insert into member_leave (person_id, from_on, to_on) values (x'01920000000070008000000000000005', '2026-08-03', '2026-08-21');
