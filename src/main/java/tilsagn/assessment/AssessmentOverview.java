package tilsagn.assessment;

import java.time.Instant;
import java.util.List;

import tilsagn.application.GrantApplication;

/**
 * An assessment as staff may see it. What the assessors wrote is missing until all sheets are in, for everybody.
 *
 * @param application   the application
 * @param stage         what it waits for
 * @param formalOutcome how the formal check ended, or {@code null}
 * @param declarations  who declared what, in order of time
 * @param assessors     who has a sheet, and whether it is in
 * @param result        weighted score and recommendation, or {@code null} until all are in
 * @param criteria      each criterion with every assessor's words; empty until all are in
 * @param consensusBy   who explained the differences, or {@code null}
 * @param consensusWith names of those who took part in it
 * @param recommendedBy name of who recommended, or {@code null}
 */
public record AssessmentOverview(GrantApplication application, Assessment.Stage stage, FormalOutcome formalOutcome,
    List<Declared> declarations,
    List<Assessor> assessors, AssessmentResult result, List<Assessed> criteria, String consensusBy, List<String> consensusWith,
    String recommendedBy) {

    /** How many sheets are in. */
    public long sheetsIn() {
        return assessors.stream().filter(Assessor::in).count();
    }

    /** Whether the person has a sheet on the case. */
    public boolean isAssessor(String username) {
        return assessors.stream().anyMatch(assessor -> assessor.username().equals(username));
    }

    /** Whether it waits for this. */
    public boolean isAt(String stageName) {
        return stage.name().equals(stageName);
    }

    /** A declaration. The reason of a conflict is nobody's business here. */
    public record Declared(String username, String name, String word, Instant at) {
    }

    /** A person with a sheet. */
    public record Assessor(String username, String name, boolean in) {
    }

    /** One criterion with what each assessor gave and wrote. */
    public record Assessed(CriterionResult result, List<Given> given) {
    }

    /** What one assessor gave and wrote. */
    public record Given(String assessor, Score score) {
    }
}
