package tilsagn.assessment.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tilsagn.assessment.Score;

/** A sheet as it travels in a form: {@code points-C1}, {@code reason-C1}, {@code note-C1} for each criterion. */
final class ScoreForm {

    /** Stands where the points would: found not relevant. */
    static final String NOT_RELEVANT = "none";

    private ScoreForm() {
    }

    static List<Score> read(Map<String, String> typed, Collection<String> criteria) {
        return criteria.stream()
            .map(code -> new Score(code, points(typed.get("points-" + code)), typed.get("reason-" + code), typed.get("note-" + code),
                NOT_RELEVANT.equals(typed.get("points-" + code))))
            .toList();
    }

    // What is no number at all cannot come from the page's radios; it is treated as out of range and refused on the field.
    static Integer points(String typed) {
        if (typed == null || typed.isBlank() || typed.equals(NOT_RELEVANT)) {
            return null;
        }
        return typed.matches("[0-9]") ? Integer.parseInt(typed) : 0;
    }

    static Map<String, String> of(List<Score> scores) {
        Map<String, String> form = new HashMap<>();
        for (Score score : scores) {
            form.put("points-" + score.criterion(), score.leftOut() ? NOT_RELEVANT : score.points() == null ? null : score.points().toString());
            form.put("reason-" + score.criterion(), score.publicReason());
            form.put("note-" + score.criterion(), score.internalNote());
        }
        return form;
    }
}
