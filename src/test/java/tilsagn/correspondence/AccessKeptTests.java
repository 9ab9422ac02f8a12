package tilsagn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.demo.Cast;
import tilsagn.document.BadFiles;

/** What is left of a request for documents: in the archive everything but the keys to the door, and after the time it is kept no people. */
@HouseTest
class AccessKeptTests {

    @Autowired
    AccessScene scene;
    @Autowired
    Stage stage;
    @Autowired
    DocumentRequestDesk desk;
    @Autowired
    DocumentRequests requests;
    @Autowired
    DocumentRequestArchive archive;
    @Autowired
    DocumentRequestPeople people;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient database;
    @Autowired
    BusinessTime time;

    private CaseNumber number;
    private UUID id;
    private String email;

    @BeforeEach
    void answeredInPart() {
        Call call = scene.aCall();
        number = scene.aCase(call);
        email = scene.address();
        id = scene.asks(call, number.value(), email);
        stage.by(Cast.ANNE, user -> desk.add(user, number, id, DocumentRequestPapers.APPLICATION, "sladdet.pdf", new ByteArrayResource(BadFiles.pdf())));
        ChosenPaper part = new ChosenPaper(DocumentRequestPapers.APPLICATION, PaperChoice.PARTLY, ExemptionGround.SECRECY, "Priser.");
        stage.by(Cast.ANNE, user -> desk.answer(user, number, id, new DraftedAnswer(DocumentRequest.State.PARTLY, null, AccessScene.WHY, List.of(part))));
        stage.machineryRuns();
        scene.appeals(email);
    }

    @Test
    void theArchiveHasWhatWasAskedAnsweredAndGivenAndNoLink() throws Exception {
        List<CaseArchive.Item> items = archive.of(number, time.now());
        assertThat(items).extracting(item -> item.folder() + "/" + item.name())
            .contains("access/requests.csv", "access/documents.csv", "access/files.csv", "access/appeals.csv", "access-files/01-sladdet.pdf");
        StringBuilder all = new StringBuilder();
        for (CaseArchive.Item item : items) {
            try (InputStream content = item.content().open()) {
                all.append(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        String sum = database.sql("select secret_sum from document_request_link where request_id = ? order by made_at").param(id).query(String.class).list().get(0);
        assertThat(all).contains(email, "SECRECY").doesNotContain(sum);
    }

    @Test
    void nobodyIsLeftInItAndTheLinkWorksNoMore() {
        String token = scene.token(email);
        assertThat(requests.given(token, 0).paper().fileName()).isEqualTo("sladdet.pdf");
        transaction.executeWithoutResult(now -> assertThat(people.forget(number)).isGreaterThan(5));
        assertThatThrownBy(() -> requests.open(token)).isInstanceOf(NotFound.class);
        List<String> left = database.sql("select concat(r.asked_email, r.wish, r.reason, p.title, p.reason, p.file_name, a.words) from document_request r "
            + "join document_request_paper p on p.request_id = r.id join document_request_appeal a on a.request_id = r.id where r.id = ?").param(id).query(String.class).list();
        assertThat(left).hasSize(1).allSatisfy(row -> assertThat(row).matches("[*]+"));
        assertThat(database.sql("select state from document_request where id = ?").param(id).query(String.class).single()).as("that there was one stays").isEqualTo("PARTLY");
        assertThat(database.sql("select count(*) from document_request_file where request_id = ?").param(id).query(Long.class).single()).isZero();
    }
}
