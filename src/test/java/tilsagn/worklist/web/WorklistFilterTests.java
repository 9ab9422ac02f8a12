package tilsagn.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tilsagn.worklist.WorklistQuery.Sort;
import tilsagn.worklist.WorklistQuery.View;
import tilsagn.worklist.web.WorklistRow.Urgency;

class WorklistFilterTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 9, 20);

    @Test
    void whatNobodyCanMeanIsNotAskedFor() {
        WorklistFilter filter = new WorklistFilter("theirs", "no-uuid", " ", null, "sideways", "???");
        assertThat(filter.query().view()).isEqualTo(View.MINE);
        assertThat(filter.query().sort()).isEqualTo(Sort.DUE);
        assertThat(filter.query().call()).isNull();
        assertThat(filter.isFiltered()).isFalse();
    }

    @Test
    void aFilterStaysWhenTheViewChanges() {
        UUID call = new UUID(0, 7);
        WorklistFilter filter = new WorklistFilter("all", call.toString(), "recommendAward", "Grønn & blå", "applicant", null);
        assertThat(filter.in(View.UNASSIGNED))
            .isEqualTo("/worklist?view=unassigned&call=" + call + "&step=recommendAward&q=Gr%C3%B8nn%20%26%20bl%C3%A5&sort=applicant");
        assertThat(filter.withoutText()).doesNotContain("q=").contains("call=" + call);
        assertThat(filter.withoutCall()).doesNotContain("call=").contains("q=");
    }

    @Test
    void aDateHasAWordByHowNearItIs() {
        assertThat(Urgency.of(Instant.parse("2022-09-19T22:00:00Z"), TODAY)).isEqualTo(Urgency.LATE);
        assertThat(Urgency.of(Instant.parse("2022-09-20T22:00:00Z"), TODAY)).isEqualTo(Urgency.TODAY);
        assertThat(Urgency.of(Instant.parse("2022-09-23T10:00:00Z"), TODAY)).isEqualTo(Urgency.SOON);
        assertThat(Urgency.of(Instant.parse("2022-09-24T10:00:00Z"), TODAY)).isEqualTo(Urgency.LATER);
        assertThat(Urgency.of(null, TODAY)).isEqualTo(Urgency.NONE);
    }
}
