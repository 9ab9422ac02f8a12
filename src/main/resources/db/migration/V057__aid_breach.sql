-- An award that the party has been told of and that turns out not to hold by the rules of state aid: it waits for a person's decision. A case has
-- at most one that waits, and every one stays.
create table aid_breach (
    id              uuid         not null,
    case_number     varchar(12)  not null,
    open_case       varchar(12),
    found_at        timestamp with time zone not null,
    gone_at         timestamp with time zone,
    decision        varchar(20),
    lowered_to      bigint,
    lifted_at       timestamp with time zone,
    reasons         varchar(2000),
    decided_by      varchar(100),
    decided_by_name varchar(200),
    decided_at      timestamp with time zone,
    constraint aid_breach_pk primary key (id),
    constraint aid_breach_open_uq unique (open_case),
    constraint aid_breach_decided_ck check ((decision is null) = (decided_at is null)),
    constraint aid_breach_lowered_ck check (lowered_to is null or lowered_to > 0)
);
create index aid_breach_case_ix on aid_breach (case_number, found_at);

-- Awards that were assessed after their decision, before there was such a task: they are weighed once more when the system starts.
alter table aid_registration add column weighed boolean default true not null;
update aid_registration set weighed = false where assessed_late = true;

-- A row that a county adds counts for that county. One without a county counts for all: what the system was delivered with, and what was
-- added while every row counted for all.
alter table aid_rule add column county varchar(2);
alter table aid_supplement add column county varchar(2);
alter table aid_register_rule add column county varchar(2);
alter table aid_euro_rate add column county varchar(2);
alter table aid_retention add column county varchar(2);
alter table aid_warning add column county varchar(2);

-- A final account that an appeal made void stays as a row; at most one of a case counts.
alter table final_account add column voided_at timestamp with time zone;
alter table final_account add column live_case varchar(12);
update final_account set live_case = case_number;
create index final_account_case_ix on final_account (case_number);
alter table final_account drop constraint final_account_case_uq;
alter table final_account add constraint final_account_live_uq unique (live_case);
alter table final_account add constraint final_account_void_ck check ((live_case is null) = (voided_at is not null));

-- The reasons of an appeal may be longer than those of a change; none of their words is cut.
alter table grant_change alter column answer set data type varchar(8000);

-- Account numbers are forgotten with the people of a case, but not while the bookkeeping of its last payment is kept: months after the year's end.
insert into grant_retention_rule (kind, valid_from, months, provenance) values ('BOOKS', date '2000-01-01', 60, 'CONFIGURED');

-- Sources read since: the day de minimis aid could be given again in Norway was set up as 1 July 2024 and is 11 November 2024. Rows are only added, so the
-- one that was wrong is followed by one of the same day, which counts. What no source was found for stays to be confirmed.
insert into aid_rule (basis, valid_from, valid_to, paused, ceiling_euro, aid_window, window_years, intensity_percent, max_intensity, max_years, retention_years, title_nb, title_nn, title_en, provenance, source) values
('DE_MINIMIS', '2024-07-01', '2024-11-10', true, null, 'ROLLING', 3, null, null, null, 10, 'ingen regler om bagatellmessig støtte i kraft i Norge', 'ingen reglar om bagatellmessig støtte i kraft i Noreg', 'no rules on de minimis aid in force in Norway', 'STATED', 'DLA Piper Norway 10. desember 2024: i kraft i norsk rett 11. november 2024. Støtte gitt i pausen kan falle inn under overgangsregelen i den nye forordningen; begrunn det i så fall'),
('DE_MINIMIS', '2024-11-11', '2030-12-31', false, 300000, 'ROLLING', 3, null, null, null, 10, 'kommisjonsforordning (EU) 2023/2831 om bagatellmessig støtte', 'kommisjonsforordning (EU) 2023/2831 om bagatellmessig støtte', 'Commission Regulation (EU) 2023/2831 on de minimis aid', 'STATED', 'Beløp og tre år: KS Advokatene og DLA Piper Norway om forordning (EU) 2023/2831. I kraft i norsk rett 11. november 2024: DLA Piper Norway 10. desember 2024');
update aid_rule set provenance = 'STATED', source = 'KS Advokatene: «Bagatellstøtte på pause» etter 31. desember 2023. Pausen varte til 11. november 2024, se neste rad' where basis = 'DE_MINIMIS' and valid_from = '2024-01-01' and added_by is null;
update aid_rule set source = 'Gjelder ikke: dagen var satt opp uten kilde, og en senere rad med samme dag har tatt over' where basis = 'DE_MINIMIS' and valid_from = '2024-07-01' and paused = false and added_by is null;
update aid_rule set source = 'Forordningen artikkel 3 nr. 2: 200 000 euro over tre regnskapsår (regionalforvaltning.no etter Nærings- og fiskeridepartementet); forskrift 14. november 2008 nr. 1213 § 2' where basis = 'DE_MINIMIS' and valid_from = '2014-01-01' and added_by is null;
update aid_rule set source = 'Endringsforordning (EU) 2023/1315: 3 millioner euro (Lexxion om endringen), til 31. desember 2026 (Interact). Dagen i Norge må bekreftes' where basis = 'TRAINING' and valid_from = '2023-07-01' and added_by is null;
update aid_rule set source = 'Endringsforordning (EU) 2023/1315, i EU fra 1. juli 2023, til 31. desember 2026 (Interact). Taket og dagen i Norge må bekreftes' where basis = 'CLUSTER' and valid_from = '2023-07-01' and added_by is null;
update aid_euro_rate set source = 'Norges Bank, årsgjennomsnitt; sammenholdt med Landbruksdirektoratets og GC Riebers tall etter Norges Bank (to desimaler)' where valid_from in ('2017-01-01', '2018-01-01') and added_by is null;
