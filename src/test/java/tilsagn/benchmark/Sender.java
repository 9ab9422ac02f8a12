package tilsagn.benchmark;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

import tilsagn.demo.Cast;

/** A browser without a window: one session, its cookie and the forgery token of the page it read last. */
final class Sender {

    private final HttpClient client;
    private final String base;
    private volatile String cookie = "";

    private Sender(HttpClient client, String base) {
        this.client = client;
        this.base = base;
    }

    static HttpClient client(Executor threads) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).connectTimeout(Duration.ofSeconds(10)).build();
    }

    /** Logs in over HTTP like anybody else. */
    static Sender loggedIn(HttpClient client, String base, Cast person) {
        Sender sender = new Sender(client, base);
        String token = Jsoup.parse(sender.get("/login").join().body()).select("main input[name=_csrf]").attr("value");
        HttpResponse<String> answer = sender.post("/login", Map.of("username", person.username(), "password", Cast.PASSWORD, "_csrf", token)).join();
        if (answer.statusCode() != 302 || answer.headers().firstValue("location").orElse("").contains("error")) {
            throw new IllegalStateException("login: " + answer.statusCode());
        }
        return sender;
    }

    CompletableFuture<HttpResponse<String>> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    CompletableFuture<HttpResponse<String>> post(String path, Map<String, String> fields) {
        return post(path, fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&")));
    }

    /** Everything the page's autosaved form holds, as the browser would send it, with one field changed. */
    CompletableFuture<HttpResponse<String>> autosave(String page, String html, String field, String text) {
        Document document = Jsoup.parse(html, base + page);
        FormElement form = (FormElement) document.selectFirst("form[data-autosave]");
        List<String> pairs = form.formData().stream()
            .map(entry -> encode(entry.key()) + "=" + encode(entry.key().equals(field) ? text : entry.value())).toList();
        return post(page + "/autosave", String.join("&", pairs));
    }

    private CompletableFuture<HttpResponse<String>> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.sendAsync(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString()).thenApply(this::remember);
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        answer.headers().allValues("set-cookie").stream().filter(value -> value.startsWith("JSESSIONID=")).findFirst()
            .ifPresent(value -> cookie = value.substring(0, value.indexOf(';')));
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
