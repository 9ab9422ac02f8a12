package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import tilsagn.call.Call;
import tilsagn.call.CallSamples;

import tilsagn.call.StakeholderGroup;

/** The sections of the form and what they compute. */
class SectionTests {

    private final Call call = CallSamples.opened();

    @Test
    void aFieldTellsItsPageAlsoInATable() {
        assertThat(Section.holding("title", call)).isEqualTo(Section.PROJECT);
        assertThat(Section.holding("costLines[2].amount", call)).isEqualTo(Section.PLAN);
        assertThatThrownBy(() -> Section.holding("nothing", call)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownPageDoesNotExist() {
        assertThat(Section.at("plan")).contains(Section.PLAN);
        assertThat(Section.at("PLAN")).isEmpty();
        assertThat(Section.at("preview")).isEmpty();
    }

    @Test
    void theLastSectionIsFollowedByNone() {
        assertThat(Section.APPLICANT.next()).contains(Section.PROJECT);
        assertThat(Section.DECLARATIONS.next()).isEmpty();
    }

    @Test
    void coverageCountsEachGroupingOnce() {
        PartnersSection partners = new PartnersSection(List.of(ApplicationSamples.company("A", true), ApplicationSamples.company("B", true),
            new Partner(null, "Kommunen", StakeholderGroup.PUBLIC, PartnerRole.PARTICIPANT, false, false),
            new Partner(null, "Uten gruppering", null, null, false, false)));

        assertThat(partners.covered()).containsExactly(StakeholderGroup.ENTREPRENEUR, StakeholderGroup.PUBLIC);
    }

    @Test
    void tickedCodesSurviveTheirColumn() {
        Codes.InOneColumn column = new Codes.InOneColumn();
        Codes codes = new Codes(List.of("3801", "3807"));

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(codes))).isEqualTo(codes);
        assertThat(column.convertToDatabaseColumn(Codes.NONE)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isEqualTo(Codes.NONE);
    }
}
