package tilsagn.appeal;

import java.util.List;

import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.decision.Decision;

/**
 * Everything the appeal page of a case shows its staff.
 *
 * @param time      the time to appeal, or {@code null} before anybody could
 * @param appeal    the newest appeal, or {@code null}
 * @param files     its documents
 * @param earlier   the appeals before it
 * @param decision  what was decided, or {@code null} for a dismissal
 * @param available what the pool has left
 * @param task      which form the reader gets: {@code relief}, {@code review}, {@code approval}, {@code preparation}, {@code ruling},
 *                  {@code anew}, {@code reasons}; {@code null} for none
 * @param obstacle  message key of why somebody in the right role gets none, or {@code null}
 *                  {@code redo}
 * @param verdicts  what the form chooses between
 * @param decisions every decision of the case that can be appealed, the newest first
 * @param stake     which amount the appeal is about, or {@code null}
 */
public record AppealView(GrantApplication application, Call call, AppealTime time, Appeal appeal, List<AppealFile> files, List<Appeal> earlier,
                         Decision decision, Nok available, String task, String obstacle, List<AppealVerdict> verdicts, List<Line> decisions,
                         LaterDecision.Stake stake) {

    /** A decision by its time to appeal, with the newest appeal against it or {@code null}. */
    public record Line(AppealTime time, Appeal appeal) {
    }
}
