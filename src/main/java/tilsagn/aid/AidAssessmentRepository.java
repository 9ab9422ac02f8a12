package tilsagn.aid;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** Assessments by case. */
interface AidAssessmentRepository extends Repository<AidAssessment, String> {

    Optional<AidAssessment> findByCaseNumber(String caseNumber);

    AidAssessment saveAndFlush(AidAssessment assessment);
}
