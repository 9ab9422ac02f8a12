package tilsagn.grant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

interface BankAccountRepository extends Repository<BankAccount, UUID> {

    BankAccount saveAndFlush(BankAccount account);

    Optional<BankAccount> findByInUseFor(String caseNumber);

    Optional<BankAccount> findByAskedFor(String caseNumber);

    List<BankAccount> findTop20ByCaseNumberOrderByAskedAtDesc(CaseNumber number);
}
