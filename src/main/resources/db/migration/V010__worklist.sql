-- The task queue as its own read model. No foreign keys to the engine's tables: the engine owns those.
create table work_item (
    task_id        varchar(64)              not null,
    case_number    varchar(12)              not null,
    step           varchar(64)              not null,
    county         varchar(2)               not null,
    role           varchar(40)              not null,
    body           varchar(40),
    assignee       varchar(80),
    applicant      varchar(300)             not null,
    applicant_sort varchar(600)             not null,
    title          varchar(300)             not null,
    search_text    varchar(700)             not null,
    call_id        uuid                     not null,
    call_title     varchar(300)             not null,
    amount         bigint                   not null,
    created_at     timestamp with time zone not null,
    due_at         timestamp with time zone,
    due_sort       timestamp with time zone not null,
    href           varchar(200)             not null,
    state          varchar(10)              not null,
    closed_at      timestamp with time zone,
    constraint work_item_pk primary key (task_id),
    constraint work_item_state check (state in ('OPEN', 'DONE'))
);

-- One index per order of the list, led by what every reader is bound to; the task breaks ties, so a page can begin behind any item.
create index work_item_by_due on work_item (county, state, due_sort, task_id);
create index work_item_by_created on work_item (county, state, created_at, task_id);
create index work_item_by_applicant on work_item (county, state, applicant_sort, task_id);
create index work_item_by_role_due on work_item (county, state, role, due_sort, task_id);
create index work_item_by_assignee on work_item (assignee, state, due_sort, task_id);
create index work_item_by_case on work_item (case_number, step);
create index work_item_by_call on work_item (call_id, state);

-- Who must not meet which case (declared conflict of interest).
create table work_item_exclusion (
    case_number varchar(12) not null,
    username    varchar(80) not null,
    constraint work_item_exclusion_pk primary key (case_number, username)
);
create index work_item_exclusion_by_username on work_item_exclusion (username);
