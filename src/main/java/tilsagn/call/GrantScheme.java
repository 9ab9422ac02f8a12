package tilsagn.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.FetchProfile;
import org.hibernate.annotations.FetchProfile.FetchOverride;
import tilsagn.core.FetchPlan;

/**
 * A county's standing arrangement for giving grants (støtteordning), under which calls are announced year after year. Its limits are dated
 * rows: changing them never changes a call that has opened.
 */
@FetchProfile(name = FetchPlan.TOUCHED, fetchOverrides = {
    @FetchOverride(entity = GrantScheme.class, association = "rules", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY)})
@Entity
@Table(name = "grant_scheme")
@BatchSize(size = 20)
public class GrantScheme {

    @Id
    private UUID id;
    @Version
    private Long version;
    private String code;
    private String county;
    private String name;
    private String geographicScope;
    private String purpose;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "scheme_id", nullable = false)
    private List<SchemeRulesRow> rules = new ArrayList<>();

    protected GrantScheme() {
    }

    GrantScheme(NewScheme scheme) {
        id = UUID.randomUUID();
        code = scheme.code();
        county = scheme.county();
        name = scheme.name();
        geographicScope = scheme.geographicScope();
        purpose = scheme.purpose();
        rules.add(new SchemeRulesRow(scheme.rules(), scheme.threshold(), scheme.times(), scheme.scoring()));
    }

    /** New limits from a day on, the times and the scoring as they are; what was decided under the old ones stands. */
    void change(SchemeRules newRules, Threshold threshold) {
        change(newRules, threshold, timesOn(newRules.validFrom()));
    }

    /** New limits and times from a day on. */
    void change(SchemeRules newRules, Threshold threshold, HandlingTimes times) {
        rules.add(new SchemeRulesRow(newRules, threshold, times, scoringOn(newRules.validFrom())));
    }

    /** New limits and another scoring from a day on. */
    void change(SchemeRules newRules, Threshold threshold, ScoringRules scoring) {
        rules.add(new SchemeRulesRow(newRules, threshold, timesOn(newRules.validFrom()), scoring));
    }

    /** Whether any limits are in force on a day; before the first of them no call can open. */
    boolean hasRulesOn(LocalDate day) {
        return rules.stream().anyMatch(row -> !row.validFrom().isAfter(day));
    }

    /** The limits in force on a day. */
    public SchemeRules rulesOn(LocalDate day) {
        return rowOn(day).rules();
    }

    /** The score to be reached, in force on a day. */
    public Threshold thresholdOn(LocalDate day) {
        return rowOn(day).threshold();
    }

    /** The times of the handling, in force on a day. */
    public HandlingTimes timesOn(LocalDate day) {
        return rowOn(day).times();
    }

    /** How applications are scored, in force on a day. */
    public ScoringRules scoringOn(LocalDate day) {
        return rowOn(day).scoring();
    }

    private SchemeRulesRow rowOn(LocalDate day) {
        return rules.stream().filter(row -> !row.validFrom().isAfter(day)).max(Comparator.comparing(SchemeRulesRow::validFrom))
            .orElseThrow(() -> new IllegalStateException("scheme " + code + " has no rules on " + day));
    }

    public UUID id() {
        return id;
    }

    /** Short code within the county, e.g. {@code KLYNGE}. */
    public String code() {
        return code;
    }

    /** County code, e.g. {@code 38}. */
    public String county() {
        return county;
    }

    public String name() {
        return name;
    }

    /** Where the money may be used. */
    public String geographicScope() {
        return geographicScope;
    }

    public String purpose() {
        return purpose;
    }
}
