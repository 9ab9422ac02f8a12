-- The queue to live in: where the applicant belongs, whether the case waits, when an item came to where it is, who handed it over with which words.
alter table work_item add column municipality varchar(4);
alter table work_item add column municipality_name varchar(100);
alter table work_item add column waiting boolean default false not null;
alter table work_item add column moved_at timestamp with time zone;
alter table work_item add column handover_note varchar(500);
alter table work_item add column handover_from varchar(200);
update work_item set moved_at = created_at;
alter table work_item alter column moved_at set not null;
-- Once, for the items that are there already; from now on the feeder tells it.
update work_item set municipality = (select a.organisation_municipality from grant_application a where a.case_number = work_item.case_number);
update work_item set municipality_name = (select m.name from municipality m where m.number = work_item.municipality);

-- One index per order and per filter, led by what every reader is bound to.
create index work_item_by_amount on work_item (county, state, amount, task_id);
create index work_item_by_moved on work_item (county, state, moved_at);
create index work_item_by_holder on work_item (county, state, assignee, role, due_sort, task_id);
create index work_item_by_municipality on work_item (county, state, municipality, due_sort, task_id);
create index work_item_by_step on work_item (county, state, step, due_sort, task_id);
create index work_item_by_call_due on work_item (county, state, call_id, due_sort, task_id);
create index work_item_by_call_holder on work_item (county, state, call_id, assignee, role, due_sort, task_id);
-- What these were for, those above do better.
drop index work_item_by_call;
drop index work_item_by_assignee;

-- Cases on hold: what is due stands still meanwhile.
create table work_item_waiting (
    case_number varchar(12)              not null,
    since       timestamp with time zone not null,
    constraint work_item_waiting_pk primary key (case_number)
);

-- The county's own words for cases, and which case has which.
create table worklist_tag (
    county     varchar(2)               not null,
    code       varchar(40)              not null,
    word       varchar(40)              not null,
    created_at timestamp with time zone not null,
    constraint worklist_tag_pk primary key (county, code)
);
create table worklist_case_tag (
    case_number varchar(12) not null,
    county      varchar(2)  not null,
    code        varchar(40) not null,
    constraint worklist_case_tag_pk primary key (case_number, code),
    constraint worklist_case_tag_word foreign key (county, code) references worklist_tag (county, code)
);
create index worklist_case_tag_by_word on worklist_case_tag (county, code, case_number);

-- Who is away when, and who does their work meanwhile. Days in Norway, both included.
create table worklist_absence (
    id         uuid                     not null,
    county     varchar(2)               not null,
    username   varchar(80)              not null,
    substitute varchar(80)              not null,
    first_day  date                     not null,
    last_day   date                     not null,
    entered_by varchar(80)              not null,
    entered_at timestamp with time zone not null,
    constraint worklist_absence_pk primary key (id),
    constraint worklist_absence_days check (first_day <= last_day)
);
create index worklist_absence_by_username on worklist_absence (username, last_day);
create index worklist_absence_by_substitute on worklist_absence (substitute, last_day);
create index worklist_absence_by_county on worklist_absence (county, last_day);

-- A list somebody wants to come back to, as the address it stands at.
create table worklist_view (
    id         uuid                     not null,
    county     varchar(2)               not null,
    owner      varchar(80)              not null,
    name       varchar(60)              not null,
    address    varchar(1000)            not null,
    shared     boolean                  not null,
    created_at timestamp with time zone not null,
    constraint worklist_view_pk primary key (id)
);
create index worklist_view_by_owner on worklist_view (owner, name);
create index worklist_view_by_county on worklist_view (county, shared, name);
create table worklist_default_view (
    username varchar(80) not null,
    view_id  uuid        not null,
    constraint worklist_default_view_pk primary key (username),
    constraint worklist_default_view_view foreign key (view_id) references worklist_view (id) on delete cascade
);
create index worklist_default_view_by_view on worklist_default_view (view_id);
