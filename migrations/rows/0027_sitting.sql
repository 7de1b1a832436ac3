-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into sitting_number (only_row, last) values (1, 1);
insert into sitting (id, number, held_on, presided_by, guests, opened_by, opened_at, changed_by, changed_at) values
    (x'01920000000070008000000000000027', 1, '2025-10-28', x'01920000000070008000000000000003', 'Une invitée fictive', x'01920000000070008000000000000003', 1761640000000, x'01920000000070008000000000000003', 1761640000000);
insert into sitting_person (sitting_id, person_id) values
    (x'01920000000070008000000000000027', x'01920000000070008000000000000003'),
    (x'01920000000070008000000000000027', x'01920000000070008000000000000004');
insert into sitting_case (sitting_id, case_id, outcome) values
    (x'01920000000070008000000000000027', x'0192000000007000800000000000000a', 'decided');
