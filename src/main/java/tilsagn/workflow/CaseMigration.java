package tilsagn.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/**
 * Moves running cases from older versions of the diagram to the newest, step by equal step, so that they get its new abilities. Each case
 * in a transaction of its own: one that cannot be moved stays where it is and says why. An administrator moves the cases of their county.
 */
@Service
public class CaseMigration {

    /** Cases in one go; the rest are told of and wait for the next. */
    public static final int MOST = 200;

    private final RepositoryService models;
    private final RuntimeService processes;
    private final ManagementService management;
    private final Cases cases;
    private final Calls calls;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    CaseMigration(RepositoryService models, RuntimeService processes, ManagementService management, Cases cases, Calls calls,
                  PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.models = models;
        this.processes = processes;
        this.management = management;
        this.cases = cases;
        this.calls = calls;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** Every version that still has something running, and the newest of each diagram. */
    public List<Version> versions(User user) {
        Incidents.countyOf(user);
        List<ProcessDefinitionStatistics> all = management.createProcessDefinitionStatisticsQuery().list();
        Map<String, Integer> newest = all.stream().collect(Collectors.toMap(ProcessDefinitionStatistics::getKey,
            ProcessDefinitionStatistics::getVersion, Math::max));
        return all.stream().map(one -> new Version(one.getKey(), one.getName(), one.getVersion(), one.getInstances(),
                newest.get(one.getKey()) == one.getVersion()))
            .filter(version -> version.newest() || version.running() > 0)
            .sorted(Comparator.comparing(Version::name).thenComparing(Version::number, Comparator.reverseOrder())).toList();
    }

    /** What moving them would do, tried for each case and taken back again. */
    public List<Move> tryOut(User user) {
        return each(user, true);
    }

    /** Moves them, up to {@link #MOST}; each move is in the case's journal. */
    public List<Move> migrate(User user) {
        return each(user, false);
    }

    private List<Move> each(User user, boolean takeBack) {
        String county = Incidents.countyOf(user);
        ProcessDefinition target = models.createProcessDefinitionQuery().processDefinitionKey(GrantApplicationProcess.KEY).latestVersion().singleResult();
        // The nearest version first: the less there is between, the surer the move.
        List<ProcessDefinition> versions = models.createProcessDefinitionQuery().processDefinitionKey(GrantApplicationProcess.KEY)
            .orderByProcessDefinitionVersion().desc().list();
        List<Move> moves = new ArrayList<>();
        for (ProcessDefinition old : versions) {
            if (old.getVersion() < target.getVersion() && moves.size() < MOST) {
                processes.createProcessInstanceQuery().processDefinitionId(old.getId()).variableValueEquals("county", county)
                    .orderByBusinessKey().asc().listPage(0, MOST - moves.size()).forEach(running -> moves.add(move(running, old, target, takeBack)));
            }
        }
        moves.sort(Comparator.comparing(move -> move.caseNumber().value()));
        return moves;
    }

    private Move move(ProcessInstance running, ProcessDefinition from, ProcessDefinition to, boolean takeBack) {
        CaseNumber number = new CaseNumber(running.getBusinessKey());
        try {
            transaction.executeWithoutResult(status -> {
                giveWhatNewStepsRead(running, number);
                processes.newMigration(processes.createMigrationPlan(from.getId(), to.getId()).mapEqualActivities().updateEventTriggers().build())
                    .processInstanceIds(running.getId()).execute();
                if (takeBack) {
                    status.setRollbackOnly();
                } else {
                    events.publishEvent(new Migrated(number, from.getVersion(), to.getVersion()));
                }
            });
            return new Move(number, from.getVersion(), to.getVersion(), null);
        } catch (ProcessEngineException impossible) {
            return new Move(number, from.getVersion(), to.getVersion(), impossible.getMessage());
        }
    }

    // Cases from before the preliminary reply do not know when it is due.
    private void giveWhatNewStepsRead(ProcessInstance running, CaseNumber number) {
        if (processes.getVariable(running.getId(), "preliminaryReplyAt") == null) {
            GrantApplication application = cases.get(number);
            processes.setVariable(running.getId(), "preliminaryReplyAt",
                Date.from(calls.get(application.callId()).times().preliminaryReplyAt(application.submittedAt())));
        }
    }

    /** A version of a diagram; its name as the diagram has it. */
    public record Version(String key, String name, int number, int running, boolean newest) {

        /** Message key of the name. */
        public String nameKey() {
            return "workflow.process." + key;
        }
    }

    /**
     * One case's move.
     *
     * @param problem why it cannot be moved, in the engine's words; {@code null} when it can
     */
    public record Move(CaseNumber caseNumber, int from, int to, String problem) {
    }

    /** The case goes on by a newer version of its diagram. */
    public record Migrated(CaseNumber caseNumber, int from, int to) implements CaseEvent {

        @Override
        public String what() {
            return "process.migrated";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("fromVersion", String.valueOf(from), "toVersion", String.valueOf(to));
        }
    }
}
