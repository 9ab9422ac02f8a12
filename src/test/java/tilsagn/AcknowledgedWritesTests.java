package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system has acknowledged is on the disk, even if it is killed the moment after. */
class AcknowledgedWritesTests {

    private static final int ACKNOWLEDGED = 25;

    @TempDir
    Path data;

    @Test
    void surviveAKill() throws Exception {
        String url = configuredUrl();
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
            System.getProperty("java.class.path"), Writer.class.getName(), url).redirectErrorStream(true).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(writer.getInputStream()))) {
            String last = "";
            while (!last.equals("acknowledged " + ACKNOWLEDGED)) {
                last = said.readLine();
                assertThat(last).as("the writer's last words").startsWith("acknowledged");
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(rowsIn(url)).isGreaterThanOrEqualTo(ACKNOWLEDGED);
    }

    // The very settings the demo runs with, only in another folder.
    private String configuredUrl() throws IOException {
        Matcher url = Pattern.compile("url: (jdbc:h2:file:\\S+)").matcher(Files.readString(Path.of("src/main/resources/application.yml")));
        assertThat(url.find()).isTrue();
        return url.group(1).replaceFirst("\\$\\{[^}]*}", Matcher.quoteReplacement(data.toString()));
    }

    private static int rowsIn(String url) throws SQLException {
        try (Connection database = DriverManager.getConnection(url, "sa", ""); Statement query = database.createStatement();
             ResultSet rows = query.executeQuery("select count(*) from fact")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Writes one row after the other and says so only when the commit has returned. */
    public static class Writer {

        public static void main(String[] args) throws Exception {
            try (Connection database = DriverManager.getConnection(args[0], "sa", ""); Statement statement = database.createStatement()) {
                statement.execute("create table fact (number integer primary key)");
                for (int number = 1; ; number++) {
                    statement.execute("insert into fact values (" + number + ")");
                    System.out.println("acknowledged " + number);
                }
            }
        }
    }
}
