package tilsagn.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tilsagn.call.Call;
import tilsagn.call.CallDates;
import tilsagn.call.CallText;
import tilsagn.call.Calls;
import tilsagn.call.Contact;
import tilsagn.call.HandlingTimes;
import tilsagn.call.InformationMeeting;
import tilsagn.call.NewCall;
import tilsagn.call.NewScheme;
import tilsagn.call.Provenance;
import tilsagn.call.SchemeRules;
import tilsagn.call.Schemes;
import tilsagn.call.SignOffRule;
import tilsagn.call.TargetGroup;
import tilsagn.call.Threshold;
import tilsagn.core.Nok;

/**
 * The calls of the demo: the real one of 2022, told from the county's page in our own words, and two invented ones of the other county, so
 * that every list has something in it. What the real page does not say is marked as configured. Calls already there are left alone.
 */
@Profile("demo")
@Component
class SeedCalls {

    /** The address of the real call. */
    static final String VTFK_ROUND_2 = "vtfk-bedriftsnettverk-og-klynger-2022-2";
    /** The address of the invented round before it. */
    static final String VTFK_EARLIER = "vtfk-bedriftsnettverk-og-klynger-2021-1";
    private static final String VIKEN_COMING = "viken-sirkulaer-industri-2022-2";
    private static final String VIKEN_CLOSED = "viken-sirkulaer-industri-2022-1";

    private static final String VTFK = "38";
    private static final String VIKEN = "30";
    private static final Nok SIGNED_FROM = Nok.of(500_000);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Calls calls;
    private final Schemes schemes;

    SeedCalls(Calls calls, Schemes schemes) {
        this.calls = calls;
        this.schemes = schemes;
    }

    /** All three. */
    void play() {
        vtfkRound2();
        vikenClosed();
        vikenComing();
    }

    /** The real call: Vestfold og Telemark, 2022, second round, 2.3 million kroner. */
    Call vtfkRound2() {
        registerVtfkScheme(HandlingTimes.HOLDING_LETTERS);
        return announced(vtfkCall(VTFK_ROUND_2, 2, Nok.of(2_300_000), vtfkDates()));
    }

    /** An invented round of the year before, long since over. */
    Call vtfkEarlier() {
        registerVtfkScheme(HandlingTimes.HOLDING_LETTERS);
        CallDates dates = new CallDates(null, null, CallDates.at(LocalDate.of(2021, 2, 1), MORNING), Provenance.CONFIGURED,
            CallDates.endOf(LocalDate.of(2021, 3, 26)), Provenance.CONFIGURED);
        return announced(new NewCall(VTFK_EARLIER, "KLYNGE", VTFK, 2021, 1, "Bedriftsnettverk og klyngemidler 2021, runde 1 (oppdiktet)",
            Provenance.CONFIGURED, Nok.of(1_200_000), dates, SeedTexts.vtfkEarlier(), EnumSet.allOf(TargetGroup.class), SeedTexts.vtfkThemes(),
            SeedTexts.vtfkGoals(), SeedCriteria.all(), SeedChecklist.usual(), List.of(new Contact(Cast.ANNE.fullName(), "Rådgiver")), List.of())
            .asking(SeedQuestions.all(EnumSet.allOf(TargetGroup.class)), SeedQuestions.SOME).withAttachments(SeedAttachments.usual())
            .judged(SeedRubric.judging()));
    }

    void registerVtfkScheme(HandlingTimes times) {
        schemes.register(new NewScheme("KLYNGE", VTFK, "Bedriftsnettverk og klyngemidler", "Vestfold og Telemark",
            "Utvikle klynger og bedriftsnettverk som driver omstilling og nyskaping i regionen.", rules(), threshold()).with(times));
    }

    /** A call with the real one's text; tests give it an address, a round, a pool and dates of their own. */
    static NewCall vtfkCall(String slug, int round, Nok pool, CallDates dates) {
        return new NewCall(slug, "KLYNGE", VTFK, 2022, round, "Bedriftsnettverk og klyngemidler 2022, runde " + round,
            Provenance.STATED, pool, dates, SeedTexts.vtfkRound2(), EnumSet.allOf(TargetGroup.class), SeedTexts.vtfkThemes(),
            SeedTexts.vtfkGoals(), SeedCriteria.all(), SeedChecklist.usual(), vtfkContacts(), List.of(vtfkMeeting()))
            .asking(SeedQuestions.all(EnumSet.allOf(TargetGroup.class)), SeedQuestions.SOME).withAttachments(SeedAttachments.usual())
            .judged(SeedRubric.judging());
    }

    // The page's own dates belong to an earlier round and a later edit; when this round opened is not known, so that is configured.
    private static CallDates vtfkDates() {
        return new CallDates(LocalDate.of(2021, 6, 9), LocalDate.of(2024, 2, 2), Instant.parse("2022-06-09T06:00:00Z"),
            Provenance.CONFIGURED, CallDates.endOf(LocalDate.of(2022, 9, 16)), Provenance.CONFIGURED);
    }

    // As the county names them: contacts on the page, never people of this system.
    private static List<Contact> vtfkContacts() {
        return List.of(new Contact("Anette Norborg", "Rådgiver"), new Contact("Stein Erik Fjeldstad", "Rådgiver (FIN-strategien)"),
            new Contact("Geir Morten Johansen", "Rådgiver"));
    }

    private static InformationMeeting vtfkMeeting() {
        return InformationMeeting.planned(CallDates.at(LocalDate.of(2022, 9, 5), LocalTime.of(13, 0)), Duration.ofHours(1), "Teams");
    }

    /** An invented call that opens in October. */
    Call vikenComing() {
        return viken(VIKEN_COMING, 2, Nok.of(4_000_000), LocalDate.of(2022, 10, 3), LocalDate.of(2022, 11, 11));
    }

    /** An invented call whose deadline passed in May. */
    Call vikenClosed() {
        return viken(VIKEN_CLOSED, 1, Nok.of(3_500_000), LocalDate.of(2022, 3, 1), LocalDate.of(2022, 5, 2));
    }

    private Call viken(String slug, int round, Nok pool, LocalDate opens, LocalDate lastDay) {
        schemes.register(new NewScheme("SIRKULAER", VIKEN, "Nettverk for sirkulær industri", "Viken",
            "Oppdiktet ordning for demonstrasjonen.", rules(), threshold()));
        CallDates dates = new CallDates(null, null, CallDates.at(opens, MORNING), Provenance.CONFIGURED, CallDates.endOf(lastDay),
            Provenance.CONFIGURED);
        Set<TargetGroup> groups = Set.of(TargetGroup.CLUSTER_PROJECT, TargetGroup.BUSINESS_NETWORK);
        return announced(new NewCall(slug, "SIRKULAER", VIKEN, 2022, round, "Nettverk for sirkulær industri 2022, runde " + round,
            Provenance.CONFIGURED, pool, dates, SeedTexts.viken(), groups,
            SeedTexts.vikenThemes(), SeedTexts.vikenGoals(), SeedCriteria.all(), SeedChecklist.usual(),
            List.of(new Contact(Cast.VERA.fullName(), "Rådgiver")), List.of()).asking(SeedQuestions.all(groups), SeedQuestions.SOME)
                .withAttachments(SeedAttachments.usual()).withSignOff(SignOffRule.from(SIGNED_FROM)).judged(SeedRubric.judging()));
    }

    private Call announced(NewCall call) {
        return calls.exists(call.slug()) ? calls.bySlug(call.slug()) : calls.announce(call);
    }

    private static SchemeRules rules() {
        Map<TargetGroup, Nok> maxGrant = Map.of(TargetGroup.CLUSTER, Nok.of(750_000), TargetGroup.CLUSTER_PROJECT, Nok.of(750_000),
            TargetGroup.BUSINESS_NETWORK, Nok.of(500_000));
        return new SchemeRules(LocalDate.of(2021, 1, 1), 50, 50, 25, Nok.of(600), new BigDecimal("1.2"), Nok.of(350), 1850, maxGrant, 3, 50, 10, 18, 50,
            Provenance.CONFIGURED);
    }

    private static Threshold threshold() {
        return new Threshold(3, new BigDecimal("4.00"));
    }
}
