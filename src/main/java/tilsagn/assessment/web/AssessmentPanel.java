package tilsagn.assessment.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tilsagn.core.web.CasePanel;

/** The assessment's place in the menu of the case page. */
@Configuration(proxyBeanMethods = false)
class AssessmentPanel {

    @Bean
    CasePanel assessmentCasePanel() {
        return new CasePanel("assessment", "/assessment", "assessment.panel", 30, Set.of());
    }
}
