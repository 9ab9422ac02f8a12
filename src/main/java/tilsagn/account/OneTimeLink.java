package tilsagn.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A link in an e-mail that proves who reads there. It works once and for a while; the house keeps only its fingerprint. */
@Entity
@Table(name = "one_time_link")
class OneTimeLink {

    @Id
    private String tokenHash;
    @Version
    private Long version;
    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    private UUID about;
    private String address;
    private Instant expiresAt;
    private Instant usedAt;

    protected OneTimeLink() {
    }

    OneTimeLink(String tokenHash, Purpose purpose, UUID about, String address, Instant now) {
        this.tokenHash = tokenHash;
        this.purpose = purpose;
        this.about = about;
        this.address = address;
        this.expiresAt = now.plus(purpose.lasts);
    }

    UUID about() {
        return about;
    }

    Purpose purpose() {
        return purpose;
    }

    String address() {
        return address;
    }

    /** What a link is for. */
    enum Purpose {

        /** Confirms a registration. */
        REGISTRATION(Duration.ofHours(24)),
        /** Lets a new password be chosen. */
        RESET(Duration.ofHours(1)),
        /** Confirms a new e-mail address. */
        EMAIL(Duration.ofHours(24)),
        /** Invites to an organisation; colleagues do not read their mail every day. */
        INVITATION(Duration.ofDays(7)),
        /** Lets somebody the county has let in choose their first password. */
        STAFF(Duration.ofDays(7));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }
    }
}
