package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stays of the text of an application when its people are forgotten. */
class ForgottenTextTests {

    @Test
    void figuresDatesCodesAndTheOrganisationStay() {
        String text = "tilsagn-application 2\norganisationNumber=310999997\norganisationName=Prosesspartner AS\ntitle=Testhall\nstart=2022-10-01\n"
            + "targetGroup=BUSINESS_NETWORK\ncostLines[0].amount=400000\nvatDeductible=true\npartners[0].name=Fjordvatn AS\n";
        assertThat(ApplicationPeople.withoutPeople(text)).isEqualTo(text);
    }

    @Test
    void namesAddressesTelephonesSalariesAndFreeTextGo() {
        assertThat(ApplicationPeople.withoutPeople("contactName=Siri Nes\ncontactPhone=99887766\nprojectManager=Ola\nbackground=Siri leder arbeidet.\n"
            + "costLines[0].annualSalary=650000\nactivities[0].responsible=Siri\ncontactEmail=\n"))
            .isEqualTo("contactName=***\ncontactPhone=***\nprojectManager=***\nbackground=***\ncostLines[0].annualSalary=***\nactivities[0].responsible=***\n"
                + "contactEmail=***\n");
    }
}
