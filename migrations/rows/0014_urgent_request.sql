-- Rows as they were kept then, make-believe all of them: the next migration meets a furnished house.
update request set phone = '01 99 00 12 34', sponsor_said = 'Le directeur', completing = '{}';
