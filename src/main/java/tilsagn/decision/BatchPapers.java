package tilsagn.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.application.BusinessSecret;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.AssessmentResult;
import tilsagn.assessment.Assessments;
import tilsagn.core.CaseNumber;

/** What a meeting reads: its cases with ranking and reasons, and apart from that what is exempt from public access. */
@Service
@Transactional(readOnly = true)
public class BatchPapers {

    private final Batches batches;
    private final Cases cases;
    private final Assessments assessments;

    BatchPapers(Batches batches, Cases cases, Assessments assessments) {
        this.batches = batches;
        this.cases = cases;
        this.assessments = assessments;
    }

    /** The papers as the person may see them; a case the person is disqualified in is not among them. */
    public Papers of(User user, UUID id) {
        BatchView view = batches.view(user, id);
        Map<CaseNumber, GrantApplication> applications = cases.visibleTo(user).inCall(view.batch().callId()).stream()
            .collect(Collectors.toMap(GrantApplication::caseNumber, Function.identity()));
        List<BatchView.Row> rows = view.rows().stream().filter(row -> row.counts() && row.place() != null).toList();
        Set<CaseNumber> numbers = rows.stream().map(row -> row.line().caseNumber()).collect(Collectors.toSet());
        Map<CaseNumber, AssessmentResult> results = assessments.resultsIn(numbers).stream()
            .collect(Collectors.toMap(AssessmentResult::caseNumber, Function.identity()));
        Set<CaseNumber> opened = assessments.openTo(user, numbers);
        return new Papers(view, rows.stream().map(row -> new Paper(row, results.get(row.line().caseNumber()), opened.contains(row.line().caseNumber()),
            List.copyOf(applications.get(row.line().caseNumber()).aid().businessSecrets()))).toList());
    }

    /** The papers of a meeting, in the order of the ranking. */
    public record Papers(BatchView meeting, List<Paper> cases) {
    }

    /**
     * One case.
     *
     * @param result  the assessment, or {@code null}
     * @param opened  the reader has said that they are impartial, or reads as control; before that, what is exempt is not for them
     * @param secrets what the applicant holds to be a business secret
     */
    public record Paper(BatchView.Row row, AssessmentResult result, boolean opened, List<BusinessSecret> secrets) {

        /** Where it stands and who applies. */
        public Candidate candidate() {
            return row.place().candidate();
        }

        /** The proposal is another amount than the recommended one. */
        public boolean departs() {
            return result != null && !row.decision().proposedAmount().equals(result.recommended());
        }
    }
}
