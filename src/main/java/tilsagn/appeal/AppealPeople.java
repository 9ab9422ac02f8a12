package tilsagn.appeal;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.ForgottenRows;
import tilsagn.core.CaseNumber;
import tilsagn.core.CasePeople;
import tilsagn.document.ForgottenFiles;

/** Who appealed, what they wrote and the files they sent are forgotten; how the county and its appeal body ruled and why stays. */
@Component
class AppealPeople implements CasePeople {

    private static final String CASE = "case_number = :number";
    private static final String APPEALS = "appeal_id in (select a.id from appeal a where a.case_number = :number)";

    private final ForgottenRows rows;
    private final ForgottenFiles files;

    AppealPeople(ForgottenRows rows, ForgottenFiles files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(CaseNumber number) {
        List<UUID> held = files.of(number, "select distinct file_id from appeal_file where " + APPEALS);
        int things = rows.of(number).texts("appeal", CASE, "about", "reasons", "wish", "lodged_by", "lodged_name")
            .people("appeal_time", CASE, "asked_by", null).texts("appeal_step", APPEALS + " and words is not null and username not in "
                + "(select p.username from person p where p.county is not null) and username not in (:gone, :system)", "words")
            .people("appeal_step", APPEALS, "username", "person").rows("appeal_file", APPEALS).things();
        return things + files.discard(held);
    }
}
