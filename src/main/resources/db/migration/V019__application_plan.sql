-- Cost lines say what the amount rests on, and hours of an owner without a salary are worth the scheme's own rate for them.
alter table application_cost_line add column owner_hours boolean default false not null;
alter table application_cost_line add column basis varchar(300);
alter table scheme_rules add column owner_hourly_rate bigint;
