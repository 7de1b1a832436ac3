-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into second_assessment (case_id, assessment, first_band, levels, stake, band, reason, given_by, given_at) values
    (x'0192000000007000800000000000000a', 1, 3, '{"governance":2,"team":null}', 'high', 2, 'La reprise fictive du marché est signée.', x'01920000000070008000000000000005', 1761640000000);
