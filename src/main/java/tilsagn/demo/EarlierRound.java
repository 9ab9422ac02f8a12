package tilsagn.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.SectionContent;
import tilsagn.appeal.AppealDesk;
import tilsagn.appeal.AppealVerdict;
import tilsagn.appeal.Appeals;
import tilsagn.appeal.NewAppeal;
import tilsagn.appeal.Review;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterKind;
import tilsagn.grant.ClaimKind;
import tilsagn.workflow.ProcessClock;

/**
 * An invented round of the year before, so that what comes after the letter can be seen without waiting: a winner that got 562 500 kroner on
 * the way and the rest after the final report and whose case is closed; one that appealed in vain; and one whose appeal gave it something, with a
 * claim that waits for control.
 */
@Component
@Profile("demo")
class EarlierRound {

    /** Who applied in it. */
    static final List<Chorus> PARTIES = List.of(Chorus.VERKSTED, Chorus.SKOG, Chorus.DATASIRKEL);

    static final Nok AWARD = Nok.of(750_000);
    static final Nok IN_PART = Nok.of(300_000);
    private static final Nok CLAIMED = Nok.of(1_300_000);
    private static final Nok COST = Nok.of(1_500_000);
    private static final String CONDITIONS = "Prosjektet gjennomføres slik søknaden beskriver det.\nResultatene deles med andre bedrifter i regionen.";

    private final Troupe troupe;
    private final SeedCalls seedCalls;
    private final Calls calls;
    private final Applications applications;
    private final Cases cases;
    private final Papers papers;
    private final DemoHandling handling;
    private final DemoGrants grants;
    private final Appeals appeals;
    private final AppealDesk appealDesk;
    private final BusinessTime time;
    private final ProcessClock process;

    private CaseNumber won;
    private CaseNumber lost;
    private CaseNumber gotAPart;

    EarlierRound(Troupe troupe, SeedCalls seedCalls, Calls calls, Applications applications, Cases cases, Papers papers, DemoHandling handling,
                 DemoGrants grants, Appeals appeals, AppealDesk appealDesk, BusinessTime time, ProcessClock process) {
        this.troupe = troupe;
        this.seedCalls = seedCalls;
        this.calls = calls;
        this.applications = applications;
        this.cases = cases;
        this.papers = papers;
        this.handling = handling;
        this.grants = grants;
        this.appeals = appeals;
        this.appealDesk = appealDesk;
        this.time = time;
        this.process = process;
    }

    /** From the announcement in February 2021 to the first payment a year later. */
    void play() {
        at("2021-02-01T08:00:00Z");
        Call call = calls.get(seedCalls.vtfkEarlier().id());
        at("2021-02-01T08:30:00Z");
        won = applies(call, Chorus.VERKSTED);
        lost = applies(call, Chorus.SKOG);
        gotAPart = applies(call, Chorus.DATASIRKEL);
        at("2021-03-29T07:00:00Z");
        isDecided(call);
        bothAppeal();
        at("2021-08-20T08:00:00Z");
        handling.isPublic(won);
        handling.isPublic(gotAPart);
        at("2022-02-10T09:00:00Z");
        grants.isClaimed(Chorus.VERKSTED, won, ClaimKind.PARTIAL, CLAIMED, "Robotceller, opplæring og forsøk i full skala.");
        at("2022-02-14T09:00:00Z");
        grants.isPaid(won);
        at("2022-02-21T12:00:00Z");
        grants.isReported(Chorus.VERKSTED, won, "Arbeidet følger planen.", "3", "4");
        grants.isReported(Chorus.DATASIRKEL, gotAPart, "Arbeidet kom sent i gang, men følger nå planen.", "1", "2");
    }

    /** The summer of 2022: the final report, the final account, and a claim that waits. */
    void goesOn() {
        at("2022-08-08T09:00:00Z");
        grants.isReported(Chorus.VERKSTED, won, "Prosjektet er gjennomført, og de fleste målene er nådd.", "7", "11");
        at("2022-08-10T09:00:00Z");
        grants.isClaimed(Chorus.VERKSTED, won, ClaimKind.FINAL, COST, "Sluttregnskap: robotceller, opplæring og forsøk i full skala.");
        at("2022-08-16T09:00:00Z");
        grants.isSettled(won, COST, "Regnskapet er kontrollert mot bilagene og revisors uttalelse.");
        at("2022-08-18T09:00:00Z");
        grants.isClosed(won);
        at("2022-08-19T11:00:00Z");
        grants.isClaimed(Chorus.DATASIRKEL, gotAPart, ClaimKind.PARTIAL, Nok.of(350_000), "Felles lager for brukte servere, og kurs i reparasjon.");
    }

    private CaseNumber applies(Call call, Chorus one) {
        at(one.sends());
        troupe.meets(one);
        troupe.asksTheRegister(one);
        CaseNumber number = troupe.get(one.username(), user -> {
            UUID id = applications.start(user, call.id(), one.number()).id();
            for (SectionContent section : one.form().sections(call)) {
                applications.save(user, id, section);
            }
            papers.attachRequired(user, id, call, one.form());
            return applications.submit(user, id).caseNumber();
        });
        process.runDueJobs();
        return number;
    }

    private void isDecided(Call call) {
        List.of(won, lost, gotAPart).forEach(number -> handling.isAdmitted(call, number));
        at("2021-04-19T09:00:00Z");
        handling.isAssessed(won, AWARD, "Prosjektet har stor verdi for industrien i fylket og en gjennomførbar plan.", 6, 5, 5, 6, 5, 5, 5);
        handling.isAssessed(gotAPart, IN_PART, "Nettverket svarer godt på utlysningen, men planen er lite konkret.", 4, 4, 4, 4, 4, 4, 4);
        handling.isAssessed(lost, Nok.ZERO, "Tiltaket ligger nær ordinær drift.", 4, 4, 3, 4, 4, 4, 4);
        at("2021-05-12T09:00:00Z");
        handling.isDecided(won, AWARD, "Søknaden når høyest opp i runden.", CONDITIONS);
        handling.isDecided(gotAPart, Nok.ZERO, "Planen er for lite konkret til at vi kan se hva støtten skal utløse.", "");
        handling.isDecided(lost, Nok.ZERO, "Tiltaket ligger nær ordinær drift, som midlene ikke kan brukes til.", "");
        handling.lettersGoOut(call);
        at("2021-05-14T08:00:00Z");
        handling.isRead(Chorus.VERKSTED, won, LetterKind.DECISION);
        handling.isRead(Chorus.DATASIRKEL, gotAPart, LetterKind.DECISION);
        handling.isRead(Chorus.SKOG, lost, LetterKind.DECISION);
        grants.isAccepted(Chorus.VERKSTED, won, "86011117947");
    }

    private void bothAppeal() {
        at("2021-05-25T10:00:00Z");
        appeals(Chorus.SKOG, lost, "Me klagar på avslaget.", "Tiltaket er eit nytt samarbeid og ikkje drift.", "At søknaden blir innvilga.", "");
        appeals(Chorus.DATASIRKEL, gotAPart, "Vi klager på avslaget.", "Partnerne og planen er beskrevet i vedleggene, som ikke er nevnt.",
            "At vi får en del av beløpet.", IN_PART.digits());
        at("2021-06-08T09:00:00Z");
        reviews(lost, AppealVerdict.UPHOLD, null, "Tiltaket er det samme som foretaket driver i dag.");
        reviews(gotAPart, AppealVerdict.REVERSE, IN_PART, "Vedleggene viser en plan som gjør at en del av tiltaket kan støttes.");
        handling.isRead(Chorus.DATASIRKEL, gotAPart, LetterKind.APPEAL_REVERSED);
        grants.isAccepted(Chorus.DATASIRKEL, gotAPart, "30006012341");
        at("2021-06-28T09:00:00Z");
        troupe.by(Cast.CATO, user -> appealDesk.prepare(user, lost, null, "Saken er godt nok opplyst."));
        at("2021-08-18T09:00:00Z");
        troupe.by(Cast.KLARA, user -> appealDesk.rule(user, lost, null, new Review(AppealVerdict.NOT_UPHELD, null, "Klagenemnda er enig med fylkeskommunen.")));
        process.runDueJobs();
    }

    private void appeals(Chorus one, CaseNumber number, String about, String reasons, String wish, String asked) {
        troupe.get(one.username(), user -> appeals.lodge(user, cases.get(number).id(), null, new NewAppeal(about, reasons, wish, "", asked)));
        process.runDueJobs();
    }

    private void reviews(CaseNumber number, AppealVerdict verdict, Nok amount, String words) {
        troupe.by(Cast.BJORN, user -> appealDesk.review(user, number, null, new Review(verdict, amount, words)));
        // The body that decided changes its own decision; that one stands, a manager approves.
        Cast approver = verdict.setsAmount() ? handling.decider(number) : Cast.METTE;
        troupe.by(approver, user -> appealDesk.approve(user, number, null));
        process.runDueJobs();
    }

    private void at(String instant) {
        at(Instant.parse(instant));
    }

    private void at(Instant moment) {
        time.moveTo(moment);
        process.runDueJobs();
    }
}
