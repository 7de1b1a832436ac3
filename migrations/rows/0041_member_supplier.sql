-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into member_supplier (person_id, folded, name, ended_on) values (x'01920000000070008000000000000005', 'make believe services', 'Make-Believe Services', '2025-06-30');
