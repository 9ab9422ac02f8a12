package tilsagn.call;

import java.util.Locale;

/**
 * A part of an announced call, as somebody who wants to change something thinks of it. What may be changed and when: {@link ChangeRule}.
 * Words: {@code call.part.*}.
 */
public enum CallPart {
    TITLE(Kind.WORDING, 300),
    INGRESS(Kind.WORDING, 1000),
    PURPOSE(Kind.WORDING, 6000),
    WHO_MAY_APPLY(Kind.WORDING, 3000),
    GROUPINGS(Kind.WORDING, 3000),
    CONTACTS(Kind.ADDITION, 200),
    MEETINGS(Kind.ADDITION, 100),
    DOCUMENTS(Kind.ADDITION, 300),
    /** Moved by {@link CallDeadlines}, later only. */
    DEADLINE(Kind.ELSEWHERE, 0),
    /** The announced amount stands; the frame is kept by the pool's ledger. */
    POOL(Kind.ELSEWHERE, 0),
    OPENING(Kind.FIXED, 0),
    TARGET_GROUPS(Kind.FIXED, 0),
    THEMES(Kind.FIXED, 0),
    CRITERIA(Kind.FIXED, 0),
    JUDGING(Kind.FIXED, 0),
    QUESTIONS(Kind.FIXED, 0),
    ATTACHMENTS(Kind.FIXED, 0),
    CHECKLIST(Kind.FIXED, 0),
    LIMITS(Kind.FIXED, 0),
    SIGN_OFF(Kind.FIXED, 0),
    /** The whole call is called off. */
    CANCELLATION(Kind.ELSEWHERE, 1000);

    private final Kind kind;
    private final int longest;

    CallPart(Kind kind, int longest) {
        this.kind = kind;
        this.longest = longest;
    }

    /** Whether it is a text that may be put in other words. */
    public boolean isWording() {
        return kind == Kind.WORDING;
    }

    /** Whether more of it may be added. */
    public boolean isAddition() {
        return kind == Kind.ADDITION;
    }

    /** Whether it stands from the announcement on. */
    public boolean isFixed() {
        return kind == Kind.FIXED;
    }

    /** Most characters. */
    public int longest() {
        return longest;
    }

    /** As an address says it, e.g. {@code who-may-apply}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private enum Kind {
        WORDING, ADDITION, ELSEWHERE, FIXED
    }
}
