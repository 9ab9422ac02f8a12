-- Impartiality that bites. A person's words on a case are a history of their own: nothing is changed, the newest word counts.
alter table impartiality_declaration drop constraint impartiality_declared_once;
drop index impartiality_declaration_by_username;
alter table impartiality_declaration add column word varchar(20);
alter table impartiality_declaration add column word_number integer default 1 not null;
alter table impartiality_declaration add column given_by varchar(80);
alter table impartiality_declaration add column parties varchar(10000);
update impartiality_declaration set word = case when impartial then 'IMPARTIAL' else 'CONFLICT' end, given_by = username;
alter table impartiality_declaration alter column word set not null;
alter table impartiality_declaration alter column given_by set not null;
alter table impartiality_declaration drop column impartial;
alter table impartiality_declaration add constraint impartiality_word_once unique (case_number, username, word_number);
create index impartiality_declaration_by_username on impartiality_declaration (username, word);

-- What a person with a conflict had handed in or written on a case: no longer counted, kept for the archive.
create table set_aside (
    id                    uuid                     not null,
    version               bigint                   not null,
    case_number           varchar(12)              not null,
    because_of            varchar(80)              not null,
    set_aside_at          timestamp with time zone not null,
    sheet_submitted_at    timestamp with time zone,
    consensus_by          varchar(80),
    consensus_at          timestamp with time zone,
    recommended_amount    bigint,
    recommendation_reason varchar(4000),
    recommended_by        varchar(80),
    recommended_at        timestamp with time zone,
    constraint set_aside_pk primary key (id),
    constraint set_aside_case foreign key (case_number) references assessment (case_number)
);
create index set_aside_by_case on set_aside (case_number);

create table set_aside_score (
    set_aside_id  uuid          not null,
    criterion     varchar(10)   not null,
    weight        integer       not null,
    points        integer,
    public_reason varchar(4000) not null,
    internal_note varchar(4000) not null,
    constraint set_aside_score_pk primary key (set_aside_id, criterion),
    constraint set_aside_score_of foreign key (set_aside_id) references set_aside (id)
);

create table set_aside_note (
    set_aside_id uuid          not null,
    criterion    varchar(10)   not null,
    note         varchar(4000) not null,
    constraint set_aside_note_pk primary key (set_aside_id, criterion),
    constraint set_aside_note_of foreign key (set_aside_id) references set_aside (id)
);

-- Once a year everybody who handles cases says what they hold, own and are tied to. The newest declaration counts.
create table interest_declaration (
    id          uuid                     not null,
    version     bigint                   not null,
    username    varchar(80)              not null,
    declared_at timestamp with time zone not null,
    constraint interest_declaration_pk primary key (id)
);
create index interest_declaration_by_username on interest_declaration (username, declared_at);

create table declared_interest (
    declaration_id      uuid        not null,
    place               integer     not null,
    organisation_number varchar(9)  not null,
    tie                 varchar(20) not null,
    words               varchar(500) not null,
    constraint declared_interest_pk primary key (declaration_id, place),
    constraint declared_interest_of foreign key (declaration_id) references interest_declaration (id)
);

-- Who leads whom: a head who is disqualified takes the subordinates along in an appeal (kommuneloven § 13-3).
alter table person add column leader varchar(80);
