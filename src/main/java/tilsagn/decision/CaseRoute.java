package tilsagn.decision;

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

    /** Keeps whether the case departed from the order on the day it was sent. */
    void departs(boolean then) {
        departs = then;
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
