package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tilsagn.call.TargetGroup;
import tilsagn.decision.DecisionBody;

/** Every row of the two tables, and both sides of every border. */
class DecisionTablesTests {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "in county {0}, {1} kr is decided by {2}")
    @CsvSource({
        "38, 0, CHIEF_EXECUTIVE", "38, 1, CHIEF_EXECUTIVE", "38, 499999, CHIEF_EXECUTIVE", "38, 500000, CHIEF_EXECUTIVE",
        "38, 500001, STANDING_COMMITTEE", "38, 750000, STANDING_COMMITTEE", "38, 2300000, STANDING_COMMITTEE",
        "30, 0, CABINET_MEMBER", "30, 500000, CABINET_MEMBER", "30, 500001, CABINET_MEMBER", "30, 5000000000, CABINET_MEMBER",
        "11, 0, CHIEF_EXECUTIVE", "11, 100000, CHIEF_EXECUTIVE", "11, 100001, STANDING_COMMITTEE", "39, 100001, STANDING_COMMITTEE"})
    void whoDecidesFollowsFromCountyAndAmount(String county, long amount, DecisionBody body) throws IOException {
        assertThat(bodyFor(county, amount, false, false)).isEqualTo(body);
    }

    @ParameterizedTest(name = "in county {0}, {1} kr, principle {2}, deviation {3}: {4}")
    @CsvSource({
        "38, 500000, true, false, STANDING_COMMITTEE", "38, 0, false, true, STANDING_COMMITTEE", "38, 1, true, true, STANDING_COMMITTEE",
        "38, 500001, true, true, STANDING_COMMITTEE", "30, 1, false, true, CABINET_MEMBER", "30, 1, true, false, COUNTY_CABINET",
        "30, 900000, true, true, COUNTY_CABINET", "11, 100000, true, false, STANDING_COMMITTEE", "11, 100000, false, true, STANDING_COMMITTEE",
        "11, 100001, true, true, STANDING_COMMITTEE"})
    void aQuestionOfPrincipleAndADepartureFromTheOrderAreNotForADelegate(String county, long amount, boolean principle, boolean deviation,
                                                                          DecisionBody body) throws IOException {
        assertThat(bodyFor(county, amount, principle, deviation)).isEqualTo(body);
    }

    private static DecisionBody bodyFor(String county, long amount, boolean principle, boolean deviation) throws IOException {
        DmnDecisionResult result = evaluate("decision-body", "decisionBody",
            Map.of("county", county, "scheme", "KLYNGE", "amount", amount, "principle", principle, "deviation", deviation));
        return DecisionBody.valueOf(result.getSingleEntry());
    }

    @ParameterizedTest(name = "{6}: {0} {1} {2} {3} {4} {5}")
    @CsvSource({
        "false, true, CLUSTER, 5, true, true, late", "false, false, BUSINESS_NETWORK, -3, false, false, late",
        "true, false, CLUSTER, 5, true, true, started", "true, false, BUSINESS_NETWORK, -1, false, false, started",
        "true, true, BUSINESS_NETWORK, -1, true, true, too-few-partners", "true, true, BUSINESS_NETWORK, 0, true, true, fulfilled",
        "true, true, BUSINESS_NETWORK, 0, false, true, unbalanced", "true, true, BUSINESS_NETWORK, 7, false, false, unbalanced",
        "true, true, BUSINESS_NETWORK, 0, true, false, over-limits", "true, true, BUSINESS_NETWORK, 1, true, true, fulfilled",
        "true, true, CLUSTER, -3, false, true, unbalanced", "true, true, CLUSTER_PROJECT, 0, false, false, unbalanced",
        "true, true, CLUSTER, 0, true, false, over-limits", "true, true, CLUSTER_PROJECT, -1, true, false, over-limits",
        "true, true, CLUSTER, -3, true, true, fulfilled", "true, true, CLUSTER_PROJECT, 4, true, true, fulfilled"})
    void theFirstConditionThatFailsIsTheReason(boolean inTime, boolean notStarted, TargetGroup group, long partners, boolean balanced,
                                               boolean within, String reason) throws IOException {
        EligibilityFacts facts = new EligibilityFacts(inTime, notStarted, group, partners, balanced, within);
        DmnDecisionResult result = evaluate("eligibility", "eligibility", facts.asVariables());
        assertThat(result.getSingleResult().<Boolean>getEntry("eligible")).isEqualTo("fulfilled".equals(reason));
        assertThat(result.getSingleResult().<String>getEntry("reason")).isEqualTo("workflow.eligibility." + reason);
    }

    @Test
    void everyCombinationHasExactlyOneRow() throws IOException {
        for (TargetGroup group : TargetGroup.values()) {
            for (int bits = 0; bits < 32; bits++) {
                EligibilityFacts facts = new EligibilityFacts((bits & 1) > 0, (bits & 2) > 0, group, (bits & 4) > 0 ? 0 : -1,
                    (bits & 8) > 0, (bits & 16) > 0);
                assertThat(evaluate("eligibility", "eligibility", facts.asVariables())).as("%s", facts).hasSize(1);
            }
        }
    }

    @Test
    void everyReasonHasItsWords() throws IOException {
        Properties words = new Properties();
        for (Path file : List.of(Path.of("src/main/resources/messages.d/workflow.properties"),
            Path.of("src/main/resources/messages.properties"))) {
            if (Files.exists(file)) {
                words.load(Files.newBufferedReader(file));
            }
        }
        assertThat(Dmn.readModelFromFile(Path.of("processes/eligibility.dmn").toFile()).getModelElementsByType(OutputEntry.class))
            .map(entry -> entry.getText().getTextContent().replace("\"", "")).filteredOn(text -> text.startsWith("workflow."))
            .hasSize(9).allMatch(words::containsKey);
    }

    @Test
    void everyBodyTheTableNamesExists() {
        assertThat(Dmn.readModelFromFile(Path.of("processes/decision-body.dmn").toFile()).getModelElementsByType(OutputEntry.class))
            .map(entry -> entry.getText().getTextContent().replace("\"", "")).isNotEmpty()
            .isSubsetOf(Arrays.stream(DecisionBody.values()).map(Enum::name).toList());
    }

    private static DmnDecisionResult evaluate(String file, String decision, Map<String, Object> variables) throws IOException {
        try (var table = Files.newInputStream(Path.of("processes", file + ".dmn"))) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision(decision, table), variables);
        }
    }
}
