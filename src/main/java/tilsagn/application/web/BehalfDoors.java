package tilsagn.application.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tilsagn.core.web.CasePanel;

/** What was done on the party's behalf, and the way to do more, in the menu of a case. */
@Configuration(proxyBeanMethods = false)
class BehalfDoors {

    @Bean
    CasePanel behalfPanel() {
        return new CasePanel("on-behalf", "on-behalf", "application.behalf.panel", 56, Set.of());
    }
}
