package tilsagn.worklist.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.web.util.UriComponentsBuilder;

import tilsagn.worklist.Cursor;
import tilsagn.worklist.Narrowing;
import tilsagn.worklist.Narrowing.Due;
import tilsagn.worklist.WorklistQuery;
import tilsagn.worklist.WorklistQuery.Sort;
import tilsagn.worklist.WorklistQuery.View;

/**
 * The queue's address: what stands behind the question mark. What nobody can mean is read as not asked for, never as an error.
 *
 * @param view         {@code mine}, {@code unassigned} or {@code all}
 * @param call         id of a call
 * @param step         id of a step
 * @param due          {@code late}, {@code today}, {@code week} or {@code none}
 * @param assignee     {@code me}, {@code nobody} or a login name
 * @param applicant    how the applicant's name begins
 * @param municipality number of a municipality
 * @param tag          code of one of the county's words
 * @param q            text to search for
 * @param sort         {@code due}, {@code created}, {@code applicant} or {@code amount}
 * @param order        {@code reversed} for the same order from its other end
 * @param after        where the last page ended
 */
record WorklistFilter(String view, String call, String step, String due, String assignee, String applicant, String municipality, String tag,
                      String q, String sort, String order, String after) {

    /** Longest text that is searched for. */
    private static final int LONGEST_SEARCH = 100;
    private static final String REVERSED = "reversed";
    private static final String PATH = "/worklist";

    WorklistQuery query() {
        Narrowing by = new Narrowing(callId(), clean(step), one(Due.values(), due, null), clean(assignee), clean(applicant), clean(municipality),
            clean(tag), clean(q));
        return new WorklistQuery(one(View.values(), view, View.MINE), by, one(Sort.values(), sort, Sort.DUE), REVERSED.equals(order),
            Cursor.parse(after).orElse(null));
    }

    public String text() {
        return clean(q);
    }

    public UUID callId() {
        try {
            return call == null || call.isBlank() ? null : UUID.fromString(call);
        } catch (IllegalArgumentException noCall) {
            return null;
        }
    }

    public boolean isFiltered() {
        return !query().by().equals(Narrowing.NONE);
    }

    /** Everything the address says, from the first page on, in the order it is written. */
    Map<String, String> said() {
        Narrowing by = query().by();
        Map<String, String> said = new LinkedHashMap<>();
        said.put("view", name(query().view()));
        put(said, "call", by.call());
        put(said, "step", by.step());
        put(said, "due", by.due() == null ? null : name(by.due()));
        put(said, "assignee", by.assignee());
        put(said, "applicant", by.applicant());
        put(said, "municipality", by.municipality());
        put(said, "tag", by.tag());
        put(said, "q", text().isEmpty() ? null : text());
        put(said, "sort", query().sort() == Sort.DUE ? null : name(query().sort()));
        put(said, "order", query().reversed() ? REVERSED : null);
        return said;
    }

    private static void put(Map<String, String> said, String name, Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }

    /** The list from its beginning. */
    String here() {
        return address(PATH, said());
    }

    /** The same list somewhere else: as a file, or what is new in it. */
    String at(String path, String name, Object value) {
        Map<String, String> said = said();
        put(said, name, value);
        return address(PATH + path, said);
    }

    /** The same list in another view, from its beginning. */
    String in(View other) {
        return with("view", name(other));
    }

    String without(String name) {
        return with(name, null);
    }

    /** The same list with one thing changed, from its beginning. */
    String with(String name, String value) {
        Map<String, String> said = said();
        said.remove(name);
        put(said, name, value);
        return address(PATH, ordered(said));
    }

    /** By this key; by the same key again from the other end. */
    String sortedBy(Sort key) {
        Map<String, String> said = said();
        boolean again = query().sort() == key && !query().reversed();
        said.remove("sort");
        said.remove("order");
        put(said, "sort", key == Sort.DUE ? null : name(key));
        put(said, "order", again ? REVERSED : null);
        return address(PATH, said);
    }

    String from(Cursor cursor) {
        return at("", "after", cursor.text());
    }

    private static Map<String, String> ordered(Map<String, String> said) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String name : new String[] {"view", "call", "step", "due", "assignee", "applicant", "municipality", "tag", "q", "sort", "order"}) {
            put(ordered, name, said.get(name));
        }
        return ordered;
    }

    private static String address(String path, Map<String, String> said) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString();
    }

    private static String clean(String typed) {
        String text = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E one(E[] values, String name, E otherwise) {
        return Arrays.stream(values).filter(value -> name(value).equals(name)).findFirst().orElse(otherwise);
    }
}
