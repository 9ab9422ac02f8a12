package tilsagn.demo;

import java.time.Instant;

import org.springframework.boot.test.context.TestComponent;

import tilsagn.call.Call;
import tilsagn.call.CallDates;
import tilsagn.call.Calls;
import tilsagn.call.Provenance;
import tilsagn.call.SignOffRule;
import tilsagn.core.Nok;

/** Calls for tests: the real call's text, criteria and limits, with dates and a pool of their own. */
@TestComponent
public class TestCalls {

    private final SeedCalls seeds;
    private final Calls calls;

    TestCalls(SeedCalls seeds, Calls calls) {
        this.seeds = seeds;
        this.calls = calls;
    }

    /** Announces a call that differs from the real one in address, round, pool and dates only. */
    public Call announceLikeRound2(String slug, int round, Nok pool, Instant opensAt, Instant deadline) {
        seeds.registerVtfkScheme();
        CallDates dates = new CallDates(null, null, opensAt, Provenance.CONFIGURED, deadline, Provenance.CONFIGURED);
        return calls.announce(SeedCalls.vtfkCall(slug, round, pool, dates));
    }

    /** The same, with a signature demanded from an amount on. */
    public Call announceWithSignature(String slug, int round, Instant opensAt, Instant deadline, Nok from) {
        seeds.registerVtfkScheme();
        CallDates dates = new CallDates(null, null, opensAt, Provenance.CONFIGURED, deadline, Provenance.CONFIGURED);
        return calls.announce(SeedCalls.vtfkCall(slug, round, Nok.of(2_300_000), dates).withSignOff(SignOffRule.from(from)));
    }

    /** The same, where the assessors may not know who applies. */
    public Call announceBlind(String slug, int round, Instant opensAt, Instant deadline) {
        seeds.registerVtfkScheme();
        CallDates dates = new CallDates(null, null, opensAt, Provenance.CONFIGURED, deadline, Provenance.CONFIGURED);
        return calls.announce(SeedCalls.vtfkCall(slug, round, Nok.of(2_300_000), dates).judged(SeedRubric.judging().blindly()));
    }

    /** The real call, as the demo announces it. */
    public Call theRealOne() {
        return seeds.vtfkRound2();
    }

    /** An invented call of the other county, without an information meeting. */
    public Call anInventedOne() {
        return seeds.vikenComing();
    }
}
