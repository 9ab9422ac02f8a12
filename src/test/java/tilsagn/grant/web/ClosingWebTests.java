package tilsagn.grant.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.Sha256;
import tilsagn.demo.Cast;
import tilsagn.grant.Closings;
import tilsagn.grant.GrantStatus;
import tilsagn.grant.Grants;
import tilsagn.grant.RunningGrants;
import tilsagn.journal.Journal;

/** Closing a grant: what is left to do, the archive package, and the last word. */
@HouseTest
class ClosingWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    RunningGrants running;
    @Autowired
    Closings closings;
    @Autowired
    Grants grants;
    @Autowired
    Journal journal;
    @Autowired
    BusinessTime time;

    @Test
    void nothingIsClosedBeforeEveryPointIsDone() throws Exception {
        CaseNumber number = running.running(stage);
        running.begin(number);
        String page = "/cases/" + number + "/grant/closing";
        Screen.Answer shown = screen.get(Cast.ANNE, page).is(200);
        assertThat(shown.text()).contains(screen.says("grant.closing.point.money"), screen.says("grant.closing.state.left"));
        assertThat(shown.text()).doesNotContain(screen.says("grant.closing.close"));
        assertThat(screen.post(Cast.ANNE, page).is(409).text()).contains("gjenstår");
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.ACTIVE);
        screen.get(Cast.ANNE, page + "/archive.zip").is(404);
    }

    @Test
    void withThePackageMadeItIsClosedOnceByAnAdviser() throws Exception {
        CaseNumber number = running.settled(stage);
        String page = "/cases/" + number + "/grant/closing";
        screen.post(Cast.ANNE, page + "/archive").is(303);
        assertThat(screen.get(Cast.ANNE, page).is(200).text()).contains(screen.says("grant.closing.close"), Cast.ANNE.fullName());
        assertThat(screen.get(Cast.ROLF, page).is(200).text()).doesNotContain(screen.says("grant.closing.close"));
        assertThat(screen.post(Cast.METTE, page).is(409).text()).contains(screen.says("core.not-yours"));

        screen.post(Cast.ANNE, page).is(303);
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.CLOSED);
        assertThat(journal.of(number)).extracting(entry -> entry.what()).contains("grant.archived", "grant.closed");
        screen.post(Cast.ANNE, page).is(409);
    }

    @Test
    void theIndexHoldsTheFingerprintOfEveryFile() throws Exception {
        CaseNumber number = running.settled(stage);
        stage.by(Cast.ANNE, user -> closings.archive(user, number));
        Map<String, byte[]> files = unzip(packed(number));
        byte[] index = files.remove(number + "/index.csv");

        assertThat(closings.view(stage.user(Cast.ANNE), number).orElseThrow().archive().indexHash()).isEqualTo(Sha256.of(index));
        assertThat(files.keySet()).contains(number + "/application/application.json", number + "/decision/decision.csv", number + "/journal/journal.csv",
            number + "/grant/plans.csv").anyMatch(path -> path.contains("/letters/") && path.endsWith("decision.pdf"));
        String text = new String(index, StandardCharsets.UTF_8);
        assertThat(files).allSatisfy((path, bytes) -> assertThat(Arrays.stream(text.split("\r\n"))).as(path)
            .anyMatch(line -> line.startsWith(path + ";") && line.endsWith(";" + bytes.length + ";" + Sha256.of(bytes))));
        assertThat(text.split("\r\n")).hasSize(files.size() + 1);
    }

    @Test
    void whatHappensLaterIsNotInThePackageWhichStaysTheSame() throws Exception {
        CaseNumber number = running.settled(stage);
        stage.by(Cast.ANNE, user -> closings.archive(user, number));
        byte[] before = packed(number);
        time.forward(Duration.ofDays(1));
        stage.by(Cast.ANNE, user -> closings.close(user, number));

        assertThat(packed(number)).isEqualTo(before);
    }

    @Test
    void onlyThoseOfTheCountyFetchIt() {
        CaseNumber number = running.settled(stage);
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> closings.archive(user, number))).isInstanceOf(Refusal.class);
        stage.by(Cast.ANNE, user -> closings.archive(user, number));
        assertThatThrownBy(() -> stage.by(Cast.VERA, user -> closings.writeArchive(user, number, new ByteArrayOutputStream())))
            .hasMessageContaining("case");
    }

    private byte[] packed(CaseNumber number) throws Exception {
        return screen.get(Cast.ROLF, "/cases/" + number + "/grant/closing/archive.zip").is(200).response().getContentAsByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
