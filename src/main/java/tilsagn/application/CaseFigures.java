package tilsagn.application;

import java.util.List;

import tilsagn.call.StakeholderGroup;
import tilsagn.core.Nok;

/**
 * A call's applications in figures, as the county may see them: what was sent, never drafts.
 *
 * @param byStatus       per status
 * @param byGrouping     per grouping of the partners; an application counts once in each grouping it covers, so these do not add up
 * @param byMunicipality per municipality of the applicant
 */
public record CaseFigures(List<ByStatus> byStatus, List<ByGrouping> byGrouping, List<ByMunicipality> byMunicipality) {

    /** Number of applications and their amounts in one status. */
    public record ByStatus(ApplicationStatus status, long cases, Nok applied, Nok granted) {
    }

    /** Applications with at least one partner of the grouping, the partners, and the amounts applied for and granted. */
    public record ByGrouping(StakeholderGroup grouping, long cases, long partners, Nok applied, Nok granted) {
    }

    /** Applications from one municipality, by its number. */
    public record ByMunicipality(String municipality, long cases, Nok applied, Nok granted) {
    }

    /** Number of applications sent. */
    public long cases() {
        return byStatus.stream().mapToLong(ByStatus::cases).sum();
    }

    /** Sum applied for. */
    public Nok applied() {
        return Nok.sum(byStatus.stream().map(ByStatus::applied));
    }

    /** Sum granted and told to the parties. */
    public Nok granted() {
        return Nok.sum(byStatus.stream().map(ByStatus::granted));
    }
}
