package tilsagn.insight;

import tilsagn.call.CallLine;

/**
 * Which of the county's calls the figures are of; {@code null} leaves a question open.
 *
 * @param call   the call at this address
 * @param scheme calls of the scheme with this code
 * @param year   calls of this year
 */
public record DashboardFilter(String call, String scheme, Integer year) {

    /** The whole county, all years. */
    public static final DashboardFilter ALL = new DashboardFilter(null, null, null);

    /** Blank is the same as not asked for. */
    public DashboardFilter {
        call = call == null || call.isBlank() ? null : call.strip();
        scheme = scheme == null || scheme.isBlank() ? null : scheme.strip();
    }

    boolean admits(CallLine line) {
        return (call == null || line.slug().equals(call)) && (scheme == null || line.schemeCode().equals(scheme))
            && (year == null || line.year() == year);
    }
}
