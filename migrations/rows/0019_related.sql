-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into case_tie (case_id, other_id, tie, reason) values
    (x'0192000000007000800000000000000a', x'0192000000007000800000000000000b', 'related', 'Le même fournisseur fictif.');
insert into case_word (word, case_id) values
    ('alize', x'0192000000007000800000000000000a'), ('fict…', x'0192000000007000800000000000000a');
