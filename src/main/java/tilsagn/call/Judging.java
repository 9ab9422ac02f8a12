package tilsagn.call;

import java.util.List;

/**
 * How the assessors of a call work.
 *
 * @param blind   whether the applicant's identity is kept from them until all sheets are in
 * @param anchors what each step means on each criterion; where there is none, the scale's general words hold
 */
public record Judging(boolean blind, List<Anchor> anchors) {

    /** Names are known, and the scale's general words hold. */
    public static final Judging PLAIN = new Judging(false, List.of());

    /** Takes its own copy. */
    public Judging {
        anchors = List.copyOf(anchors);
    }

    /** The same without names. */
    public Judging blindly() {
        return new Judging(true, anchors);
    }
}
