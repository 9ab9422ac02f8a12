package tilsagn.workflow.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tilsagn.core.web.CasePanel;

/** The process's place in the case's menu. */
@Configuration(proxyBeanMethods = false)
class ProcessPanel {

    @Bean
    CasePanel processCasePanel() {
        return new CasePanel("process", "/process", "workflow.panel", 70, Set.of());
    }
}
