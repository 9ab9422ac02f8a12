package tilsagn.grant;

import java.time.Instant;

/**
 * An archive package that was made.
 *
 * @param madeAt    what there was before this instant lies in it
 * @param madeBy    name of whoever made it
 * @param files     how many files, the index not counted
 * @param bytes     of all of them together
 * @param indexHash SHA-256 of its index, which holds the SHA-256 of every file
 */
public record ArchivePackage(Instant madeAt, String madeBy, int files, long bytes, String indexHash) {
}
