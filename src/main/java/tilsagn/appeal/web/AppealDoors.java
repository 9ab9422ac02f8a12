package tilsagn.appeal.web;

import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.Appeals;
import tilsagn.application.PartyPages;
import tilsagn.core.web.CaseClocks;
import tilsagn.core.web.CasePanel;

/** What appeals hang into the frame of a case and the party's page: a panel, the time to comment among the clocks, and a link. */
@Configuration(proxyBeanMethods = false)
class AppealDoors {

    @Bean
    CasePanel appealPanel() {
        return new CasePanel("appeal", "appeal", "appeal.panel", 45, Set.of());
    }

    @Bean
    CaseClocks commentClock(Appeals appeals) {
        return number -> appeals.of(number).stream().filter(appeal -> appeal.status() == Appeal.Status.FORWARDED && appeal.commentBy() != null)
            .map(appeal -> new CaseClocks.Clock("appeal.clock.comment", appeal.commentBy(), "appeal.clock.comment.ground",
                CaseClocks.State.RUNNING)).toList();
    }

    @Bean
    PartyPages appealPage(AppealTimes times, Appeals appeals) {
        return number -> {
            List<AppealTime> all = times.all(number);
            boolean appealed = appeals.newest(number).isPresent();
            return all.isEmpty() ? List.of()
                : List.of(new PartyPages.Page(appealed && all.size() == 1 ? "appeal.party.see" : appealed ? "appeal.party.both" : "appeal.party.link", "appeal"));
        };
    }
}
