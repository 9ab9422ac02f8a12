-- What is paid out of what is committed: of the pool, of each budget area, and of each case. A case's payments can never exceed its award,
-- whoever writes the statement.
alter table funding_pool add column paid bigint default 0 not null;
alter table funding_pool add constraint funding_pool_paid_within_committed check (paid >= 0 and paid <= committed);
alter table pool_area add column paid bigint default 0 not null;
alter table pool_area add constraint pool_area_paid_within_committed check (paid >= 0 and paid <= committed);
alter table pool_reservation add column paid bigint default 0 not null;
alter table pool_reservation add constraint pool_reservation_paid_within_award check (paid >= 0 and paid <= amount);
alter table pool_reservation add constraint pool_reservation_paid_is_committed check (paid = 0 or state = 'COMMITTED');
alter table pool_draw add column paid bigint default 0 not null;
alter table pool_draw add constraint pool_draw_paid_within_amount check (paid >= 0 and paid <= amount);
