-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
update sitting set closed_at = 1761650000000;
insert into minutes (sitting_id, content, hash) values
    (x'01920000000070008000000000000027', '{}', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
insert into minutes_part (sitting_id, case_id, content, hash) values
    (x'01920000000070008000000000000027', x'0192000000007000800000000000000a', '{}', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
insert into minutes_sign_off (sitting_id, person_id, hash, at) values
    (x'01920000000070008000000000000027', x'01920000000070008000000000000003', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 1761650000000);
insert into minutes_note (id, sitting_id, case_id, written_by, at, note) values
    (x'01920000000070008000000000000028', x'01920000000070008000000000000027', null, x'01920000000070008000000000000003', 1761650000000, 'Une coquille fictive');
