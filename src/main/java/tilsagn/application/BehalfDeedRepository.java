package tilsagn.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;
import tilsagn.core.CaseNumber;

/** Adds and reads; what is written stays, so there is no method to change or remove. */
interface BehalfDeedRepository extends Repository<BehalfDeed, UUID> {

    BehalfDeed save(BehalfDeed deed);

    List<BehalfDeed> findByCaseNumberOrderByRegisteredAtDesc(CaseNumber caseNumber);

    // The case is part of the line that reads: a deed of another one is not found.
    Optional<BehalfDeed> findByIdAndCaseNumber(UUID id, CaseNumber caseNumber);
}
