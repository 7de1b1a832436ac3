-- What reading a proposed file came to: a list of files must not read them again.
alter table import add column standing text;
