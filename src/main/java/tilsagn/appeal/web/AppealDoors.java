package tilsagn.appeal.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tilsagn.appeal.Appeal;
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
        return number -> appeals.newest(number).filter(appeal -> appeal.status() == Appeal.Status.FORWARDED && appeal.commentBy() != null)
            .map(appeal -> List.of(new CaseClocks.Clock("appeal.clock.comment", appeal.commentBy(), "appeal.clock.comment.ground",
                CaseClocks.State.RUNNING))).orElse(List.of());
    }

    @Bean
    PartyPages appealPage(AppealTimes times, Appeals appeals) {
        return number -> times.of(number).map(time -> {
            Optional<Appeal> newest = appeals.newest(number);
            return List.of(new PartyPages.Page(newest.isPresent() ? "appeal.party.see" : "appeal.party.link", "appeal"));
        }).orElse(List.of());
    }
}
