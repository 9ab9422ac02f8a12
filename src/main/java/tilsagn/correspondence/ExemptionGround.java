package tilsagn.correspondence;

/** Why a document, or a part of one, is not given. The provision is cited in every answer (offentleglova § 31). Words: {@code correspondence.access.ground.*}. */
public enum ExemptionGround {
    /** Duty of secrecy: business secrets and personal matters (offentleglova § 13, forvaltningsloven § 13). */
    SECRECY,
    /** Written for the county's own preparation of the case (§ 14). */
    INTERNAL,
    /** Obtained from others for the same (§ 15). */
    OBTAINED,
    /** The county's position in negotiations and its economy (§ 23). */
    NEGOTIATION,
    /** Control and regulation (§ 24). */
    CONTROL,
    /** National identity numbers and the like (§ 26). */
    PERSONAL,
    /** The county holds no such document (§§ 3 and 28). */
    NO_DOCUMENT
}
