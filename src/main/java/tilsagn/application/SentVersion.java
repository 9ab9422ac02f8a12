package tilsagn.application;

import java.time.Instant;

/**
 * One version of an application as it was sent.
 *
 * @param version from 1
 * @param sentAt  when it reached the server
 * @param sentBy  login name of who sent it
 * @param sha256  of the UTF-8 text of everything that was sent
 */
public record SentVersion(int version, Instant sentAt, String sentBy, String sha256) {
}
