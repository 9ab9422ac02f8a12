package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tilsagn.account.Role;

/** The diagrams against the code they call: what the engine finds out only when a case gets there, the build finds out now. */
class ProcessModelTests {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Set<String> OF_A_CALL = Set.of("fundingCall", "deadlineExtension", "letterRelease");
    private static final Pattern CALL = Pattern.compile("[#$]\\{(\\w+)\\.(\\w+)\\(.*\\)}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]+");

    /** A diagram, its one process and the file it stands in. */
    record Diagram(Path file, BpmnModelInstance model, Process process) {

        static Diagram read(Path file) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            List<Process> processes = List.copyOf(model.getModelElementsByType(Process.class));
            assertThat(processes).as("%s holds one process", file).hasSize(1);
            return new Diagram(file, model, processes.get(0));
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return model.getModelElementsByType(type);
        }

        String className() {
            String id = process.getId();
            return "tilsagn.workflow." + Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Process";
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    static List<Diagram> diagrams() throws IOException {
        return files(".bpmn").stream().map(Diagram::read).toList();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void theFolderHoldsModelsAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(PROCESSES)) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(name -> name.matches("[a-z-]+\\.(bpmn|dmn)"))
                .contains("grant-application.bpmn", "funding-call.bpmn", "eligibility.dmn", "decision-body.dmn");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void fileAndProcessAndClassHaveOneName(Diagram diagram) throws ClassNotFoundException {
        assertThat(diagram).hasToString(hyphened(diagram.process().getId()) + ".bpmn");
        Class<?> type = Class.forName(diagram.className());
        assertThat(Modifier.isPublic(type.getModifiers())).as("the engine cannot call a hidden class").isTrue();
        assertThat(diagram.process().isExecutable()).isTrue();
        assertThat(diagram.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(diagram.process().getName()).isNotBlank();
    }

    private static String hyphened(String id) {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyServiceTaskCallsThePublicMethodOfItsOwnName(Diagram diagram) throws ClassNotFoundException {
        assertThat(diagram.all(ServiceTask.class)).isNotEmpty();
        for (ServiceTask task : diagram.all(ServiceTask.class)) {
            Matcher call = CALL.matcher(String.valueOf(task.getCamundaExpression()));
            assertThat(call.matches()).as("%s calls a method", task.getId()).isTrue();
            assertThat(call.group(1)).isEqualTo(diagram.process().getId() + "Process");
            assertThat(call.group(2)).isEqualTo(task.getId());
            assertCallable(diagram, call.group(2), arguments(task.getCamundaExpression()));
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyOtherExpressionCallsAnExistingMethod(Diagram diagram) throws ClassNotFoundException {
        List<String> expressions = Stream.concat(diagram.all(ConditionExpression.class).stream().map(ConditionExpression::getTextContent),
            diagram.all(UserTask.class).stream().map(UserTask::getCamundaDueDate)).toList();
        for (String expression : expressions) {
            Matcher call = CALL.matcher(expression);
            if (call.matches()) {
                assertCallable(diagram, call.group(2), arguments(expression));
            } else {
                assertThat(expression).as("a variable").matches("\\$\\{[a-zA-Z]+}");
            }
        }
    }

    private static int arguments(String expression) {
        String inside = expression.substring(expression.indexOf('(') + 1, expression.lastIndexOf(')'));
        return inside.isBlank() ? 0 : inside.split(",").length;
    }

    private static void assertCallable(Diagram diagram, String name, int arguments) throws ClassNotFoundException {
        List<Method> found = Arrays.stream(Class.forName(diagram.className()).getMethods())
            .filter(method -> method.getName().equals(name)).toList();
        assertThat(found).as("%s.%s", diagram.className(), name).hasSize(1);
        assertThat(found.get(0).getParameterCount()).as("arguments of %s", name).isEqualTo(arguments);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everythingHasANameAndNoGeneratedId(Diagram diagram) {
        for (FlowNode node : diagram.all(FlowNode.class)) {
            assertThat(node.getName()).as("name of %s", node.getId()).isNotBlank();
        }
        for (FlowElement element : diagram.all(FlowElement.class)) {
            assertThat(element.getId()).matches(NAME).doesNotMatch("(?i)(activity|gateway|event|flow|task)_?[0-9a-z]{7}");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyGatewayThatSplitsIsAQuestionWithAnswers(Diagram diagram) {
        assertThat(diagram.all(Gateway.class)).allMatch(gateway -> gateway instanceof ExclusiveGateway || gateway instanceof ParallelGateway);
        for (ExclusiveGateway gateway : diagram.all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).endsWith("?");
                assertThat(gateway.getDefault()).as("%s never leaves a case standing", gateway.getId()).isNotNull();
                assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).doesNotContainNull();
            } else {
                assertThat(gateway.getIncoming()).hasSizeGreaterThan(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyUserTaskHasARoleAPageAndADate(Diagram diagram) {
        for (UserTask task : diagram.all(UserTask.class)) {
            assertThat(task.getCamundaCandidateGroupsList()).as("who does %s", task.getId()).hasSize(1)
                .allSatisfy(group -> assertThat(Role.valueOf(group)).isNotEqualTo(Role.APPLICANT));
            assertThat(TEMPLATES.resolve(task.getCamundaFormKey() + ".html")).as("page of %s", task.getId()).exists();
            assertThat(task.getCamundaDueDate()).as("date of %s", task.getId()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyStepThatPeopleSeeHasItsWordsInThreeLanguages(Diagram diagram) throws IOException {
        if (diagram.all(UserTask.class).isEmpty()) {
            return;
        }
        for (String language : List.of("", "_nn", "_en")) {
            Properties words = ProcessPage.words(language);
            assertThat(diagram.all(Task.class)).allSatisfy(step ->
                assertThat(words.getProperty("workflow.task." + step.getId())).as(step.getId() + language).isNotBlank());
        }
    }

    // The page of a case shows its questions and answers; the diagram itself is drawn in bokmål and turned by the same words.
    @ParameterizedTest
    @MethodSource("diagrams")
    void everythingOnADiagramOfACaseHasItsWordsInThreeLanguages(Diagram diagram) throws IOException {
        if (OF_A_CALL.contains(diagram.process().getId())) {
            return;
        }
        for (String language : List.of("", "_nn", "_en")) {
            Properties words = ProcessPage.words(language);
            assertThat(diagram.all(FlowElement.class)).filteredOn(one -> one.getName() != null && !one.getName().isBlank()).allSatisfy(one ->
                assertThat(Stream.of("task", "question", "answer", "element").map(kind -> words.getProperty("workflow." + kind + "." + one.getId()))
                    .filter(Objects::nonNull).findFirst()).as(one.getId() + language).isPresent());
            assertThat(diagram.all(ExclusiveGateway.class)).filteredOn(one -> one.getOutgoing().size() > 1).allSatisfy(one -> {
                assertThat(words.getProperty("workflow.question." + one.getId())).as(one.getId() + language).isNotBlank();
                one.getOutgoing().forEach(way -> assertThat(words.getProperty("workflow.answer." + way.getId())).as(way.getId() + language).isNotBlank());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyTimerHasADate(Diagram diagram) {
        for (TimerEventDefinition timer : diagram.all(TimerEventDefinition.class)) {
            assertThat(timer.getTimeDate()).as("an absolute date, computed in Europe/Oslo").isNotNull();
            assertThat(timer.getTimeDate().getTextContent()).matches("\\$\\{[a-zA-Z]+}");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void tasksThatSeveralPeopleCompleteAtOnceEndInAJobOfTheirOwn(Diagram diagram) {
        for (MultiInstanceLoopCharacteristics loop : diagram.all(MultiInstanceLoopCharacteristics.class)) {
            SubProcess part = (SubProcess) loop.getParentElement();
            List<UserTask> last = part.getChildElementsByType(UserTask.class).stream()
                .filter(task -> task.getSucceedingNodes().list().stream().anyMatch(node -> node.getOutgoing().isEmpty())).toList();
            assertThat(last).isNotEmpty().allMatch(UserTask::isCamundaAsyncAfter);
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyRuleTaskNamesATableOfTheHouse(Diagram diagram) throws IOException {
        List<String> tables = files(".dmn").stream().map(file -> decisionIn(file).getId()).toList();
        assertThat(diagram.all(BusinessRuleTask.class)).allSatisfy(task -> assertThat(tables).contains(task.getCamundaDecisionRef()));
    }

    @Test
    void tablesAreUniqueAndEveryRowIsExplained() throws IOException {
        for (Path file : files(".dmn")) {
            Decision decision = decisionIn(file);
            assertThat(file.getFileName()).hasToString(hyphened(decision.getId()) + ".dmn");
            DecisionTable table = (DecisionTable) decision.getExpression();
            assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
            assertThat(table.getRules())
                .allSatisfy(row -> assertThat(row.getDescription().getTextContent()).contains("satt opp i løsningen"));
        }
    }

    private static Decision decisionIn(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        return model.getModelElementsByType(Decision.class).iterator().next();
    }

    /** The page about the processes is written from the diagrams, so it cannot lag behind them. */
    @Test
    void writesThePageAboutTheProcesses() throws IOException {
        Path page = Path.of("docs/processes.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, ProcessPage.of(diagrams()));
        Files.createDirectories(page.resolveSibling("images"));
        for (Diagram diagram : diagrams()) {
            Path picture = page.resolveSibling("images/process-" + diagram.toString().replace(".bpmn", ".svg"));
            Files.writeString(picture, DiagramPicture.of(diagram.model(), diagram.process().getName()));
            assertThat(page).content().contains(picture.getFileName().toString());
        }
        assertThat(page).content().contains("grant-application.bpmn", "funding-call.bpmn");
    }
}
