-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into member_last_day (person_id, last_day, said_by, said_at) values
    (x'01920000000070008000000000000005', '2027-03-31', x'01920000000070008000000000000003', 1761640000000);
insert into answer_wait (case_id, person_id, look_at) values
    (x'0192000000007000800000000000000a', x'01920000000070008000000000000005', 1761650000000)
    on conflict do nothing;
insert into answer_notice (case_id, person_id, asked_at, level, told_to, at, not_before, written_at) values
    (x'0192000000007000800000000000000a', x'01920000000070008000000000000005', 1761640000000, 1,
     x'01920000000070008000000000000005', 1761645000000, 1761645000000, 1761645000000);
