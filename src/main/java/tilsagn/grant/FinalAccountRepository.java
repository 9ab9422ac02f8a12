package tilsagn.grant;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

interface FinalAccountRepository extends Repository<FinalAccount, UUID> {

    FinalAccount saveAndFlush(FinalAccount account);

    Optional<FinalAccount> findByCaseNumber(CaseNumber number);
}
