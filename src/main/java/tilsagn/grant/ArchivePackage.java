package tilsagn.grant;

import java.time.Instant;

/**
 * An archive package that was made.
 *
 * @param madeAt    what there was before this instant lies in it
 * @param madeBy    name of whoever made it
 * @param files     how many files, the indexes not counted
 * @param bytes     of all of them together
 * @param indexHash SHA-256 of its index, which holds the SHA-256 of every file
 * @param changedAt when something first happened on the case after it was made, or {@code null}: it is stale then
 * @param handed    where it was handed over to be kept, or {@code null}
 */
public record ArchivePackage(Instant madeAt, String madeBy, int files, long bytes, String indexHash, Instant changedAt, Handed handed) {

    /** Whether it still holds all there is. */
    public boolean isFresh() {
        return changedAt == null;
    }

    /**
     * The archive has it.
     *
     * @param to which archive, and its reference there
     * @param by name of whoever said so
     * @param at when
     */
    public record Handed(String to, String by, Instant at) {
    }
}
