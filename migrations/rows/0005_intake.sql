-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into request (case_id, questions, answers, sponsor_informed, referral, saved_at) values
    (x'0192000000007000800000000000000a', 1, '{}', true, null, 1761640000000), (x'0192000000007000800000000000000b', 1, '{}', false, 'La fin a glissé deux fois', 1761640000000);
