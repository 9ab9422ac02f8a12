package tilsagn.application;

/** The rules earlier public support was given by. Words: {@code application.aid-type.*}. */
public enum AidType {
    /** Small amounts counted together over three years (bagatellmessig støtte). */
    DE_MINIMIS,
    /** Under the general block exemption (alminnelig gruppeunntak). */
    BLOCK_EXEMPTED,
    /** Approved by the surveillance authority after notification. */
    NOTIFIED,
    /** Not state aid at all. */
    NO_AID,
    /** The applicant does not know; the giver's letter says. */
    UNKNOWN
}
