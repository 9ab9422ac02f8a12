package tilsagn.call;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import tilsagn.core.Nok;
import tilsagn.core.Words;

/** Calls for tests that need no Spring: the dates of the call of 2022, everything else as short as it may be. */
public final class CallSamples {

    /** Opening of the sample call. */
    public static final Instant OPENS = Instant.parse("2022-06-09T06:00:00Z");
    /** Its exclusive deadline. */
    public static final Instant DEADLINE = Instant.parse("2022-09-16T22:00:00Z");
    /** When its information meeting begins. */
    public static final Instant MEETING = Instant.parse("2022-09-05T11:00:00Z");

    private CallSamples() {
    }

    /** A call that was announced a day before it opens. */
    public static Call announced() {
        return new Call(newCall(20, 15, 15, 15, 15, 10, 10), new GrantScheme(newScheme()), OPENS.minus(Duration.ofDays(1)));
    }

    /** A call that has opened and asks these questions, with risks from 250 000 kroner. */
    public static Call asking(Question... questions) {
        Call call = new Call(newCall(20, 15, 15, 15, 15, 10, 10).asking(List.of(questions), Nok.of(250_000)), new GrantScheme(newScheme()),
            OPENS.minus(Duration.ofDays(1)));
        call.open(OPENS);
        return call;
    }

    /** A call that has opened. */
    public static Call opened() {
        Call call = announced();
        call.open(OPENS);
        return call;
    }

    /** A call whose deadline has passed. */
    public static Call closed() {
        Call call = opened();
        call.close(DEADLINE);
        return call;
    }

    /** Everything needed, with these weights. */
    public static NewCall newCall(int... weights) {
        List<Criterion> criteria = IntStream.range(0, weights.length)
            .mapToObj(place -> criterion("C" + (place + 1), weights[place])).toList();
        return new NewCall("sample-2022-2", "KLYNGE", "38", 2022, 2, "Bedriftsnettverk og klyngemidler 2022, runde 2", Provenance.STATED,
            Nok.of(2_300_000), dates(), new CallText("nb", "Ingress", "Formål", "Klynger", "Fem grupper"), EnumSet.allOf(TargetGroup.class),
            List.of("Vann"), List.of("Grønn omstilling"), criteria, checklist(),
            List.of(new Contact("Kari", "Rådgiver")), List.of(InformationMeeting.planned(MEETING, Duration.ofHours(1), "Teams")));
    }

    /** The six points the rules can speak of, with the codes of the demo's; each knocks out. */
    public static Checklist checklist() {
        return new Checklist(Arrays.stream(KnockOut.values())
            .map(rule -> ChecklistPoint.of(rule.name(), new Words("punkt " + rule, "punkt på nynorsk " + rule, "point " + rule), null).suggestedBy(rule)).toList());
    }

    /** The dates of the sample. */
    public static CallDates dates() {
        return new CallDates(LocalDate.of(2021, 6, 9), LocalDate.of(2024, 2, 2), OPENS, Provenance.CONFIGURED, DEADLINE,
            Provenance.CONFIGURED);
    }

    /** A criterion with this weight. */
    public static Criterion criterion(String code, int weight) {
        return new Criterion(code, "navn", "namn", "name", "spørsmål", "spørsmål på nynorsk", "question", weight, Provenance.CONFIGURED);
    }

    static NewScheme newScheme() {
        return new NewScheme("KLYNGE", "38", "Klyngemidler", "Vestfold og Telemark", "Formål", rules(LocalDate.of(2022, 1, 1), 50),
            new Threshold(3, new BigDecimal("4.00")));
    }

    /** The demo's limits from a day on, with this support rate. */
    public static SchemeRules rules(LocalDate from, int rate) {
        return new SchemeRules(from, rate, 50, 25, Nok.of(600), new BigDecimal("1.2"), Nok.of(350), 1850,
            Map.of(TargetGroup.CLUSTER, Nok.of(750_000), TargetGroup.BUSINESS_NETWORK, Nok.of(500_000)), 3, 50, 10, 18, 50,
            Provenance.CONFIGURED);
    }
}
