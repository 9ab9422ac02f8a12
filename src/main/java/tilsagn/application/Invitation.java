package tilsagn.application;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * An invitation to work on one application, by a link in an e-mail.
 *
 * <p>Its life: it is <em>sent</em> with a secret link that is good for 14 days; it may be <em>sent again</em>, which makes the earlier link
 * worthless; it is <em>accepted</em> once by somebody who is logged in, or <em>withdrawn</em>, or simply expires.
 */
@Entity(name = "ApplicationInvitation")
@Table(name = "application_invitation")
class Invitation {

    static final Duration GOOD_FOR = Duration.ofDays(14);

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID applicationId;
    private String email;
    private String name;
    @Enumerated(EnumType.STRING)
    private TeamRole role;
    private boolean signatory;
    private String tokenHash;
    private String invitedBy;
    private Instant sentAt;
    private Instant expiresAt;
    private Instant withdrawnAt;
    private Instant acceptedAt;
    private String acceptedBy;

    protected Invitation() {
    }

    Invitation(UUID applicationId, NewInvitation invitation, String invitedBy) {
        this.id = UUID.randomUUID();
        this.applicationId = applicationId;
        this.email = invitation.email();
        this.name = invitation.name();
        this.role = invitation.role();
        this.signatory = invitation.signatory();
        this.invitedBy = invitedBy;
    }

    /** Goes out with a new link; one that went out before is worth nothing from now on. */
    void send(String hash, Instant now) {
        tokenHash = hash;
        sentAt = now;
        expiresAt = now.plus(GOOD_FOR);
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    void accept(String username, Instant now) {
        acceptedAt = now;
        acceptedBy = username;
    }

    /** Whether it waits for an answer, the link still good or not. */
    boolean isOpen() {
        return withdrawnAt == null && acceptedAt == null;
    }

    boolean isGoodAt(Instant now) {
        return isOpen() && now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    TeamRole role() {
        return role;
    }

    boolean signatory() {
        return signatory;
    }

    String invitedBy() {
        return invitedBy;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
