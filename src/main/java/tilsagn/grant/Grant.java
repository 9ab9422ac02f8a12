package tilsagn.grant;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/**
 * A commitment to pay (tilsagn), from the letter to the last krone.
 *
 * <p>It is <em>offered</em> when the party is told. The party <em>accepts</em> it with its conditions within a date, or it <em>lapses</em>.
 * The project <em>begins</em>; reports come, and claims are paid. With the final report it is in <em>final control</em>, where the final
 * grant is computed, and then it is <em>closed</em>. The county may <em>terminate</em> it on the way. An appeal may make the award larger;
 * the final account may make it smaller.
 */
@Entity
@Table(name = "grant_case")
public class Grant {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private UUID callId;
    private UUID applicationId;
    private String county;
    private OrganisationNumber organisationNumber;
    private String organisationName;
    @Enumerated(EnumType.STRING)
    private GrantStatus status;
    private Nok awarded;
    private Nok amount;
    private Instant offeredAt;
    private Instant acceptedAt;
    private Instant endedAt;

    /** For the persistence layer. */
    protected Grant() {
    }

    Grant(CaseNumber caseNumber, UUID callId, UUID applicationId, String county, OrganisationNumber organisationNumber, String organisationName,
          Nok awarded, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.callId = callId;
        this.applicationId = applicationId;
        this.county = county;
        this.organisationNumber = organisationNumber;
        this.organisationName = organisationName;
        this.awarded = awarded;
        this.amount = awarded;
        this.status = GrantStatus.OFFERED;
        this.offeredAt = at;
    }

    /** An appeal changed the award: the new amount counts. Refused once the grant is over. @return whether it was news */
    boolean awardedAnew(Nok now) {
        if (now.equals(awarded)) {
            return false;
        }
        require(!status.isOver(), "grant.over");
        this.awarded = now;
        this.amount = now;
        return true;
    }

    /** The party takes the offer with its conditions. */
    void accept(Instant at) {
        require(status == GrantStatus.OFFERED, status == GrantStatus.LAPSED ? "grant.lapsed" : "grant.accepted-already");
        this.status = GrantStatus.ACCEPTED;
        this.acceptedAt = at;
    }

    /** The project has begun. Doing it again changes nothing. */
    void begin() {
        require(Set.of(GrantStatus.ACCEPTED, GrantStatus.ACTIVE).contains(status), "grant.not-accepted");
        this.status = GrantStatus.ACTIVE;
    }

    /** The final report is approved; the final grant is to be computed. */
    void toFinalControl() {
        require(Set.of(GrantStatus.ACCEPTED, GrantStatus.ACTIVE, GrantStatus.FINAL_CONTROL).contains(status), "grant.not-accepted");
        this.status = GrantStatus.FINAL_CONTROL;
    }

    /** The final account found that less is due than was awarded. */
    void reduce(Nok finalAmount) {
        require(status.isRunning() || status == GrantStatus.TERMINATED, "grant.not-accepted");
        require(!finalAmount.exceeds(amount), "grant.not-more");
        this.amount = finalAmount;
    }

    /** An appeal gave the party back what the final account took; a case that was put away is taken up again. */
    void raise(Nok more) {
        require(status == GrantStatus.FINAL_CONTROL || status == GrantStatus.CLOSED || status == GrantStatus.TERMINATED, "grant.not-settled");
        this.amount = more.min(awarded);
        if (status == GrantStatus.CLOSED) {
            this.status = GrantStatus.FINAL_CONTROL;
            this.endedAt = null;
        }
    }

    /** An appeal set aside that it lapsed or was ended; it goes on where it was. */
    void standAgain(GrantStatus where) {
        require(status == GrantStatus.LAPSED || status == GrantStatus.TERMINATED, "grant.stands");
        this.status = where;
        this.endedAt = null;
    }

    /** What a settlement found is void: what was awarded counts again. */
    void unsettle() {
        this.amount = awarded;
    }

    /** Not accepted or not begun in time. */
    void lapse(Instant at) {
        require(status == GrantStatus.OFFERED || status == GrantStatus.ACCEPTED, "grant.over");
        end(GrantStatus.LAPSED, at);
    }

    /** Ended by the county before its time. */
    void terminate(Instant at) {
        require(!status.isOver(), "grant.over");
        end(GrantStatus.TERMINATED, at);
    }

    /** Everything is settled; also one that was ended before its time is put away. */
    void close(Instant at) {
        require(status == GrantStatus.FINAL_CONTROL || status == GrantStatus.TERMINATED, "grant.not-settled");
        end(GrantStatus.CLOSED, at);
    }

    /** Another organisation carries the project on. */
    void passTo(OrganisationNumber number, String name) {
        require(!status.isOver(), "grant.over");
        this.organisationNumber = number;
        this.organisationName = name;
    }

    private void end(GrantStatus last, Instant at) {
        this.status = last;
        this.endedAt = at;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Refusal.conflict(otherwise, caseNumber.value());
        }
    }

    public UUID id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public UUID callId() {
        return callId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public String county() {
        return county;
    }

    public OrganisationNumber organisationNumber() {
        return organisationNumber;
    }

    public String organisationName() {
        return organisationName;
    }

    public GrantStatus status() {
        return status;
    }

    /** What was decided, as the last appeal left it. */
    public Nok awarded() {
        return awarded;
    }

    /** G: what the party can get, less than awarded once the final account has reduced it. */
    public Nok amount() {
        return amount;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** The party has been told of its award. */
    public record Offered(CaseNumber caseNumber, UUID callId, Nok amount) implements CaseEvent {

        @Override
        public String what() {
            return "grant.offered";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("amount", amount.format());
        }
    }

    /** An appeal made it another amount. */
    public record AwardedAnew(CaseNumber caseNumber, UUID callId, Nok amount) implements CaseEvent {

        @Override
        public String what() {
            return "grant.awarded-anew";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("amount", amount.format());
        }
    }
}
