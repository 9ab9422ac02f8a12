package tilsagn.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Sha256;

/** Why another case, or a line of the form, may be paid for twice. Only looks at what it is given. */
final class OverlapReasons {

    private static final int WORDS_SHOWN = 6;

    private final GrantApplication own;
    private final Likeness likeness;
    private final int threshold;
    private final Map<CaseNumber, List<OtherCaseQueries.PartnerOf>> partners;

    /** @param threshold from which percent on texts are alike enough to be shown */
    OverlapReasons(GrantApplication own, List<OtherCase> others, List<OtherCaseQueries.PartnerOf> partners, int threshold) {
        this.own = own;
        this.threshold = threshold;
        this.partners = partners.stream().collect(Collectors.groupingBy(OtherCaseQueries.PartnerOf::caseNumber, LinkedHashMap::new, Collectors.toList()));
        List<String> texts = new ArrayList<>(others.stream().map(OverlapReasons::text).toList());
        texts.add(text(own.title(), own.summary()));
        this.likeness = Likeness.among(texts);
    }

    /** The sign, with no reasons when there is none. */
    Overlap with(OtherCase other) {
        List<Overlap.Reason> reasons = new ArrayList<>();
        List<String> basis = new ArrayList<>();
        theTextsAreAlike(other, reasons, basis);
        theSamePeopleTakePart(other, reasons, basis);
        theSamePersonAnswers(other, reasons, basis);
        return new Overlap("case:" + other.number(), other, List.copyOf(reasons), Sha256.of(String.join("\n", basis)), null);
    }

    private void theTextsAreAlike(OtherCase other, List<Overlap.Reason> reasons, List<String> basis) {
        String mine = text(own.title(), own.summary());
        int percent = likeness.percent(mine, text(other));
        if (percent >= threshold) {
            reasons.add(Overlap.Reason.of("likeness", percent, String.join(", ", likeness.common(mine, text(other), WORDS_SHOWN))));
            // Not the percent: it moves a little with every new case, and nobody wants to look at the same pair again for that.
            basis.add("text " + mine + " " + text(other));
        }
    }

    private void theSamePeopleTakePart(OtherCase other, List<Overlap.Reason> reasons, List<String> basis) {
        if (other.organisationNumber().equals(own.organisationNumber())) {
            reasons.add(Overlap.Reason.of("same-applicant", other.applicant()));
            basis.add("applicant");
        } else if (own.partners().stream().anyMatch(partner -> other.organisationNumber().equals(partner.number()))) {
            reasons.add(Overlap.Reason.of("partner-applies", other.applicant()));
            basis.add("partner-applies");
        }
        List<OtherCaseQueries.PartnerOf> shared = partners.getOrDefault(other.number(), List.of());
        if (!shared.isEmpty()) {
            String names = shared.stream().map(OtherCaseQueries.PartnerOf::name).distinct().collect(Collectors.joining(", "));
            reasons.add(Overlap.Reason.of("partners", shared.stream().map(OtherCaseQueries.PartnerOf::number).distinct().count(), names));
            basis.add("partners " + shared.stream().map(one -> one.number().digits()).sorted().distinct().toList());
        }
    }

    private void theSamePersonAnswers(OtherCase other, List<Overlap.Reason> reasons, List<String> basis) {
        String email = own.applicant().contactEmail();
        if (email != null && email.equalsIgnoreCase(other.contactEmail())) {
            reasons.add(Overlap.Reason.of("email", email.toLowerCase(Locale.ROOT)));
            basis.add("email");
        } else if (own.submittedBy().equals(other.sentBy())) {
            reasons.add(Overlap.Reason.of("account"));
            basis.add("account");
        }
    }

    /** Other public money the form tells of, each line a sign of its own. */
    List<Overlap> inTheForm() {
        List<Overlap> signs = new ArrayList<>();
        own.aid().otherApplications().forEach(other -> signs.add(line("other-application", known(other.receiver()), known(other.purpose()), amount(other.amount()))));
        own.aid().aidHistory().forEach(aid -> signs.add(line("earlier-aid", known(aid.giver()), known(aid.scheme()), amount(aid.amount()),
            aid.grantedOn() == null ? "–" : aid.grantedOn())));
        own.plan().publicLines().stream().filter(line -> line.source() != FinanceSource.COUNTY)
            .forEach(line -> signs.add(line("public-money", line.source(), known(line.name()), amount(line.amount()),
                line.year() == null ? "–" : String.valueOf(line.year()))));
        return signs;
    }

    private static Overlap line(String key, Object... args) {
        Overlap.Reason reason = Overlap.Reason.of(key, args);
        String hash = Sha256.of(key + reason.args());
        // The line is its own sign: another amount is another line to look at.
        return new Overlap("form:" + hash.substring(0, 32), null, List.of(reason), hash, null);
    }

    private static String known(String text) {
        return text == null ? "–" : text;
    }

    private static String amount(Nok amount) {
        return amount == null ? "–" : amount.format();
    }

    private static String text(OtherCase other) {
        return text(other.title(), other.summary());
    }

    // The title says most in few words, so it counts twice.
    private static String text(String title, String summary) {
        return title + " " + title + " " + summary;
    }
}
