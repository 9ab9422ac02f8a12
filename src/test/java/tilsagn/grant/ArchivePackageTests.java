package tilsagn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.YearsTest;
import tilsagn.Stage;
import tilsagn.appeal.AppealScene;
import tilsagn.appeal.AppealVerdict;
import tilsagn.application.Cases;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.Sha256;
import tilsagn.correspondence.CaseMessages;
import tilsagn.correspondence.LetterKind;
import tilsagn.demo.Cast;

/** The package of a whole life, opened: every part of the case lies in it, in words of the case's written standard, and it is always the same. */
@YearsTest
class ArchivePackageTests {

    private static final Set<String> WHAT_IS_NO_PART_OF_A_CASE = Set.of(
        // the queue and its read models
        "work_item", "work_item_exclusion", "work_item_waiting", "worklist_case_tag", "process_incident", "letter_release_item",
        // what somebody tried out and never binds anything
        "allocation_scenario_line",
        // the package itself
        "grant_archive");

    @Autowired
    Stage stage;
    @Autowired
    GrantsOnStage grants;
    @Autowired
    AppealScene appeals;
    @Autowired
    ArchiveDesk desk;
    @Autowired
    FinalAccounts finals;
    @Autowired
    Recoveries recoveries;
    @Autowired
    CaseMessages messages;
    @Autowired
    Cases cases;
    @Autowired
    JdbcClient database;

    @Test
    void everyPartOfAWholeLifeLiesInIt() throws Exception {
        CaseNumber number = aWholeLife();
        Map<String, byte[]> files = unzip(made(number));

        assertThat(files.keySet()).contains(paths(number, "application/version-01.txt application/application.csv application/attachments.csv application/people.csv "
            + "assessment/assessment.csv assessment/formal-check.csv assessment/impartiality.csv assessment/sheets.csv assessment/scores.csv "
            + "decision/decision.csv pool/ledger.csv pool/areas.csv treatment/tables.csv letters/letters.csv messages/messages.csv messages/e-mails.csv "
            + "grant/grant.csv grant/acceptance.csv grant/conditions.csv grant/accounts.csv grant/plans.csv grant/plan-costs.csv grant/plan-financing.csv "
            + "reports/reports.csv reports/goals.csv claims/claims.csv claims/costs.csv claims/files.csv claim-files/01-revisor.pdf money/payments.csv "
            + "money/final-account.csv money/recoveries.csv appeal/times.csv state-aid/registration.csv journal/journal.csv index.csv arkivstruktur.xml"));
        assertThat(files.keySet()).anyMatch(path -> path.contains("/attachments/01-")).anyMatch(path -> path.matches(".*/letters/\\d\\d-decision.pdf"))
            .anyMatch(path -> path.matches(".*/letters/\\d\\d-recovery_claim.pdf"));
        assertThat(text(files, number, "messages/messages.csv")).contains("Når kommer pengene?");
        assertThat(text(files, number, "money/recoveries.csv")).contains("62500");
        assertThat(text(files, number, "application/version-01.txt")).isEqualTo(cases.submittedContent(number));
    }

    @Test
    void anAppealAgainstARejectionLiesInItToo() throws Exception {
        CaseNumber number = appeals.decided(Nok.ZERO);
        appeals.opens(number, LetterKind.DECISION);
        appeals.appeals(number);
        appeals.isReviewed(number, AppealVerdict.UPHOLD, null);
        Map<String, byte[]> files = unzip(made(number));

        assertThat(files.keySet()).contains(paths(number, "appeal/appeals.csv appeal/steps.csv appeal/times.csv"));
        assertThat(text(files, number, "appeal/steps.csv")).contains(AppealScene.WHY);
        assertThat(text(files, number, "appeal/appeals.csv")).contains(AppealScene.APPEAL.about());
    }

    @Test
    void theIndexesHaveEveryFileWithItsFingerprintInTheCasesWrittenStandard() throws Exception {
        CaseNumber number = appeals.decided(Nok.ZERO);
        database.sql("update grant_application set written_standard = 'NN' where case_number = ?").param(number.value()).update();
        Map<String, byte[]> files = unzip(made(number));
        byte[] index = files.remove(number + "/index.csv");
        byte[] noark = files.remove(number + "/arkivstruktur.xml");

        String text = new String(index, StandardCharsets.UTF_8);
        assertThat(desk.view(stage.user(Cast.ANNE), number).newest().indexHash()).isEqualTo(Sha256.of(index));
        assertThat(files).allSatisfy((path, bytes) -> assertThat(Arrays.stream(text.split("\r\n"))).as(path)
            .anyMatch(line -> line.startsWith(path + ";") && line.endsWith(";" + bytes.length + ";" + Sha256.of(bytes))));
        assertThat(text.split("\r\n")).hasSize(files.size() + 1);
        assertThat(text).contains("Søknaden slik han vart send, versjon 1", "Poeng og grunngivingar");
        DocumentBuilderFactory parser = DocumentBuilderFactory.newInstance();
        assertThat(parser.newDocumentBuilder().parse(new ByteArrayInputStream(noark)).getElementsByTagName("dokumentobjekt").getLength()).isEqualTo(files.size());
    }

    @Test
    void theJournalIsInWordsOfTheCasesWrittenStandardWithTheCodesBehindThem() throws Exception {
        CaseNumber number = appeals.decided(Nok.ZERO);
        assertThat(journal(number)).startsWith("Nummer;Tidspunkt;Brukernavn;Navn;Hendelse;Nærmere;Kode;Data\r\n").contains(";Søknaden ble sendt inn;");
        database.sql("update grant_application set written_standard = 'NN' where case_number = ?").param(number.value()).update();
        String nynorsk = journal(number);
        assertThat(nynorsk).startsWith("Nummer;Tidspunkt;Brukarnamn;Namn;Hending;Nærare;Kode;Data\r\n").doesNotContain(";Søknaden ble sendt inn;");
        assertThat(Arrays.stream(nynorsk.split("\r\n")).skip(1)).allMatch(line -> line.matches("\\d+;\\d{4}-\\d\\d-\\d\\dT.*"))
            .anyMatch(line -> line.contains(";decision.decided;"));
    }

    private String journal(CaseNumber number) throws IOException {
        return text(unzip(made(number)), number, "journal/journal.csv");
    }

    /** Noark's opprettetDato of a table is the day its first row came into being, not the day of the package. */
    @Test
    void everyThingHasItsOwnDay() throws Exception {
        CaseNumber number = appeals.decided(Nok.ZERO);
        Map<String, String> days = Arrays.stream(text(unzip(made(number)), number, "index.csv").split("\r\n")).skip(1).map(line -> line.split(";"))
            .collect(Collectors.toMap(cells -> cells[0].substring(cells[0].indexOf('/') + 1), cells -> cells[2]));
        Instant sent = cases.get(number).submittedAt();
        Instant packed = desk.view(stage.user(Cast.ANNE), number).newest().madeAt();
        assertThat(Instant.parse(days.get("application/sent-versions.csv"))).isEqualTo(sent);
        assertThat(Instant.parse(days.get("decision/decision.csv"))).isAfter(sent).isBefore(packed);
        assertThat(Instant.parse(days.get("letters/letters.csv"))).isBefore(packed);
    }

    @Test
    void aFetchedPackageLeavesNothingBehindAndAChangedOneIsRefused() throws Exception {
        CaseNumber number = appeals.decided(Nok.ZERO);
        made(number);
        assertThat(staged(number)).isEmpty();
        database.sql("update grant_archive set index_hash = ? where case_number = ?").params("0".repeat(64), number.value()).update();
        assertThatThrownBy(() -> stage.get(Cast.ANNE, user -> desk.fetch(user, number))).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("grant.archive.stale"));
        assertThat(staged(number)).isEmpty();
    }

    private static List<Path> staged(CaseNumber number) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("archive-" + number + "-")).toList();
        }
    }

    @Test
    void packedTwiceItIsTheSameByteForByte() throws Exception {
        CaseNumber number = appeals.decided(Nok.ZERO);
        assertThat(made(number)).isEqualTo(written(number)).isEqualTo(written(number));
    }

    /** Whoever adds a table about a case says here, or in the archive of its room, whether it is part of the case. */
    @Test
    void noTableAboutACaseIsForgotten() throws IOException {
        Set<String> tables = new TreeSet<>(database.sql("""
            select lower(c.table_name) from information_schema.columns c join information_schema.tables t on t.table_name = c.table_name
            where lower(c.column_name) in ('case_number', 'application_id', 'appeal_id', 'claim_id', 'report_id', 'sheet_id', 'assessment_id', 'notice_id')
              and t.table_type = 'BASE TABLE' and lower(c.table_name) not like 'act_%'""").query(String.class).list());
        String archives = sources();
        tables.removeIf(table -> archives.matches("(?s).*\\b" + table + "\\b.*") || WHAT_IS_NO_PART_OF_A_CASE.contains(table) || isInTheSentText(table));
        assertThat(tables).isEmpty();
    }

    // The form's own lines are in the text that was sent; what the party's people did on the way to it is theirs.
    private static boolean isInTheSentText(String table) {
        return Set.of("application_objective", "application_partner", "application_cost_line", "application_finance_line", "application_activity",
            "application_risk", "application_aid_history", "application_other", "application_secret", "application_answer", "application_invitation",
            "application_team_deed", "application_section", "application_comment").contains(table);
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("Archive.java")).map(ArchivePackageTests::read).collect(Collectors.joining())
                + "journal_entry letter case_message";
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private CaseNumber aWholeLife() {
        CaseNumber number = grants.running(Nok.of(750_000));
        stage.by(Cast.SIRI, user -> messages.writeAsParty(user, cases.get(number).id(), "Når kommer pengene?"));
        grants.projectEnds(number);
        grants.isPaid(number, Nok.of(1_300_000));
        grants.reports(number);
        stage.by(Cast.ANNE, user -> finals.drawUp(user, number, new FinalAccount.Finding(Nok.of(1_000_000), null, "Mye ble ikke gjort.")));
        stage.by(Cast.METTE, user -> finals.decide(user, number));
        stage.machineryRuns();
        stage.by(Cast.SIRI, user -> recoveries.comment(user, cases.get(number).id(), "Vi er uenige."));
        stage.by(Cast.METTE, user -> recoveries.demand(user, number, "Kostnadene ble lavere."));
        stage.machineryRuns();
        return number;
    }

    private byte[] made(CaseNumber number) {
        stage.by(Cast.ANNE, user -> desk.make(user, number));
        return written(number);
    }

    private byte[] written(CaseNumber number) {
        try (InputStream content = stage.get(Cast.ANNE, user -> desk.fetch(user, number)).content()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Map<String, byte[]> files, CaseNumber number, String path) {
        return new String(files.get(number + "/" + path), StandardCharsets.UTF_8);
    }

    private static String[] paths(CaseNumber number, String names) {
        return Arrays.stream(names.split(" ")).map(name -> number + "/" + name).toArray(String[]::new);
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
