package tilsagn.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.PartyHappenings;
import tilsagn.application.PartyPages;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseClocks;

/** What a grant means for the pages of the other rooms: what has happened, what is due, and where to go. */
@Component
@Transactional(readOnly = true)
class GrantNews implements PartyHappenings {

    private final GrantRepository grants;
    private final AcceptanceRepository acceptances;
    private final ReportRepository reports;
    private final TerminationRepository terminations;

    GrantNews(GrantRepository grants, AcceptanceRepository acceptances, ReportRepository reports, TerminationRepository terminations) {
        this.terminations = terminations;
        this.grants = grants;
        this.acceptances = acceptances;
        this.reports = reports;
    }

    private static String href(Grant grant) {
        return "/applications/" + grant.applicationId() + "/grant";
    }

    @Override
    public List<Happening> of(CaseNumber number) {
        Grant grant = grants.findByCaseNumber(number).orElse(null);
        if (grant == null) {
            return List.of();
        }
        List<Happening> happened = new ArrayList<>();
        if (grant.acceptedAt() != null) {
            happened.add(new Happening(grant.acceptedAt(), "grant.happened.accepted", href(grant)));
        }
        if (grant.status() == GrantStatus.LAPSED) {
            happened.add(new Happening(grant.endedAt(), "grant.happened.lapsed", href(grant)));
        }
        reports.of(number).stream().filter(report -> report.sentAt() != null)
            .forEach(report -> happened.add(new Happening(report.sentAt(), "grant.happened.sent", href(grant) + "/reports/" + report.id())));
        return happened;
    }

    @Override
    public List<Coming> ahead(CaseNumber number) {
        Grant grant = grants.findByCaseNumber(number).orElse(null);
        if (grant == null) {
            return List.of();
        }
        Optional<Coming> word = terminations.findByOpenCase(number).map(one -> new Coming(one.commentBy(), "grant.happened.termination-comment"));
        if (word.isPresent()) {
            return word.stream().toList();
        }
        if (grant.status() == GrantStatus.OFFERED) {
            return acceptances.findByCaseNumber(number.value()).map(one -> new Coming(one.lastDay(), "grant.happened.accept-by")).stream().toList();
        }
        return awaited(grant, reports).map(report -> new Coming(report.dueOn(), "grant.happened.report-due")).stream().toList();
    }

    private static Optional<Report> awaited(Grant grant, ReportRepository reports) {
        return grant.status().isRunning() ? reports.of(grant.caseNumber()).stream()
            .filter(report -> report.status() != Report.Status.APPROVED).findFirst().filter(Report::isWritable) : Optional.empty();
    }

    /** Where the party's own page is. */
    @Component
    @Transactional(readOnly = true)
    static class Pages implements PartyPages {

        private final GrantRepository grants;

        Pages(GrantRepository grants) {
            this.grants = grants;
        }

        @Override
        public List<Page> of(CaseNumber number) {
            return grants.findByCaseNumber(number).map(grant -> new Page("grant.page.title", "grant")).stream().toList();
        }
    }

    /** What the county waits for from the party. */
    @Component
    @Transactional(readOnly = true)
    static class Clocks implements CaseClocks {

        private static final String CONFIGURED = "grant.clock.configured";

        private final GrantRepository grants;
        private final AcceptanceRepository acceptances;
        private final ReportRepository reports;

        Clocks(GrantRepository grants, AcceptanceRepository acceptances, ReportRepository reports) {
            this.grants = grants;
            this.acceptances = acceptances;
            this.reports = reports;
        }

        @Override
        public List<Clock> of(CaseNumber number) {
            Grant grant = grants.findByCaseNumber(number).orElse(null);
            if (grant == null) {
                return List.of();
            }
            if (grant.status() == GrantStatus.OFFERED) {
                return acceptances.findByCaseNumber(number.value())
                    .map(one -> new Clock("grant.clock.accept", one.acceptBy(), CONFIGURED, State.RUNNING)).stream().toList();
            }
            return awaited(grant, reports).map(report -> new Clock("grant.clock.report",
                report.dueOn().plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant(), CONFIGURED, State.RUNNING)).stream().toList();
        }
    }
}
