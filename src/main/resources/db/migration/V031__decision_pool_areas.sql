-- A pool by budget area and budget year: whose money it is. The pool's own row stays the hard stop and the lock; it is always touched
-- first, and the sums of its areas equal it. An empty name means that the frame is not divided.
create table pool_area (
    id          uuid         not null,
    pool_id     uuid         not null,
    name        varchar(120) not null,
    budget_year integer      not null,
    frame       bigint       not null,
    reserved    bigint default 0 not null,
    committed   bigint default 0 not null,
    constraint pool_area_pk primary key (id),
    constraint pool_area_pool_fk foreign key (pool_id) references funding_pool (id),
    constraint pool_area_uq unique (pool_id, budget_year, name),
    constraint pool_area_year_ck check (budget_year between 2000 and 2200),
    constraint pool_area_not_negative check (frame >= 0 and reserved >= 0 and committed >= 0),
    constraint pool_area_not_overspent check (reserved + committed <= frame)
);

-- Pools that are open already become one undivided area of their call's year.
insert into pool_area (id, pool_id, name, budget_year, frame, reserved, committed)
select p.id, p.id, '', c.call_year, p.frame, p.reserved, p.committed
from funding_pool p join funding_call c on c.id = p.call_id;

-- Which area a movement touched, why (where somebody changed the frame), and which lines belong to one deed: all but the first point to it.
alter table pool_entry add column area_id uuid;
update pool_entry set area_id = pool_id;
alter table pool_entry alter column area_id set not null;
alter table pool_entry add constraint pool_entry_area_fk foreign key (area_id) references pool_area (id);
alter table pool_entry add column first_id bigint;
alter table pool_entry add constraint pool_entry_first_fk foreign key (first_id) references pool_entry (id);
alter table pool_entry add column reason varchar(2000);
alter table pool_entry add constraint pool_entry_frame_has_reason
    check (kind not in ('RAISED', 'LOWERED', 'MOVED_IN', 'MOVED_OUT') or reason is not null);
create index pool_entry_area_idx on pool_entry (area_id, id);
create index pool_entry_first_idx on pool_entry (first_id);

-- From which areas a case has its money: the parts of its reservation, later of its commitment.
create table pool_draw (
    case_number varchar(12) not null,
    area_id     uuid        not null,
    amount      bigint      not null,
    constraint pool_draw_pk primary key (case_number, area_id),
    constraint pool_draw_reservation_fk foreign key (case_number) references pool_reservation (case_number) on delete cascade,
    constraint pool_draw_area_fk foreign key (area_id) references pool_area (id),
    constraint pool_draw_amount_positive check (amount > 0)
);
create index pool_draw_area_idx on pool_draw (area_id);
insert into pool_draw (case_number, area_id, amount)
select case_number, pool_id, amount from pool_reservation where state <> 'RELEASED';
