package tilsagn.assessment.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tilsagn.account.Role;
import tilsagn.core.web.CasePanel;

/** The assessment's place in the menu of the case page. */
@Configuration(proxyBeanMethods = false)
class AssessmentPanel {

    @Bean
    CasePanel assessmentCasePanel() {
        return new CasePanel("assessment", "/assessment", "assessment.panel", 30, Set.of());
    }

    // To those from outside, who see no more of the assessment than their own sheet.
    @Bean
    CasePanel ownScoresCasePanel() {
        return new CasePanel("own-scores", "/assessment/scores", "assessment.scores", 31, Set.of(Role.EXTERNAL_ASSESSOR.name()));
    }

    @Bean
    CasePanel assessorsCasePanel() {
        return new CasePanel("assessors", "/assessment/assessors", "assessment.assessors", 32, Set.of(Role.MANAGER.name(), Role.AUDITOR.name()));
    }
}
