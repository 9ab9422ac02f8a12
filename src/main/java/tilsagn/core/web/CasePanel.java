package tilsagn.core.web;

import java.util.Set;

/**
 * A panel of the case page, contributed by the room that owns it.
 *
 * @param id       short name
 * @param path     relative to {@code /cases/{number}}; empty for the application itself
 * @param labelKey message key of its name in the menu
 * @param order    place in the menu: the application below 20, handling it below 50, what is said about it below 60, then how it went
 * @param roles    names of the roles that see it; empty means every role of the county's staff
 */
public record CasePanel(String id, String path, String labelKey, int order, Set<String> roles) {

    /** Takes the path with or without its leading slash. */
    public CasePanel {
        path = path.replaceFirst("^/", "");
    }
}
