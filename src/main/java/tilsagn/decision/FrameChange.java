package tilsagn.decision;

import java.util.UUID;

import tilsagn.core.Nok;

/**
 * A manager sets the frame of one budget area.
 *
 * @param area   which area, or {@code null} for a new one
 * @param budget what a new area is called and which year's money it is; not asked for when the area is there
 * @param seen   the frame of the area as the manager saw it
 * @param frame  what it shall be
 * @param reason why; kept with the movement
 */
public record FrameChange(UUID area, Budget budget, Nok seen, Nok frame, String reason) {
}
