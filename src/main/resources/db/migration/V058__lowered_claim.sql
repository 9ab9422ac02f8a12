-- What a grant was about to be lowered to for the rules of state aid when a claim was attested: it caps the sum, not the rate.
alter table payment_claim add column lowered_to bigint;

-- How much aid there was when somebody decided what becomes of an award: only more than that is a new question.
alter table aid_breach add column aid_counted bigint;
