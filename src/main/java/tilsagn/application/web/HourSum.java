package tilsagn.application.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.application.CostLine;
import tilsagn.call.SchemeRules;
import tilsagn.core.Nok;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;

/**
 * Hours × rate of one cost line with its arithmetic, as it stands beneath the line.
 *
 * @param words     "400 t × 600 kr = 240 000 kr; taket er 600 kr/t"; empty for a line without hours
 * @param amount    the computed amount, or empty when hours or rate are missing
 * @param disagrees whether another amount is typed than the one that is computed
 */
record HourSum(String words, String amount, boolean disagrees) {

    private static final HourSum NONE = new HourSum("", "", false);

    /** Reckons in the reader's language, with the numbers the rule uses. */
    @Component
    static class Factory {

        private final Wording wording;
        private final Formats formats;

        Factory(Wording wording, Formats formats) {
            this.wording = wording;
            this.formats = formats;
        }

        /** One for each row that is shown, in its order. */
        List<HourSum> of(List<CostLine> lines, SchemeRules rules) {
            return lines.stream().map(line -> line.isByHours() ? sum(line, rules) : NONE).toList();
        }

        private HourSum sum(CostLine line, SchemeRules rules) {
            if (!line.isComputed(rules)) {
                return new HourSum(words("open", line, rules), "", false);
            }
            boolean disagrees = line.amount() != null && !line.amount().equals(line.worth(rules));
            String words = words(key(line, rules), line, rules);
            String amount = line.worth(rules).digits();
            return new HourSum(disagrees ? words + " " + wording.of("application.hours.disagrees", List.of(line.amount().digits(), amount)) : words,
                amount, disagrees);
        }

        private static String key(CostLine line, SchemeRules rules) {
            if (line.isAtOwnersRate(rules)) {
                return "owner";
            }
            return rules.salaryRate(line.annualSalary()).exceeds(rules.hourlyRateCap()) ? "capped" : "salary";
        }

        // hours, rate, product, cap, salary, factor, salary × factor
        private String words(String key, CostLine line, SchemeRules rules) {
            List<Object> figures = new ArrayList<>(List.of(Nok.of(line.hours()).digits(), line.rate(rules).digits(), line.worth(rules).digits(),
                rules.hourlyRateCap().digits()));
            if (line.annualSalary() != null) {
                figures.addAll(List.of(line.annualSalary().digits(), formats.decimal(rules.salaryFactor()),
                    rules.salaryRate(line.annualSalary()).digits()));
            }
            return wording.of("application.hours." + key, figures);
        }
    }
}
