package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static tilsagn.application.ApplicationSamples.MOMENT;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import tilsagn.call.Call;
import tilsagn.call.CallSamples;
import tilsagn.call.TargetGroup;
import tilsagn.core.Fault;
import tilsagn.core.Nok;

/** Whether one may apply, and what must be said about other public money. */
class EligibilityRulesTests {

    private final Call call = CallSamples.opened();

    @Test
    void onlyWhatIsAnsweredNoStops() {
        assertThat(Verdict.on(EligibilitySection.EMPTY, call).mayApply()).isFalse();
        assertThat(Verdict.on(EligibilitySection.EMPTY, call).stops()).isEmpty();
        assertThat(Verdict.on(given(true, true, true), call).mayApply()).isTrue();
        assertThat(stops(given(false, true, true))).containsExactly("application.rule.started");
        assertThat(stops(given(true, false, true))).containsExactly("application.rule.in-difficulty");
        assertThat(stops(given(null, null, false))).containsExactly("application.rule.recovery-order");
    }

    @Test
    void theEffectIsTwentyCharactersOrMore() {
        assertThat(effect("n".repeat(19))).extracting(Fault::key).containsExactly("application.rule.county-effect");
        assertThat(effect("n".repeat(20))).isEmpty();
        assertThat(effect(null)).extracting(Fault::key).containsExactly("application.missing.countyEffect");
    }

    @Test
    void silenceAboutOtherPublicMoneyIsNoAnswer() {
        assertThat(aid(new AidSection(false, List.of(), null, false, List.of(), List.of()))).containsExactly("aidHistory", "otherApplications");
        assertThat(aid(AidSection.NOTHING)).isEmpty();
        EarlierAid aid = new EarlierAid("Kommunen", null, LocalDate.of(2021, 5, 3), Nok.of(50_000), AidType.DE_MINIMIS);
        OtherApplication other = new OtherApplication("Innovasjon Norge", null, Nok.of(100_000));
        assertThat(aid(new AidSection(false, List.of(aid), null, false, List.of(other), List.of()))).isEmpty();
        assertThat(aid(new AidSection(true, List.of(aid), null, true, List.of(other), List.of()))).containsExactly("aidHistory", "otherApplications");
    }

    @Test
    void aSecretSaysWhereItStandsAndWhy() {
        assertThat(aid(new AidSection(true, List.of(), null, true, List.of(), List.of(new BusinessSecret(Section.PLAN, "Timeprisen", null)))))
            .containsExactly("businessSecrets[0].reason");
    }

    @Test
    void anActivityLiesWithinTheProject() {
        GrantApplication application = ApplicationSamples.complete(call);
        LocalDate first = application.period().start();
        activities(application, first, application.period().end());
        assertThat(ApplicationRules.check(application, call)).isEmpty();
        activities(application, first.minusDays(1), first.minusDays(2));
        assertThat(ApplicationRules.check(application, call)).extracting(Fault::key)
            .containsExactly("core.period.order", "application.rule.activity-period", "application.rule.activity-period");
    }

    private static void activities(GrantApplication application, LocalDate from, LocalDate to) {
        application.write(new GoalsSection("Bakgrunn", application.objectives(), List.of(ApplicationSamples.activity(from, to))), MOMENT);
    }

    private static EligibilitySection given(Boolean notStarted, Boolean notInDifficulty, Boolean noRecoveryOrder) {
        return new EligibilitySection(TargetGroup.CLUSTER, notStarted, notInDifficulty, noRecoveryOrder, null, Codes.NONE);
    }

    private List<String> stops(EligibilitySection given) {
        return Verdict.on(given, call).stops().stream().map(Fault::key).toList();
    }

    private List<Fault> effect(String text) {
        return EligibilityRules.check(new EligibilitySection(TargetGroup.CLUSTER, true, true, true, text, new Codes(List.of("3801"))), call);
    }

    private static List<String> aid(AidSection section) {
        return AidRules.check(section).stream().map(Fault::field).toList();
    }
}
