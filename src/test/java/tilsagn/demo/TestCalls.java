package tilsagn.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.springframework.boot.test.context.TestComponent;

import tilsagn.call.Call;
import tilsagn.call.CallDates;
import tilsagn.call.Calls;
import tilsagn.call.Checklist;
import tilsagn.call.ChecklistPoint;
import tilsagn.call.GrantScheme;
import tilsagn.call.HandlingTimes;
import tilsagn.call.NewCall;
import tilsagn.call.NewScheme;
import tilsagn.call.Provenance;
import tilsagn.call.Schemes;
import tilsagn.call.ScoringRules;
import tilsagn.call.SignOffRule;
import tilsagn.core.Nok;

/** Calls for tests: the real call's text, criteria and limits, with dates and a pool of their own. */
@TestComponent
public class TestCalls {

    private static final LocalDate RULES_FROM = LocalDate.of(2022, 1, 1);

    private final SeedCalls seeds;
    private final Calls calls;
    private final Schemes schemes;

    TestCalls(SeedCalls seeds, Calls calls, Schemes schemes) {
        this.seeds = seeds;
        this.schemes = schemes;
        this.calls = calls;
    }

    /** Announces a call that differs from the real one in address, round, pool and dates only. */
    public Call announceLikeRound2(String slug, int round, Nok pool, Instant opensAt, Instant deadline) {
        seeds.registerVtfkScheme(HandlingTimes.USUAL);
        CallDates dates = new CallDates(null, null, opensAt, Provenance.CONFIGURED, deadline, Provenance.CONFIGURED);
        return calls.announce(SeedCalls.vtfkCall(slug, round, pool, dates));
    }

    /** The same, with a signature demanded from an amount on. */
    public Call announceWithSignature(String slug, int round, Instant opensAt, Instant deadline, Nok from) {
        seeds.registerVtfkScheme(HandlingTimes.USUAL);
        CallDates dates = new CallDates(null, null, opensAt, Provenance.CONFIGURED, deadline, Provenance.CONFIGURED);
        return calls.announce(SeedCalls.vtfkCall(slug, round, Nok.of(2_300_000), dates).withSignOff(SignOffRule.from(from)));
    }

    /** The same with the six points of the real one and these. */
    public Call announceCheckedFor(String slug, int round, Instant opensAt, Instant deadline, ChecklistPoint... own) {
        seeds.registerVtfkScheme(HandlingTimes.USUAL);
        CallDates dates = new CallDates(null, null, opensAt, Provenance.CONFIGURED, deadline, Provenance.CONFIGURED);
        Checklist checklist = new Checklist(Stream.concat(SeedChecklist.usual().points().stream(), Stream.of(own)).toList());
        return calls.announce(SeedCalls.vtfkCall(slug, round, Nok.of(2_300_000), dates).checkedFor(checklist));
    }

    /** What the demo's calls check for. */
    public static Checklist usualChecklist() {
        return SeedChecklist.usual();
    }

    /** The same, where the assessors may not know who applies. */
    public Call announceBlind(String slug, int round, Instant opensAt, Instant deadline) {
        seeds.registerVtfkScheme(HandlingTimes.USUAL);
        CallDates dates = new CallDates(null, null, opensAt, Provenance.CONFIGURED, deadline, Provenance.CONFIGURED);
        return calls.announce(SeedCalls.vtfkCall(slug, round, Nok.of(2_300_000), dates).judged(SeedRubric.judging().blindly()));
    }

    /** The same under a scheme whose decision letters wait until they are released. */
    public Call announceHolding(String slug, int round, Nok pool, Instant opensAt, Instant deadline) {
        seeds.registerVtfkScheme(HandlingTimes.USUAL);
        GrantScheme usual = schemes.get("38", "KLYNGE");
        schemes.register(new NewScheme("HOLDT", "38", "Ordning som holder brevene", usual.geographicScope(), usual.purpose(), usual.rulesOn(RULES_FROM),
            usual.thresholdOn(RULES_FROM)).with(HandlingTimes.HOLDING_LETTERS));
        return calls.announce(under("HOLDT", SeedCalls.vtfkCall(slug, round, pool,
            new CallDates(null, null, opensAt, Provenance.CONFIGURED, deadline, Provenance.CONFIGURED))));
    }

    /** The same under a scheme that wants three assessors, and words only from three steps apart. */
    public Call announceForThree(String slug, int round, Instant opensAt, Instant deadline) {
        seeds.registerVtfkScheme(HandlingTimes.USUAL);
        GrantScheme usual = schemes.get("38", "KLYNGE");
        schemes.register(new NewScheme("TRE", "38", "Ordning for tre", usual.geographicScope(), usual.purpose(), usual.rulesOn(RULES_FROM),
            usual.thresholdOn(RULES_FROM), new ScoringRules(3, 3)));
        NewCall like = SeedCalls.vtfkCall(slug, round, Nok.of(2_300_000), new CallDates(null, null, opensAt, Provenance.CONFIGURED, deadline, Provenance.CONFIGURED));
        return calls.announce(under("TRE", like));
    }

    private static NewCall under(String scheme, NewCall like) {
        return new NewCall(like.slug(), scheme, like.county(), like.year(), like.round(), like.title(), like.provenance(), like.pool(),
            like.dates(), like.text(), like.targetGroups(), like.themes(), like.strategyGoals(), like.criteria(), like.checklist(), like.contacts(), like.meetings(),
            like.questions(), like.risksRequiredFrom(), like.attachments(), like.signOff(), like.judging());
    }

    /** The real call, as the demo announces it. */
    public Call theRealOne() {
        seeds.registerVtfkScheme(HandlingTimes.USUAL);
        return seeds.vtfkRound2();
    }

    /** An invented call of the other county, without an information meeting. */
    public Call anInventedOne() {
        return seeds.vikenComing();
    }
}
