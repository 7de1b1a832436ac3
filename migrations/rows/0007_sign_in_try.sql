-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
insert into sign_in_try (id, subject, at) values (x'0192000000007000800000000000000e', 'camille@levant.invalid', 1761640000000);
