package tilsagn.decision;

import java.time.Instant;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Where a case goes to be decided, and what beside the amount leads it there. */
@Embeddable
public class CaseRoute {

    @Enumerated(EnumType.STRING)
    private DecisionBody body;
    private String route;
    private boolean principle;
    private boolean departs;
    private Instant sentAt;

    /** Nowhere yet. */
    protected CaseRoute() {
    }

    /** Names the body, and the version of the table that named it; nobody where the case goes back. */
    void leadTo(DecisionBody to, String tableVersion) {
        body = to;
        route = tableVersion;
    }

    /** Calls the case a question of principle, or not. @return whether that was news */
    boolean principled(boolean now) {
        boolean news = principle != now;
        principle = now;
        return news;
    }

    /** Keeps when the case was sent, and whether it departed from the order then. */
    void sent(boolean departing, Instant at) {
        departs = departing;
        sentAt = at;
    }

    Instant sentAt() {
        return sentAt;
    }

    public DecisionBody body() {
        return body;
    }

    public String tableVersion() {
        return route;
    }

    public boolean isPrinciple() {
        return principle;
    }

    public boolean isDeparting() {
        return departs;
    }
}
