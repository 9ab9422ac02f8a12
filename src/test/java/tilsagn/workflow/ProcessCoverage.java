package tilsagn.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which flow nodes of the newest diagrams have been passed, read from the engine's own history. Links between two pages of a diagram are
 * left out: the engine joins them to one line before it starts and never notes them.
 */
record ProcessCoverage(String name, String file, Set<String> nodes, Set<String> missed) {

    static List<ProcessCoverage> of(HistoryService history, RepositoryService models, JdbcClient database) throws IOException {
        List<ProcessCoverage> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).sorted().toList()) {
                BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
                Process process = model.getModelElementsByType(Process.class).iterator().next();
                all.add(of(file, process, model, models, database));
            }
        }
        return all;
    }

    private static ProcessCoverage of(Path file, Process process, BpmnModelInstance model, RepositoryService models, JdbcClient database) {
        String newest = models.createProcessDefinitionQuery().processDefinitionKey(process.getId()).latestVersion().singleResult().getId();
        Set<String> passed = Set.copyOf(database.sql("select distinct act_id_ from act_hi_actinst where proc_def_id_ = ? and end_time_ is not null")
            .param(newest).query(String.class).list());
        Set<String> nodes = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).stream().filter(node -> node.getChildElementsByType(LinkEventDefinition.class).isEmpty())
            .forEach(node -> nodes.add(node.getId()));
        Set<String> missed = new TreeSet<>(nodes);
        missed.removeAll(passed);
        return new ProcessCoverage(process.getName(), file.getFileName().toString(), nodes, missed);
    }

    /** A line of the report. */
    String line() {
        int passed = nodes.size() - missed.size();
        return String.format(Locale.ROOT, "| %s | `%s` | %d | %d | %.1f %% |%n", name, file, nodes.size(), passed, 100.0 * passed / nodes.size());
    }
}
