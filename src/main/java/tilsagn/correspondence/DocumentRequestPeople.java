package tilsagn.correspondence;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.ForgottenRows;
import tilsagn.core.CaseNumber;
import tilsagn.core.CasePeople;
import tilsagn.document.ForgottenFiles;

/** Who asked, in which words, and who appealed are forgotten, and so are the files and the links; that there was a request and how it ended stays. */
@Component
class DocumentRequestPeople implements CasePeople {

    private static final String CASE = "case_number = :number";
    private static final String REQUESTS = "request_id in (select r.id from document_request r where r.case_number = :number)";

    private final ForgottenRows rows;
    private final ForgottenFiles files;

    DocumentRequestPeople(ForgottenRows rows, ForgottenFiles files) {
        this.rows = rows;
        this.files = files;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(CaseNumber number) {
        List<UUID> held = files.of(number, "select file_id from document_request_file where " + REQUESTS);
        int things = rows.of(number).texts("document_request", CASE, "wish").texts("document_request", CASE + " and asked_name is not null", "asked_name")
            .texts("document_request", CASE + " and asked_email is not null", "asked_email").texts("document_request", CASE + " and reason is not null", "reason")
            .texts("document_request_paper", REQUESTS, "title").texts("document_request_paper", REQUESTS + " and reason is not null", "reason")
            .texts("document_request_paper", REQUESTS + " and file_name is not null", "file_name")
            .texts("document_request_appeal", REQUESTS, "words").texts("document_request_appeal", REQUESTS + " and late_reason is not null", "late_reason")
            .texts("document_request_appeal", REQUESTS + " and review_words is not null", "review_words")
            .texts("document_request_appeal", REQUESTS + " and ruling_words is not null", "ruling_words")
            .rows("document_request_link", REQUESTS).rows("document_request_file", REQUESTS).things();
        return things + files.discard(held);
    }
}
