package tilsagn.account.web;

/** Something a role may do, in the words of the trade, with the address that does it. Whether a role may is asked of {@link PermissionTable}. */
enum Deed {

    QUEUE(Part.READ, "GET /worklist"),
    CASE(Part.READ, "GET /cases/{number}"),
    JOURNAL(Part.READ, "GET /cases/{number}/journal"),
    SCORES_READ(Part.READ, "GET /cases/{number}/assessment/scores"),
    LETTERS(Part.READ, "GET /cases/{number}/letters"),
    RANKING(Part.READ, "GET /rankings/{slug}"),
    POOL(Part.READ, "GET /pools/{slug}"),
    INSIGHT(Part.READ, "GET /insight"),
    INTERESTS(Part.READ, "GET /impartiality/{slug}"),
    PEOPLE(Part.READ, "GET /administration/people"),
    LOG(Part.READ, "GET /administration/log"),
    INCIDENTS(Part.READ, "GET /incidents"),

    FORMAL_CHECK(Part.HANDLE, "POST /cases/{number}/assessment/formal-check"),
    DEFICIENCY(Part.HANDLE, "POST /cases/{number}/deficiency"),
    IMPARTIALITY(Part.HANDLE, "POST /cases/{number}/assessment/impartiality"),
    SCORE(Part.HANDLE, "POST /cases/{number}/assessment/scores"),
    CONSENSUS(Part.HANDLE, "POST /cases/{number}/assessment/consensus"),
    RECOMMENDATION(Part.HANDLE, "POST /cases/{number}/assessment/recommendation"),
    MESSAGE(Part.HANDLE, "POST /cases/{number}/messages"),
    NOTE(Part.HANDLE, "POST /cases/{number}/notes"),
    HOLD(Part.HANDLE, "POST /cases/{number}/application/hold"),
    ON_BEHALF(Part.HANDLE, "POST /cases/{number}/on-behalf"),

    ASSIGN(Part.LEAD, "POST /worklist/{taskId}/assign"),
    ASSESSORS(Part.LEAD, "POST /cases/{number}/assessment/assessors"),
    CLEARANCE(Part.LEAD, "POST /cases/{number}/assessment/impartiality/{username}"),
    ALLOCATION(Part.LEAD, "POST /cases/{number}/decision/allocation"),
    TO_DECISION(Part.LEAD, "POST /rankings/{slug}/decisions"),
    FRAME(Part.LEAD, "POST /pools/{slug}/frame"),
    DEADLINE(Part.LEAD, "POST /rankings/{slug}/deadline"),
    PUBLISH(Part.LEAD, "POST /rankings/{slug}/publications"),

    DECIDE(Part.DECIDE, "POST /cases/{number}/decision/decision"),

    INVITE(Part.LOOK_AFTER, "POST /administration/people"),
    ROLES(Part.LOOK_AFTER, "POST /administration/people/{staff}/roles"),
    CLOSE(Part.LOOK_AFTER, "POST /administration/people/{staff}/closing"),
    HAND_OVER(Part.LOOK_AFTER, "POST /administration/people/{staff}/tasks"),
    DELEGATE(Part.LOOK_AFTER, "POST /administration/delegations"),
    ACTING_MANAGER(Part.LOOK_AFTER, "POST /cases/{number}/assessment/acting-manager"),
    RETRY(Part.LOOK_AFTER, "POST /incidents/{id}/retry");

    private final Part part;
    private final String route;

    Deed(Part part, String route) {
        this.part = part;
        this.route = route;
    }

    Part part() {
        return part;
    }

    String route() {
        return route;
    }

    /** What kind of deed it is. */
    enum Part {

        READ,
        HANDLE,
        LEAD,
        DECIDE,
        LOOK_AFTER
    }
}
