package tilsagn.correspondence.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tilsagn.core.web.CasePanel;

/** What this room hangs into the house's frame. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceDoors {

    @Bean
    CasePanel lettersPanel() {
        return new CasePanel("letters", "letters", "correspondence.panel", 50, Set.of());
    }

    @Bean
    CasePanel messagesPanel() {
        return new CasePanel("messages", "messages", "correspondence.messages.panel", 55, Set.of());
    }

    @Bean
    CasePanel accessPanel() {
        return new CasePanel("access", "correspondence/access", "correspondence.access.panel", 57, Set.of());
    }
}
