package tilsagn.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.YearsTest;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.Commitment;
import tilsagn.decision.PoolBook;
import tilsagn.decision.PoolCommitments;
import tilsagn.demo.Cast;

/** Whatever party and county do with claims, in whatever order: never more is paid than was granted, and every sum is the sum of its movements. */
@YearsTest
class GrantHistoriesTests {

    private static final Nok AWARD = Nok.of(333_333);
    private static final int STEPS = 30;
    private static final List<String> ANY = List.of("claim", "withdraw", "open", "attest", "authorise", "back", "refuse", "return", "again");

    @Autowired
    Stage stage;
    @Autowired
    GrantsOnStage grants;
    @Autowired
    Cases cases;
    @Autowired
    PartyClaims party;
    @Autowired
    ClaimControl control;
    @Autowired
    ClaimRepository claims;
    @Autowired
    FinalAccounts accounts;
    @Autowired
    Recoveries recoveries;
    @Autowired
    Payments payments;
    @Autowired
    ReturnedPayments returned;
    @Autowired
    PoolCommitments money;
    @Autowired
    PoolBook book;
    @Autowired
    BusinessTime time;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverMoreThanWasGranted(long seed) {
        Random chance = new Random(seed);
        CaseNumber number = grants.running(AWARD);
        grants.projectEnds(number);
        Map<String, Integer> tried = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            String deed = step(number, chance);
            tried.merge(deed, 1, Integer::sum);
            agrees(number, "seed " + seed + ", step " + step + ", " + deed);
        }
        grants.reportIsApproved(number);
        settles(number, chance);
        agrees(number, "seed " + seed + ", settled");
        assertThat(tried.keySet()).as("seed " + seed).anyMatch(deed -> deed.equals("authorise done"));
    }

    private String step(CaseNumber number, Random chance) {
        String deed = chance.nextInt(3) > 0 ? next(number) : ANY.get(chance.nextInt(ANY.size()));
        try {
            switch (deed) {
                case "claim" -> grants.claims(number, ClaimKind.PARTIAL, Nok.of(chance.nextInt(1_200_000)));
                case "withdraw" -> stage.by(Cast.SIRI, user -> party.withdraw(user, cases.get(number).id(), open(number)));
                case "open" -> stage.by(Cast.ANNE, user -> control.open(user, number));
                case "attest" -> stage.by(Cast.ANNE, user -> control.attest(user, number, Nok.of(chance.nextInt(50_000)), "Utenfor planen."));
                case "authorise" -> stage.by(Cast.METTE, user -> control.authorise(user, number));
                case "return" -> stage.by(Cast.METTE, user -> returned.comeBack(user, List.of(paid(number)), time.today(), "Kontoen er avsluttet"));
                case "again" -> again(number);
                case "back" -> stage.by(Cast.METTE, user -> control.sendBack(user, number, "En gang til."));
                default -> stage.by(Cast.ANNE, user -> control.refuse(user, number, "Ikke med i planen."));
            }
            return deed + " done";
        } catch (Refusal | NotFound refused) {
            return deed + " refused";
        }
    }

    private UUID paid(CaseNumber number) {
        stage.machineryRuns();
        grants.bankPays(number);
        return payments.of(number).stream().filter(payment -> payment.status() == Payment.Status.PAID).findFirst().map(Payment::id)
            .orElseThrow(() -> new NotFound("payment"));
    }

    private void again(CaseNumber number) {
        UUID payment = payments.of(number).stream().filter(one -> one.status() == Payment.Status.RETURNED).findFirst().map(Payment::id)
            .orElseThrow(() -> new NotFound("payment"));
        stage.by(Cast.ANNE, user -> returned.check(user, number, payment, "Ringte."));
        stage.by(Cast.METTE, user -> returned.orderAnew(user, number, payment));
    }

    // What comes next when everything goes its way.
    private String next(CaseNumber number) {
        return claims.findByOpenCase(number).map(claim -> switch (claim.status()) {
            case SENT -> "open";
            case OPENED -> "attest";
            case ATTESTED -> "authorise";
            default -> "withdraw";
        }).orElse("claim");
    }

    private UUID open(CaseNumber number) {
        return claims.findByOpenCase(number).orElseThrow(() -> new NotFound("open claim")).id();
    }

    // What is still open is finished first, in the order it must be.
    private void settles(CaseNumber number, Random chance) {
        while (payments.of(number).stream().anyMatch(payment -> payment.status() == Payment.Status.RETURNED)) {
            again(number);
        }
        claims.findByOpenCase(number).filter(claim -> claim.status() == ClaimStatus.SENT)
            .ifPresent(claim -> stage.by(Cast.ANNE, user -> control.open(user, number)));
        claims.findByOpenCase(number).filter(claim -> claim.status() == ClaimStatus.ATTESTED)
            .ifPresent(claim -> stage.by(Cast.METTE, user -> control.sendBack(user, number, "Sluttoppgjør.")));
        claims.findByOpenCase(number).filter(claim -> !claim.isDraft())
            .ifPresent(claim -> stage.by(Cast.ANNE, user -> control.refuse(user, number, "Tas med i sluttoppgjøret.")));
        stage.by(Cast.ANNE, user -> accounts.drawUp(user, number, new FinalAccount.Finding(Nok.of(chance.nextInt(900_000)),
            chance.nextBoolean() ? null : Nok.of(chance.nextInt(300_000)), "Etter regnskapet.")));
        stage.by(Cast.METTE, user -> accounts.decide(user, number));
        stage.machineryRuns();
        if (!recoveries.noneOpen(number)) {
            stage.by(Cast.SIRI, user -> recoveries.comment(user, cases.get(number).id(), "Ja."));
            stage.by(Cast.METTE, user -> recoveries.demand(user, number, "For mye er utbetalt."));
            stage.machineryRuns();
            stage.by(Cast.METTE, user -> recoveries.paid(user, number, time.today()));
        }
        Commitment held = money.of(number).orElseThrow();
        assertThat(held.paid()).isEqualTo(accounts.find(number).orElseThrow().finalGrant());
        assertThat(held.unpaid()).isEqualTo(Nok.ZERO);
    }

    private void agrees(CaseNumber number, String when) {
        Commitment held = money.of(number).orElseThrow();
        assertThat(held.paid().exceeds(AWARD)).as(when).isFalse();
        assertThat(held.paid().exceeds(held.amount())).as(when).isFalse();
        Nok ordered = Nok.sum(payments.of(number).stream().filter(payment -> !payment.status().cameBack()).map(Payment::amount));
        assertThat(ordered.exceeds(AWARD)).as(when + ": ordered " + ordered).isFalse();
        assertThat(book.reconcile(cases.get(number).callId()).agrees()).as(when).isTrue();
    }
}
