package tilsagn.decision;

import java.util.UUID;

import tilsagn.core.Nok;

/**
 * A manager moves what is left in one call's pool to another call of the same scheme.
 *
 * @param area   which budget area it is taken from; it arrives in the area of the same name and year
 * @param to     which call's pool gets it
 * @param reason why; kept with both movements
 */
public record LeftoverMove(UUID area, UUID to, Nok amount, String reason) {
}
