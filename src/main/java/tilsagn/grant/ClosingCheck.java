package tilsagn.grant;

import java.util.List;

/** What must be done before a grant is closed; each part of the room says what it knows. */
interface ClosingCheck {

    /** The part's points, in the order they are shown. */
    List<ClosingPoint> of(Grant grant);
}
