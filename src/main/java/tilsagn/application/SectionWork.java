package tilsagn.application;

import java.time.Instant;

/**
 * Who works on a section and how far they say it has come.
 *
 * @param version     how many times it was saved with a new content
 * @param savedBy     login name of who saved it last, {@code null} when nobody has
 * @param assignee    login name of who is to write it, or {@code null}
 * @param readyBy     login name of who called it ready, {@code null} when nobody has since it was saved
 */
public record SectionWork(long version, String savedBy, Instant savedAt, String assignee, String readyBy, Instant readyAt) {

    static final SectionWork NONE = new SectionWork(0, null, null, null, null, null);

    static SectionWork of(SectionMark mark) {
        return new SectionWork(mark.version(), mark.savedBy(), mark.savedAt(), mark.assignee(), mark.readyBy(), mark.readyAt());
    }
}
