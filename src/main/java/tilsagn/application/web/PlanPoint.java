package tilsagn.application.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import tilsagn.application.Partner;
import tilsagn.application.PlanReview;
import tilsagn.application.Section;
import tilsagn.call.SchemeRules;
import tilsagn.call.TargetGroup;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Period;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;

/**
 * A rule of the plan that is no share of an amount: rate and hours (R5), years within the period (R10), VAT (R12), what "other" is, and the
 * partners (R15).
 *
 * @param name      short name, part of its message keys
 * @param label     its name
 * @param ok        whether it is kept; {@code null} while it cannot be told
 * @param sentences with the figures the rule uses
 * @param section   the other section where it is mended; {@code null} when it is here
 */
record PlanPoint(String name, String label, Boolean ok, List<String> sentences, Section section) {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)].*");

    /** Makes the points in the reader's language. */
    @Component
    static class Factory {

        private final Wording wording;
        private final Formats formats;

        Factory(Wording wording, Formats formats) {
            this.wording = wording;
            this.formats = formats;
        }

        List<PlanPoint> of(PlanReview review, Boolean vatDeductible, SchemeRules rules) {
            List<PlanPoint> points = new ArrayList<>(List.of(rates(review, rules), years(review), vat(vatDeductible), other(review)));
            if (review.group() == TargetGroup.BUSINESS_NETWORK) {
                points.add(partners(review, rules));
            }
            return points;
        }

        private PlanPoint rates(PlanReview review, SchemeRules rules) {
            List<Fault> broken = review.faults(List.of("application.rule.hours", "application.rule.hourly-rate", "application.rule.hours-missing"));
            return point("rate", broken, wording.of("application.point.rate.how", List.of(rules.hourlyRateCap().digits(),
                formats.decimal(rules.salaryFactor()), Nok.of(rules.maxHoursPerYear()).digits())), null);
        }

        private PlanPoint years(PlanReview review) {
            Period period = review.period();
            if (period == null) {
                return new PlanPoint("years", label("years"), null, List.of(wording.of("application.point.years.open", List.of())), Section.PROJECT);
            }
            return point("years", review.faults(List.of("application.rule.year")),
                wording.of("application.point.years.how", List.of(period.start(), period.end())), null);
        }

        private PlanPoint vat(Boolean deductible) {
            String key = deductible == null ? "open" : deductible ? "without" : "with";
            return new PlanPoint("vat", label("vat"), deductible == null ? null : Boolean.TRUE,
                List.of(wording.of("application.point.vat." + key, List.of())), null);
        }

        private PlanPoint other(PlanReview review) {
            return point("other", review.faults(List.of("application.rule.other-explained")), wording.of("application.point.other.how", List.of()),
                null);
        }

        private PlanPoint partners(PlanReview review, SchemeRules rules) {
            List<Partner> companies = review.partners().companies();
            long small = companies.stream().filter(Partner::sme).count();
            return point("partners", review.partnerFaults(), wording.of("application.point.partners.how",
                List.of(companies.size(), rules.minNetworkPartners(), small, rules.minSmeSharePercent())), Section.PARTNERS);
        }

        private PlanPoint point(String name, List<Fault> broken, String kept, Section section) {
            List<String> sentences = broken.isEmpty() ? List.of(kept) : broken.stream().map(this::inItsRow).toList();
            return new PlanPoint(name, label(name), broken.isEmpty(), sentences, section);
        }

        private String label(String name) {
            return wording.of("application.point." + name, List.of());
        }

        /** "Kostnadsplan, rad 3: …", counted as people count. */
        String inItsRow(Fault fault) {
            Matcher row = ROW.matcher(fault.field());
            if (!row.matches()) {
                return wording.of(fault);
            }
            String table = wording.of("application." + row.group(1), List.of());
            String place = wording.of("application.autosave.row", List.of(table, Integer.parseInt(row.group(2)) + 1));
            return wording.of("application.autosave.fault", List.of(place, wording.of(fault)));
        }
    }
}
