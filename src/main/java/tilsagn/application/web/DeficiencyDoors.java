package tilsagn.application.web;

import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tilsagn.application.DeficiencyNotice;
import tilsagn.application.DeficiencyNotices;
import tilsagn.core.web.CaseClocks;
import tilsagn.core.web.CasePanel;

/** What the deficiency notices hang into the frame of a case: a panel, and the date of the answer among the clocks. */
@Configuration(proxyBeanMethods = false)
class DeficiencyDoors {

    @Bean
    CasePanel deficiencyPanel() {
        return new CasePanel("deficiency", "deficiency", "application.deficiency.panel", 33, Set.of());
    }

    @Bean
    CaseClocks deficiencyClocks(DeficiencyNotices notices) {
        return number -> notices.last(number).filter(DeficiencyNotice::isOpen)
            .map(notice -> List.of(new CaseClocks.Clock("application.deficiency.clock", notice.answerBy(), "application.deficiency.clock.ground",
                CaseClocks.State.RUNNING))).orElse(List.of());
    }
}
