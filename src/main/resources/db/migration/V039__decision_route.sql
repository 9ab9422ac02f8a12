-- What beside the amount sends a case to another body: that the manager calls it a question of principle, and that it departs from the order.
alter table decision add column principle boolean default false not null;
alter table decision add column departs boolean default false not null;
