package tilsagn.decision;

import java.util.List;

import tilsagn.core.Nok;

/**
 * A page of published awards.
 *
 * @param count how many there are in all that match
 * @param sum   what all that match add up to
 * @param next  key of the next page, or {@code null} on the last
 */
public record AwardPage(List<Award> awards, long count, Nok sum, String next) {
}
