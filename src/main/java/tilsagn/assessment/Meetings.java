package tilsagn.assessment;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.assessment.Assessment.Stage;
import tilsagn.core.CaseNumber;

/** The cases of a call the assessors have to talk about, one after the other. */
@Service
@Transactional(readOnly = true)
public class Meetings {

    private final ProgressDesk desk;

    Meetings(ProgressDesk desk) {
        this.desk = desk;
    }

    /** The cases that wait for a consensus, by number. */
    public List<Progress.Row> agenda(User user, String slug) {
        return desk.of(user, slug).rows().stream().filter(row -> row.stage() == Stage.CONSENSUS).toList();
    }

    /** Where a case stands among them; {@code null} for one that waits for no consensus, and for readers who take no part. */
    public Stop stop(User user, String slug, CaseNumber caseNumber) {
        if (!ProgressDesk.reads(user)) {
            return null;
        }
        List<CaseNumber> agenda = agenda(user, slug).stream().map(Progress.Row::caseNumber).toList();
        int at = agenda.indexOf(caseNumber);
        return at < 0 ? null : new Stop(slug, at + 1, agenda.size(), at == 0 ? null : agenda.get(at - 1),
            at + 1 == agenda.size() ? null : agenda.get(at + 1));
    }

    /**
     * A case of the meeting.
     *
     * @param place from 1
     */
    public record Stop(String slug, int place, int count, CaseNumber previous, CaseNumber following) {
    }
}
