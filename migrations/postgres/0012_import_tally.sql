-- What an import did, in numbers, kept when it is applied: undone, it still has its report.
alter table import add column tally text;
