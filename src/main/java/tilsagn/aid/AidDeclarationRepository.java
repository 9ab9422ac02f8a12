package tilsagn.aid;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

/** Questions to parties by case. */
interface AidDeclarationRepository extends Repository<AidDeclaration, UUID> {

    List<AidDeclaration> findTop20ByCaseNumberOrderByAskedAtDesc(CaseNumber caseNumber);

    AidDeclaration saveAndFlush(AidDeclaration declaration);
}
