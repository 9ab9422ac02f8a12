package tilsagn.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which sent applications are meant: what stands behind one figure. {@code null} leaves a question open.
 *
 * @param calls     of these calls; none is nothing
 * @param status    with this status
 * @param stage     that have come so far
 * @param dimension told apart by this
 * @param key       and here are those with this key
 */
public record CaseSelection(Set<UUID> calls, ApplicationStatus status, CaseStage stage, CaseDimension dimension, String key) {

    /** Everything of some calls. */
    public CaseSelection {
        calls = Set.copyOf(calls);
        key = dimension == null ? null : key == null ? "" : key;
    }

    /** The condition over a row {@code a} of the applications. */
    String sql() {
        List<String> all = new ArrayList<>(List.of("a.county = :county and a.call_id in (:calls) and a.case_number is not null"));
        if (status != null) {
            all.add("a.status = :status");
        }
        if (stage != null) {
            all.add("a.status in (" + stage.statuses().stream().map(one -> "'" + one + "'").collect(Collectors.joining(", ")) + ")");
        }
        if (dimension != null) {
            all.add(condition());
        }
        return String.join(" and ", all);
    }

    private String condition() {
        return switch (dimension) {
            case MUNICIPALITY -> "coalesce(a.organisation_municipality, '') = :key";
            case TARGET_GROUP -> "coalesce(a.target_group, '') = :key";
            case GOAL -> "coalesce(a.strategy_goal, '') = :key";
            case GREEN -> "position(cast(:part as varchar) in ',' || a.green_contributions || ',') > 0";
            case GROUPING -> "exists (select 1 from application_partner p where p.application_id = a.id and p.grouping_code = :key)";
            case OPTION -> "exists (select 1 from application_answer w where w.application_id = a.id and w.question_code = :question "
                + "and position(cast(:part as varchar) in ',' || w.answer || ',') > 0)";
            case NUMBER -> "exists (select 1 from application_answer w where w.application_id = a.id and w.question_code = :key)";
        };
    }

    /** The values the condition asks for. */
    Map<String, Object> values(String county) {
        Map<String, Object> values = new HashMap<>(Map.of("county", county, "calls", calls));
        if (status != null) {
            values.put("status", status.name());
        }
        if (dimension == CaseDimension.OPTION) {
            int colon = key.indexOf(':');
            values.put("question", colon < 0 ? key : key.substring(0, colon));
            values.put("part", "," + key.substring(colon + 1) + ",");
        } else if (dimension == CaseDimension.GREEN) {
            values.put("part", "," + key + ",");
        } else if (dimension != null) {
            values.put("key", key);
        }
        return values;
    }
}
