package tilsagn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** The rules of the house that a compiler cannot hold. */
class HouseRulesTests {

    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("tilsagn");
    private static final JavaClasses TESTS = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("tilsagn");

    @Test
    void onlyTheWorkflowRoomKnowsTheEngine() {
        noClasses().that().resideOutsideOfPackage("tilsagn.workflow..").should().dependOnClassesThat().resideInAPackage("org.camunda..").check(HOUSE);
    }

    @Test
    void nobodyKnowsTheWorkflowRoomButTheDemo() {
        noClasses().that().resideOutsideOfPackages("tilsagn.workflow..", "tilsagn.demo..").should().dependOnClassesThat()
            .resideInAPackage("tilsagn.workflow..").check(HOUSE);
    }

    @Test
    void nobodyKnowsTheDemo() {
        noClasses().that().resideOutsideOfPackage("tilsagn.demo..").should().dependOnClassesThat().resideInAPackage("tilsagn.demo..").check(HOUSE);
    }

    @Test
    void repositoriesAndControllersAreHidden() {
        classes().that().areAssignableTo(Repository.class).should().notBePublic().check(HOUSE);
        classes().that().areAnnotatedWith(Controller.class).should().notBePublic().check(HOUSE);
    }

    @Test
    void entitiesHaveVerbsNotSetters() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class).should().haveNameNotMatching("set[A-Z].*").check(HOUSE);
    }

    @Test
    void timeComesOnlyFromBusinessTime() {
        noClasses().that().doNotHaveFullyQualifiedName("tilsagn.core.TimeConfiguration").should()
            .callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now").orShould().callMethod(Clock.class, "systemUTC")
            .orShould().callMethod(System.class, "currentTimeMillis").check(HOUSE);
    }

    @Test
    void testsStartTheHouseOnlyByOurAnnotations() {
        noClasses().that().areNotAnnotations().should().beAnnotatedWith(SpringBootTest.class).check(TESTS);
    }
}
