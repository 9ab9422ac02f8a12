package tilsagn.insight.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import tilsagn.application.ApplicationStatus;
import tilsagn.application.CaseDimension;
import tilsagn.application.CaseSelection;
import tilsagn.application.CaseStage;
import tilsagn.insight.DashboardFilter;

/**
 * What stands behind the question mark. What nobody can mean is read as not asked for, never as an error.
 *
 * @param call   address of a call
 * @param scheme code of a scheme
 * @param year   year of the call
 * @param status of the applications
 * @param stage  how far they have come
 * @param by     what they are told apart by
 * @param key    and which of these
 * @param after  where the last page ended
 */
record InsightQuery(String call, String scheme, String year, String status, String stage, String by, String key, String after) {

    DashboardFilter filter() {
        return new DashboardFilter(call, scheme, year != null && year.matches("\\d{4}") ? Integer.valueOf(year) : null);
    }

    CaseSelection selection() {
        return new CaseSelection(Set.of(), one(ApplicationStatus.values(), status), one(CaseStage.values(), stage), dimension(), key);
    }

    private CaseDimension dimension() {
        return one(CaseDimension.values(), by);
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> name != null && value.name().equals(name.strip().toUpperCase(Locale.ROOT))).findFirst().orElse(null);
    }
}
