-- A meeting's decision puts together the recommendation's reasons, the manager's and its own.
alter table decision alter column reasons set data type varchar(10000);
