package tilsagn.worklist;

import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.Query;

/** Conditions and their values, side by side. */
record Where(String text, Map<String, Object> values) {

    static final Where EVERYTHING = of("1 = 1");
    static final Where NOTHING = of("1 = 0");

    static Where of(String condition) {
        return new Where(condition, Map.of());
    }

    static Where of(String condition, String name, Object value) {
        return new Where(condition, Map.of(name, value));
    }

    Where and(Where other) {
        return and(other.text, other.values);
    }

    Where and(String condition, Map<String, Object> more) {
        Map<String, Object> both = new HashMap<>(values);
        both.putAll(more);
        return new Where(text + " and " + condition, both);
    }

    <Q extends Query> Q fill(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}
