-- The announcement of an award before it is public: its words, and what people are quoted with. A quote stands only with its approval.
create table award_draft (
    case_number varchar(12)   not null,
    version     bigint        not null,
    title       varchar(300)  not null,
    summary     varchar(2000) not null,
    written_by  varchar(100)  not null,
    written_at  timestamp with time zone not null,
    constraint award_draft_pk primary key (case_number)
);

create table award_quote (
    case_number  varchar(12)  not null,
    position     integer      not null,
    words        varchar(600) not null,
    speaker      varchar(120) not null,
    speaker_role varchar(200),
    approved_on  date,
    approved_how varchar(200),
    noted_by     varchar(100),
    constraint award_quote_pk primary key (case_number, position),
    constraint award_quote_draft_fk foreign key (case_number) references award_draft (case_number)
);

-- Whom a sentence of a published award quotes.
alter table award_line add column said_by varchar(330);
