package tilsagn.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.account.Accounts;
import tilsagn.account.Counties;
import tilsagn.account.Organisation;
import tilsagn.account.Organisations;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Applications;
import tilsagn.call.Call;
import tilsagn.call.Contact;
import tilsagn.call.TargetGroup;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/** The cast is invented and complete, and what it fills in could really be sent. */
@HouseTest
class StoriesTests {

    @Autowired
    HeadOfAdministration headOfAdministration;
    @Autowired
    JdbcClient database;
    @Autowired
    Stage stage;
    @Autowired
    Accounts accounts;
    @Autowired
    Organisations organisations;
    @Autowired
    Counties counties;
    @Autowired
    Applications applications;
    @Autowired
    SeedCalls seeds;
    @Autowired
    Troupe troupe;
    @Autowired
    Papers papers;

    @Test
    void theDemoStartsAlthoughItsAdministratorIsNoneAnyMore() {
        UUID ada = stage.user(Cast.ADA).id();
        database.sql("delete from person_role where person_id = ?").param(ada).update();
        try {
            assertThatCode(() -> headOfAdministration.run(null)).doesNotThrowAnyException();
        } finally {
            database.sql("insert into person_role (person_id, role) values (?, 'ADMIN')").param(ada).update();
        }
    }

    @Test
    void everyOrganisationHasANumberThatBelongsToNobody() {
        assertThat(CastOrganisation.values()).extracting(CastOrganisation::number).allMatch(OrganisationNumber::isSynthetic).doesNotHaveDuplicates();
    }

    @Test
    void everyOrganisationLiesInAMunicipalityThatExistedIn2022() {
        for (CastOrganisation organisation : CastOrganisation.values()) {
            assertThat(counties.isMunicipality(organisation.municipality())).as(organisation.fullName()).isTrue();
            String county = organisation == CastOrganisation.OMBRUK ? "30" : "38";
            assertThat(counties.municipality(organisation.municipality()).county()).as(organisation.fullName()).isEqualTo(county);
        }
    }

    @Test
    void everyMemberIsAnApplicantWhoMayActForTheirOrganisationOnly() {
        for (CastOrganisation organisation : CastOrganisation.values()) {
            User member = stage.user(organisation.member());
            assertThat(member.roles()).containsExactly(Role.APPLICANT);
            assertThat(member.county()).isNull();
            assertThat(organisations.mayActFor(member, organisation.number())).isTrue();
            for (CastOrganisation other : CastOrganisation.values()) {
                assertThat(organisations.mayActFor(member, other.number())).isEqualTo(other == organisation);
            }
        }
    }

    @Test
    void theCastHasEveryRoleAndStaffInTwoCounties() {
        Set<Role> roles = Arrays.stream(Cast.values()).map(Cast::role).collect(Collectors.toSet());
        assertThat(roles).containsExactlyInAnyOrder(Role.values());
        assertThat(accounts.staff("38", Role.ADVISOR)).extracting(User::username).contains("anne", "bjorn", "cato").doesNotContain("vera");
        assertThat(accounts.staff("30", Role.ADVISOR)).extracting(User::username).contains("vera").doesNotContain("anne");
    }

    @Test
    void nobodyOfTheCastBearsTheNameOfAContactOfTheRealCall() {
        List<String> contacts = seeds.vtfkRound2().contacts().stream().map(Contact::name).toList();
        assertThat(contacts).containsExactly("Anette Norborg", "Stein Erik Fjeldstad", "Geir Morten Johansen");
        assertThat(Cast.values()).extracting(Cast::fullName).doesNotContainAnyElementsOf(contacts);
        assertThat(Cast.values()).extracting(Cast::email).allMatch(address -> address.endsWith(".example"));
    }

    @Test
    void theCurtainRisesTwiceWithoutDoublingAnybody() {
        List<String> before = names(Cast.SIRI);
        troupe.run(null);
        seeds.play();
        seeds.play();
        assertThat(names(Cast.SIRI)).isEqualTo(before);
    }

    @Test
    void whatTheCastFillsInBreaksNoRuleForAnyTargetGroupUpToItsLargestGrant() {
        Call call = stage.openCall(Nok.of(2_300_000));
        for (TargetGroup group : TargetGroup.values()) {
            Nok most = group == TargetGroup.BUSINESS_NETWORK ? Nok.of(500_000) : Nok.of(750_000);
            for (Nok applied : List.of(Nok.of(480_000), most)) {
                FilledForm form = new FilledForm(CastOrganisation.KODEVERKET, "Et felles prosjekt", "Kort fortalt.", group, applied);
                List<Fault> faults = stage.get(Cast.OLA, user -> {
                    UUID id = applications.start(user, call.id(), form.organisation().number()).id();
                    form.sections(call).forEach(section -> applications.save(user, id, section));
                    papers.attachRequired(user, id, call, form);
                    return applications.check(user, id);
                });
                assertThat(faults).as(group + " " + applied).isEmpty();
            }
        }
    }

    private List<String> names(Cast person) {
        return organisations.of(stage.user(person)).stream().map(Organisation::name).toList();
    }
}
