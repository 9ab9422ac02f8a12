package tilsagn.insight.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.web.util.UriComponentsBuilder;

import tilsagn.application.ApplicationStatus;
import tilsagn.application.CaseDimension;
import tilsagn.application.CaseSelection;
import tilsagn.application.CaseStage;
import tilsagn.insight.DashboardFilter;

/** Addresses that keep the filter: the dashboard, its files, and the list behind each figure. */
record Addresses(DashboardFilter filter) {

    private static final String PATH = "/insight";

    /** The dashboard itself. */
    String dashboard() {
        return address(PATH, new LinkedHashMap<>());
    }

    /** Another page or file of the same calls. */
    String at(String path) {
        return address(PATH + path, new LinkedHashMap<>());
    }

    /** The cases of a status. */
    String cases(ApplicationStatus status) {
        return cases(new CaseSelection(Set.of(), status, null, null, null), "/cases", null);
    }

    /** The cases that have come so far. */
    String cases(CaseStage stage) {
        return cases(new CaseSelection(Set.of(), null, stage, null, null), "/cases", null);
    }

    /** The cases with a key, that have come so far. */
    String cases(CaseStage stage, CaseDimension dimension, String key) {
        return cases(new CaseSelection(Set.of(), null, stage, dimension, key), "/cases", null);
    }

    /** Any selection, as a list or as a file, from behind a case. */
    String cases(CaseSelection selection, String path, String after) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "status", selection.status());
        put(said, "stage", selection.stage() == CaseStage.SENT ? null : selection.stage());
        put(said, "by", selection.dimension());
        put(said, "key", selection.key());
        put(said, "after", after);
        return address(PATH + path, said);
    }

    /** What was finished at a step. */
    String step(String step, boolean late, String after) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "step", step);
        put(said, "late", late ? "yes" : null);
        put(said, "after", after);
        return address(PATH + "/steps", said);
    }

    /** The queue's open items of a person, of a step or late ones; the queue knows one call or all of them. */
    static String queue(String callId, String assignee, String step, boolean late) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "view", "all");
        put(said, "call", callId);
        put(said, "step", step);
        put(said, "due", late ? "late" : null);
        put(said, "assignee", assignee);
        return build("/worklist", said);
    }

    private String address(String path, Map<String, String> more) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "call", filter.call());
        put(said, "scheme", filter.scheme());
        put(said, "year", filter.year());
        said.putAll(more);
        return build(path, said);
    }

    private static String build(String path, Map<String, String> said) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString();
    }

    private static void put(Map<String, String> said, String name, Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
