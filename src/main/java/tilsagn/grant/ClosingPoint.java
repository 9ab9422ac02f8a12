package tilsagn.grant;

/**
 * A point of the closing checklist.
 *
 * @param key  message key of what must be done, {@code grant.closing.point.*}
 * @param done whether it is
 * @param path the case's page where one sees to it, relative to {@code /cases/{number}/}; empty where there is nothing to do there
 */
public record ClosingPoint(String key, boolean done, String path) {
}
