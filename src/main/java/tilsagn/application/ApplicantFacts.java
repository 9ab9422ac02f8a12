package tilsagn.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tilsagn.account.Organisation;
import tilsagn.account.RegisteredOrganisation;

/**
 * What the register says about an applicant, and how sure that is: for a draft the latest, for what was sent the snapshot.
 *
 * @param said empty when the register has never answered; name and municipality are then what somebody typed
 */
public record ApplicantFacts(Certainty certainty, Optional<RegisteredOrganisation> said) {

    /** How sure the facts are. Words: {@code application.register.certainty.*}. */
    public enum Certainty {
        /** The register answered within the last day. */
        CHECKED,
        /** The register was not reached; these are its last words. */
        LAST_KNOWN,
        /** The register has never answered. */
        UNCHECKED
    }

    static final ApplicantFacts NEVER_ASKED = new ApplicantFacts(Certainty.UNCHECKED, Optional.empty());

    static ApplicantFacts of(Organisation organisation, Instant now) {
        if (organisation.registered().isEmpty()) {
            return NEVER_ASKED;
        }
        return new ApplicantFacts(organisation.isCheckedAt(now) ? Certainty.CHECKED : Certainty.LAST_KNOWN, organisation.registered());
    }

    /** What an advisor should not overlook, the worst first. Words: {@code application.register.warning.*}. */
    public List<String> warnings() {
        Stream<String> standing = said.flatMap(facts -> facts.standing().worst()).stream();
        Stream<String> form = said.filter(RegisteredOrganisation::isSoleProprietor).stream().map(facts -> "sole-proprietor");
        Stream<String> doubt = certainty == Certainty.CHECKED ? Stream.empty() : Stream.of(certainty.name());
        return Stream.of(standing, form, doubt).flatMap(warning -> warning).toList();
    }

    /** The lines of it in the text whose sum stands on the receipt. */
    Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        put(lines, "certainty", certainty);
        said.ifPresent(facts -> {
            who(lines, facts);
            industry(lines, facts.industry());
            size(lines, facts);
            standing(lines, facts.standing());
        });
        return lines;
    }

    private static void who(Map<String, String> lines, RegisteredOrganisation facts) {
        put(lines, "source", facts.source());
        put(lines, "fetchedAt", facts.fetchedAt());
        put(lines, "number", facts.number());
        put(lines, "name", facts.name());
        put(lines, "form", facts.form() == null ? null : facts.form().code());
        put(lines, "address", facts.address());
        put(lines, "municipality", facts.municipality());
        put(lines, "language", facts.language());
    }

    private static void size(Map<String, String> lines, RegisteredOrganisation facts) {
        put(lines, "employees", facts.employees());
        put(lines, "founded", facts.founded());
        put(lines, "vatRegistered", facts.vatRegistered());
        put(lines, "lastAccounts", facts.lastAccounts());
    }

    private static void industry(Map<String, String> lines, RegisteredOrganisation.Industry industry) {
        put(lines, "industry", industry == null ? null : industry.code());
        put(lines, "industryStandard", industry == null ? null : industry.standard());
    }

    private static void standing(Map<String, String> lines, RegisteredOrganisation.Standing standing) {
        put(lines, "bankrupt", standing.bankrupt());
        put(lines, "dissolving", standing.dissolving());
        put(lines, "forcedDissolution", standing.forced());
        put(lines, "deleted", standing.deleted());
        put(lines, "deletedOn", standing.deletedOn());
    }

    private static void put(Map<String, String> lines, String name, Object value) {
        lines.put("register." + name, value == null ? "" : value.toString());
    }
}
