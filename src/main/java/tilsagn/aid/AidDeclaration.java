package tilsagn.aid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import tilsagn.application.EarlierAid;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * A question to the party about earlier aid beyond what stands in the application. The desk <em>asks</em>; somebody who may bind the organisation
 * <em>answers</em>, once: with more lines, or that there is nothing more.
 */
@Entity
@Table(name = "aid_declaration")
public class AidDeclaration {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private String message;
    private String askedBy;
    private Instant askedAt;
    private String answeredBy;
    private Instant answeredAt;
    private boolean nothingMore;
    private String companies;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "aid_declared", joinColumns = @JoinColumn(name = "declaration_id"))
    @OrderColumn(name = "line_no")
    private List<EarlierAid> lines = new ArrayList<>();

    /** For the persistence layer. */
    protected AidDeclaration() {
    }

    AidDeclaration(CaseNumber caseNumber, String message, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.message = message;
        this.askedBy = by;
        this.askedAt = at;
    }

    /** The party's answer; refused the second time. */
    void answer(AidAnswer answer, String by, Instant at) {
        if (!isOpen()) {
            throw Refusal.conflict("aid.not-asked");
        }
        nothingMore = answer.nothingMore();
        lines.addAll(answer.lines());
        companies = answer.companies() == null || answer.companies().isBlank() ? null : answer.companies().strip();
        answeredBy = by;
        answeredAt = at;
    }

    /** Whether it waits for the party. */
    public boolean isOpen() {
        return answeredAt == null;
    }

    public UUID id() {
        return id;
    }

    public String message() {
        return message;
    }

    /** Login name. */
    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** The name of whoever signed. */
    public String answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public boolean nothingMore() {
        return nothingMore;
    }

    public String companies() {
        return companies;
    }

    public List<EarlierAid> lines() {
        return List.copyOf(lines);
    }

    /** The party is asked. */
    public record Asked(CaseNumber caseNumber, UUID declarationId) implements CaseEvent {

        @Override
        public String what() {
            return "aid.asked";
        }
    }
}
