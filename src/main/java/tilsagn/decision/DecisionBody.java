package tilsagn.decision;

import java.util.Set;

/**
 * Who may decide. Counties govern themselves in two ways (kommuneloven 2018 ch. 5 and 10): with committees, or with a cabinet.
 * Which body takes a case follows from {@code decision-body.dmn}, never from code.
 */
public enum DecisionBody {
    /** The administrative head, by delegation from the council (kommuneloven §§ 5-14, 13-1). */
    CHIEF_EXECUTIVE,
    /** The standing committee for the field, in a county with the committee model. */
    STANDING_COMMITTEE,
    /** One member of the cabinet, by delegation, in a county with the parliamentary model. */
    CABINET_MEMBER,
    /** The cabinet as a collegium. */
    COUNTY_CABINET,
    /** The appeal body for the county's decisions (forvaltningsloven § 28); decides appeals and nothing else. */
    APPEALS_BOARD;

    /** Who stands above: to whom a delegate may lift a case, and who may call it in before it is decided (kommuneloven § 5-14). */
    public Set<DecisionBody> above() {
        return switch (this) {
            case CHIEF_EXECUTIVE -> Set.of(STANDING_COMMITTEE, CABINET_MEMBER, COUNTY_CABINET);
            case CABINET_MEMBER -> Set.of(COUNTY_CABINET);
            case STANDING_COMMITTEE, COUNTY_CABINET, APPEALS_BOARD -> Set.of();
        };
    }
}
