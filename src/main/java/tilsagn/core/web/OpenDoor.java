package tilsagn.core.web;

/**
 * A path open to everybody, contributed by a room as a bean.
 *
 * @param path pattern, for instance {@code /demo/**}
 */
public record OpenDoor(String path) {
}
