package tilsagn.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * Authority to decide for the head of the administration (kommuneloven 2018 §§ 5-14 and 13-1): up to which amount, for which scheme, from when
 * to when and by which document. It is never changed, only <em>ended</em>; whoever needs another one gets a new one.
 */
@Entity
@Table(name = "delegation")
public class Delegation {

    /** Where it stands on a day. */
    public enum State {
        /** Its first day is to come. */
        COMING,
        /** It carries decisions. */
        IN_FORCE,
        /** Its last day has passed. */
        OVER,
        /** It was taken back. */
        ENDED
    }

    @Id
    private UUID id;
    @Version
    private Long version;
    private String county;
    private UUID personId;
    private String personName;
    private String scheme;
    private Nok upTo;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String document;
    private String givenBy;
    private Instant givenAt;
    private LocalDate endedFrom;
    private String endedBy;
    @Column(name = "end_reason")
    private String endReason;

    /** For the persistence layer. */
    protected Delegation() {
    }

    Delegation(NewDelegation typed, Person person, User by, Instant at) {
        this.id = UUID.randomUUID();
        this.county = person.county();
        this.personId = person.id();
        this.personName = person.name();
        this.scheme = typed.scheme();
        this.upTo = typed.upTo();
        this.validFrom = typed.from();
        this.validTo = typed.to();
        this.document = typed.document().strip();
        this.givenBy = by.name();
        this.givenAt = at;
    }

    /** Takes it back from a day on; refused the second time. */
    void end(LocalDate day, String by, String reason) {
        if (endedFrom != null) {
            throw Refusal.conflict("administration.delegation.ended-already");
        }
        this.endedFrom = day;
        this.endedBy = by;
        this.endReason = reason;
    }

    /** Where it stands on this day. */
    public State on(LocalDate day) {
        if (endedFrom != null && !day.isBefore(endedFrom)) {
            return State.ENDED;
        }
        if (day.isBefore(validFrom)) {
            return State.COMING;
        }
        return validTo != null && day.isAfter(validTo) ? State.OVER : State.IN_FORCE;
    }

    /** Whether it is for cases of this scheme at all. */
    public boolean isFor(String code) {
        return scheme == null || scheme.equals(code);
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public String personName() {
        return personName;
    }

    public String scheme() {
        return scheme;
    }

    public Nok upTo() {
        return upTo;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public String document() {
        return document;
    }

    public String givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public LocalDate endedFrom() {
        return endedFrom;
    }

    public String endedBy() {
        return endedBy;
    }

    public String endReason() {
        return endReason;
    }
}
