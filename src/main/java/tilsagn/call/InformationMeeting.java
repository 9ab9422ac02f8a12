package tilsagn.call;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A meeting where the county explains the call. What was shown there is attached afterwards.
 *
 * @param startsAt            when it begins
 * @param length              how long it is planned to last; configured, since the county publishes the start only
 * @param channel             where: {@code Teams}, or a place
 * @param presentation        the stored presentation, or {@code null} until it is attached
 * @param presentationAddedAt when it was attached, or {@code null}
 */
@Embeddable
public record InformationMeeting(@Column(nullable = false) Instant startsAt,
                                 @JdbcTypeCode(SqlTypes.BIGINT) @Column(name = "length_nanos", nullable = false) Duration length,
                                 @Column(nullable = false, length = 100) String channel,
                                 @Column(name = "presentation_id") UUID presentation,
                                 Instant presentationAddedAt) {

    /** A meeting to come. */
    public static InformationMeeting planned(Instant startsAt, Duration length, String channel) {
        return new InformationMeeting(startsAt, length, channel, null, null);
    }

    /** When it is planned to end. */
    public Instant endsAt() {
        return startsAt.plus(length);
    }

    /** Whether there is something to read from it. */
    public boolean hasPresentation() {
        return presentation != null;
    }

    InformationMeeting withPresentation(UUID file, Instant moment) {
        return new InformationMeeting(startsAt, length, channel, file, moment);
    }
}
