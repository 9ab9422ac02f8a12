package tilsagn.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;


import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine, wired by hand: it shares the application's database and transactions, so that a fact and the step it causes are kept
 * or lost together. No REST interface, no web applications, no scripts, no Spin.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EngineConfiguration {

    // A timer that falls due after an idle time is noticed within five seconds.
    private static final long LONGEST_WAIT_MILLIS = 5_000;
    private static final String RETRIES = "PT1M,PT5M,PT30M";

    /** How often a background step is tried by itself. */
    static int tries() {
        return RETRIES.split(",").length + 1;
    }

    @Bean
    JobExecutor jobExecutor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(4);
        executor.setMaxWait(LONGEST_WAIT_MILLIS);
        return executor;
    }

    @Bean
    SpringProcessEngineConfiguration engineSettings(DataSource database, PlatformTransactionManager transactions, JobExecutor executor,
                                                    TaskEvents taskEvents, IncidentEvents incidentEvents, TableEvents tableEvents) {
        SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
        settings.setProcessEngineName("tilsagn");
        settings.setDataSource(database);
        settings.setTransactionManager(transactions);
        settings.setDatabaseSchemaUpdate("true");
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(taskEvents)));
        settings.setCustomIncidentHandlers(new ArrayList<>(List.of(incidentEvents)));
        settings.setDmnEngineConfiguration(tables(tableEvents));
        runJobs(settings, executor);
        keepLittle(settings);
        return settings;
    }

    // The standard's names for types, which the tables use so that other tools can check them for gaps; the engine has names of its own.
    private static DefaultDmnEngineConfiguration tables(TableEvents heard) {
        var tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        for (String type : List.of("number", "any")) {
            tables.getTransformer().getDataTypeTransformerRegistry().addTransformer(type, Variables::untypedValue);
        }
        tables.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(heard)));
        return tables;
    }

    private static void runJobs(SpringProcessEngineConfiguration settings, JobExecutor executor) {
        settings.setJobExecutor(executor);
        settings.setJobExecutorActivate(false);
        settings.setJobExecutorDeploymentAware(false);
        settings.setFailedJobRetryTimeCycle(RETRIES);
        settings.setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    // The journal and the archive are the county's memory. The engine keeps what the diagram shows, and never deletes by itself.
    private static void keepLittle(SpringProcessEngineConfiguration settings) {
        settings.setHistory("activity");
        settings.setHistoryCleanupEnabled(false);
        settings.setAuthorizationEnabled(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setDbMetricsReporterActivate(false);
    }

    // After the migrations, because Flyway must find an empty database before the engine makes its tables; but beside Hibernate, which is
    // starting in the background meanwhile.
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration settings) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(settings);
        return factory;
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        RepositoryService repository = engine.getRepositoryService();
        deploy(repository);
        return repository;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    // By file name, so that a jar and an unpacked build count as the same models; only what changed becomes a new version.
    private static void deploy(RepositoryService repository) {
        var deployment = repository.createDeployment().name("tilsagn").enableDuplicateFiltering(true);
        try {
            for (String pattern : List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn")) {
                for (Resource model : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    deployment.addInputStream(model.getFilename(), model.getInputStream());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        deployment.deploy();
    }
}
