package tilsagn.grant.web;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tilsagn.core.CaseNumber;
import tilsagn.core.web.CasePanel;
import tilsagn.core.web.CasePanelRule;
import tilsagn.grant.Grants;

/** The pages about reports and the final account have their place in the case's menu; all about a grant are there only where there is one. */
@Configuration
class GrantPanels {

    private static final Set<String> ALL = Set.of("grant", "claims", "grant-reports", "grant-account", "grant-changes", "grant-closing", "grant-termination");

    @Bean
    static CasePanel grantReportsPanel() {
        return new CasePanel("grant-reports", "grant/reports", "grant.reports.title", 45, Set.of());
    }

    @Bean
    static CasePanel grantAccountPanel() {
        return new CasePanel("grant-account", "grant/account", "grant.final.title", 47, Set.of());
    }

    @Bean
    static CasePanelRule grantPanelRule(Grants grants) {
        return number -> isGranted(grants, number) ? Set.of() : ALL;
    }

    private static boolean isGranted(Grants grants, CaseNumber number) {
        return grants.exists(number);
    }
}
