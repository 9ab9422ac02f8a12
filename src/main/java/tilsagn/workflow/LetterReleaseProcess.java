package tilsagn.workflow;

import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.correspondence.LetterReleases;

/**
 * What {@code letter-release.bpmn} does by itself: one process for each release, with the release's id as its business key. One letter a
 * job, so that each has a transaction of its own and a crash costs nothing: what is released is written down with it.
 */
@Component
public class LetterReleaseProcess {

    static final String KEY = "letterRelease";

    private final LetterReleases releases;

    LetterReleaseProcess(LetterReleases releases) {
        this.releases = releases;
    }

    /** Lets the next letter out, or writes down why it cannot be. */
    public void releaseLetter(String releaseId) {
        releases.releaseNext(UUID.fromString(releaseId));
    }

    /** Whether there are more. */
    public boolean lettersLeft(String releaseId) {
        return releases.isUnfinished(UUID.fromString(releaseId));
    }
}
