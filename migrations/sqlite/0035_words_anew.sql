-- A title is found by how each of its words begins too. What it was found by until now is made anew
-- when the server starts.
delete from case_word;
