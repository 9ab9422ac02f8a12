package tilsagn.grant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

interface FinalAccountRepository extends Repository<FinalAccount, UUID> {

    FinalAccount saveAndFlush(FinalAccount account);

    Optional<FinalAccount> findByLiveCase(CaseNumber number);

    List<FinalAccount> findByCaseNumberAndVoidedAtNotNullOrderByVoidedAtDesc(CaseNumber number, Limit most);

    /** The one that counts. */
    default Optional<FinalAccount> findByCaseNumber(CaseNumber number) {
        return findByLiveCase(number);
    }

    /** Whether the county has drawn it up: from then on the party's own figures are counted. */
    default boolean isDrawnUp(CaseNumber number) {
        return findByCaseNumber(number).filter(account -> account.status() != FinalAccount.Status.OPEN).isPresent();
    }
}
