package tilsagn.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.OrganisationNumber;

/** Other cases of the county a person may be shown beside the one they look at: one that is shut to them, or
 * whose applicant they may not know yet, is not there, nor counted. */
@Component
class OtherCases {

    private final OtherCaseQueries queries;
    private final ObjectProvider<CaseAccess> access;
    private final ObjectProvider<ApplicantVeil> veils;

    OtherCases(OtherCaseQueries queries, ObjectProvider<CaseAccess> access, ObjectProvider<ApplicantVeil> veils) {
        this.veils = veils;
        this.queries = queries;
        this.access = access;
    }

    List<OtherCase> ofApplicants(User user, GrantApplication own, Collection<OrganisationNumber> numbers, Collection<String> names) {
        return shown(user, own, queries.ofApplicants(own, numbers, names), OtherCase::number);
    }

    List<OtherCase> since(User user, GrantApplication own, Instant since) {
        return shown(user, own, queries.since(own, since), OtherCase::number);
    }

    List<OtherCaseQueries.PartnerOf> partners(User user, GrantApplication own, Collection<OrganisationNumber> numbers, Instant since) {
        return shown(user, own, queries.partners(own, numbers, since), OtherCaseQueries.PartnerOf::caseNumber);
    }

    private <T> List<T> shown(User user, GrantApplication own, List<T> found, Function<T, CaseNumber> number) {
        if (found.isEmpty() || !user.isStaffOf(own.county())) {
            return List.of();
        }
        List<CaseNumber> numbers = found.stream().map(number).toList();
        Set<CaseNumber> hidden = access.stream().flatMap(rule -> rule.shieldedOf(user, numbers).stream())
            .collect(Collectors.toCollection(HashSet::new));
        veils.stream().map(rule -> rule.veiledOf(user, numbers)).forEach(hidden::addAll);
        return found.stream().filter(one -> !hidden.contains(number.apply(one))).toList();
    }
}
