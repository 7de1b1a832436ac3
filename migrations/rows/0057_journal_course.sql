-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into journal (case_id, seq, at, actor, subject, facts, previous, hash) values
    (x'0192000000007000800000000000000a', 9059, 1761640000000, x'01920000000070008000000000000003', 'case',
     '{"kind":"course_decided","course":"continue","reason":"Le plan fictif tient."}', 'b', 'd');
