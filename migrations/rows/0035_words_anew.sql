-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into case_word (word, case_id) values
    ('mist…', x'0192000000007000800000000000034a'),
    ('mistral', x'0192000000007000800000000000034a');
