package tilsagn.worklist.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.web.util.UriComponentsBuilder;

import tilsagn.worklist.Cursor;
import tilsagn.worklist.WorklistQuery;
import tilsagn.worklist.WorklistQuery.Sort;
import tilsagn.worklist.WorklistQuery.View;

/**
 * The queue's address: what stands behind the question mark. What nobody can mean is read as not asked for, never as an error.
 *
 * @param view  {@code mine}, {@code unassigned} or {@code all}
 * @param call  id of a call
 * @param step  id of a step
 * @param q     text to search for
 * @param sort  {@code due}, {@code created} or {@code applicant}
 * @param after where the last page ended
 */
record WorklistFilter(String view, String call, String step, String q, String sort, String after) {

    /** Longest text that is searched for. */
    private static final int LONGEST_SEARCH = 100;

    WorklistQuery query() {
        return new WorklistQuery(one(View.values(), view, View.MINE), callId(), step, text(), one(Sort.values(), sort, Sort.DUE),
            Cursor.parse(after).orElse(null));
    }

    public String text() {
        String text = q == null ? "" : q.replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
    }

    public UUID callId() {
        try {
            return call == null || call.isBlank() ? null : UUID.fromString(call);
        } catch (IllegalArgumentException noCall) {
            return null;
        }
    }

    public boolean isFiltered() {
        return callId() != null || query().step() != null || !text().isEmpty();
    }

    /** The same list in another view, from its beginning. */
    String in(View other) {
        return address(other, callId(), query().step(), text(), null);
    }

    String withoutCall() {
        return address(query().view(), null, query().step(), text(), null);
    }

    String withoutStep() {
        return address(query().view(), callId(), null, text(), null);
    }

    String withoutText() {
        return address(query().view(), callId(), query().step(), "", null);
    }

    String from(Cursor cursor) {
        return address(query().view(), callId(), query().step(), text(), cursor.text());
    }

    private String address(View inView, UUID ofCall, String ofStep, String withText, String from) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/worklist").queryParam("view", name(inView));
        add(address, "call", ofCall);
        add(address, "step", ofStep);
        add(address, "q", withText.isEmpty() ? null : withText);
        add(address, "sort", query().sort() == Sort.DUE ? null : name(query().sort()));
        add(address, "after", from);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E one(E[] values, String name, E otherwise) {
        return Arrays.stream(values).filter(value -> name(value).equals(name)).findFirst().orElse(otherwise);
    }
}
