package tilsagn.journal.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tilsagn.core.web.CasePanel;

/** The journal's place in the menu of the case page: behind what people work in. */
@Configuration(proxyBeanMethods = false)
class JournalPanel {

    @Bean
    CasePanel journalCasePanel() {
        return new CasePanel("journal", "/journal", "journal.panel", 90, Set.of());
    }
}
