-- The amount a party asks for in its appeal; nothing where it asks for all it can get, or no amount is at stake.
alter table appeal add column asked bigint;
