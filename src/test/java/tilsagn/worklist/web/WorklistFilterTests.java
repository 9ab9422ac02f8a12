package tilsagn.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tilsagn.worklist.Narrowing;
import tilsagn.worklist.WorklistQuery;
import tilsagn.worklist.WorklistQuery.Sort;
import tilsagn.worklist.WorklistQuery.View;
import tilsagn.worklist.web.WorklistRow.Urgency;

class WorklistFilterTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 9, 20);

    private static WorklistFilter filter(String view, String call, String step, String q, String sort) {
        return new WorklistFilter(view, call, step, null, null, null, null, null, q, sort, null, null);
    }

    @Test
    void whatNobodyCanMeanIsNotAskedFor() {
        WorklistFilter filter = new WorklistFilter("theirs", "no-uuid", " ", "soon", " ", "\u0000", "", null, null, "sideways", "up", "???");
        assertThat(filter.query()).isEqualTo(WorklistQuery.of(View.MINE));
        assertThat(filter.isFiltered()).isFalse();
        assertThat(filter.here()).isEqualTo("/worklist?view=mine");
    }

    @Test
    void aFilterStaysWhenTheViewChanges() {
        UUID call = new UUID(0, 7);
        WorklistFilter filter = filter("all", call.toString(), "recommendAward", "Grønn & blå", "applicant");
        assertThat(filter.in(View.UNASSIGNED))
            .isEqualTo("/worklist?view=unassigned&call=" + call + "&step=recommendAward&q=Gr%C3%B8nn%20%26%20bl%C3%A5&sort=applicant");
        assertThat(filter.without("q")).doesNotContain("q=").contains("call=" + call);
        assertThat(filter.without("call")).doesNotContain("call=").contains("q=");
    }

    @Test
    void everyFilterStandsInTheAddressAndIsReadBackFromIt() {
        WorklistFilter filter = new WorklistFilter("all", null, null, "late", "nobody", "Grenland", "3807", "haster", "{x}", "amount", "reversed", null);
        assertThat(filter.here()).isEqualTo("/worklist?view=all&due=late&assignee=nobody&applicant=Grenland&municipality=3807&tag=haster"
            + "&q=%7Bx%7D&sort=amount&order=reversed");
        assertThat(filter.query().by()).isEqualTo(new Narrowing(null, null, Narrowing.Due.LATE, "nobody", "Grenland", "3807", "haster", "{x}"));
    }

    @Test
    void theSameColumnAgainSortsFromTheOtherEnd() {
        assertThat(filter("all", null, null, null, null).sortedBy(Sort.AMOUNT)).isEqualTo("/worklist?view=all&sort=amount");
        assertThat(filter("all", null, null, null, "amount").sortedBy(Sort.AMOUNT)).isEqualTo("/worklist?view=all&sort=amount&order=reversed");
        assertThat(filter("all", null, null, null, "amount").sortedBy(Sort.DUE)).isEqualTo("/worklist?view=all");
    }

    @Test
    void aDateHasAWordByHowNearItIs() {
        assertThat(Urgency.of(Instant.parse("2022-09-19T22:00:00Z"), TODAY)).isEqualTo(Urgency.LATE);
        assertThat(Urgency.of(Instant.parse("2022-09-20T22:00:00Z"), TODAY)).isEqualTo(Urgency.TODAY);
        assertThat(Urgency.of(Instant.parse("2022-09-23T10:00:00Z"), TODAY)).isEqualTo(Urgency.SOON);
        assertThat(Urgency.of(Instant.parse("2022-09-24T10:00:00Z"), TODAY)).isEqualTo(Urgency.LATER);
        assertThat(Urgency.of((Instant) null, TODAY)).isEqualTo(Urgency.NONE);
    }
}
