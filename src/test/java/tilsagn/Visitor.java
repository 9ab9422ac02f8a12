package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;

import tilsagn.demo.Cast;

/** Somebody at a browser: logs in, reads, clicks, and looks for what the accessibility rules forbid. */
public class Visitor implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final Pattern WENT_ELSEWHERE = Pattern.compile("ERR_ABORTED|interrupted by another navigation");

    private final Browser browser;
    private final String base;
    private BrowserContext window;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String port) {
        this.browser = browser;
        this.base = "http://localhost:" + port;
        open(new Browser.NewContextOptions());
    }

    static Browser openBrowser(Path chromium) {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setHeadless(true)
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync")));
    }

    private void open(Browser.NewContextOptions options) {
        window = browser.newContext(options.setLocale("nb-NO").setTimezoneId("Europe/Oslo"));
        page = window.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            // A question that is given up because the reader went on is no fault.
            boolean wentOn = message.text().startsWith("htmx:sendAbort") || message.text().startsWith("htmx:afterRequest");
            if ("error".equals(message.type()) && !message.text().contains("status of 4") && !wentOn) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    /** The same person without JavaScript, on a new machine. */
    public Visitor withoutJavaScript() {
        window.close();
        open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        return this;
    }

    /** The same person on a phone. */
    public Visitor onAPhone() {
        window.close();
        open(new Browser.NewContextOptions().setViewportSize(390, 844));
        return this;
    }

    /** Logs in as a person of the cast. */
    public Visitor as(Cast person) {
        return as(person.username());
    }

    /** Logs in as anybody of the demo. */
    public Visitor as(String username) {
        window.clearCookies();
        goTo("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill(Cast.PASSWORD);
        sends(page.locator("main form").filter(new Locator.FilterOptions().setHas(page.locator("#password"))).locator("button[type=submit]"));
        assertThat(page.url()).doesNotContain("/login");
        return this;
    }

    /** Says to be impartial on a case, where it is asked for, and is let in. */
    public Visitor isImpartialOn(String number) {
        goTo("/cases/" + number);
        if (page.url().contains("/assessment/impartiality")) {
            page.locator("[name=impartial][value=yes]").check();
            sends(page.locator("main form.form button[type=submit]").first());
            page.waitForURL("**/cases/" + number);
        }
        return this;
    }

    /** Opens a path. What was sent a moment ago may be answered in between, and takes the page elsewhere: then it is opened again. */
    public Visitor goTo(String path) {
        for (int attempt = 1; ; attempt++) {
            try {
                page.navigate(base + path);
                return this;
            } catch (PlaywrightException wentElsewhere) {
                if (attempt == ATTEMPTS || !WENT_ELSEWHERE.matcher(wentElsewhere.getMessage()).find()) {
                    throw wentElsewhere;
                }
                page.waitForTimeout(500);
                page.waitForLoadState();
            }
        }
    }

    /** Clicks what sends a form, and waits until the answer is on the screen. */
    public Visitor sends(Locator button) {
        page.waitForNavigation(button::click);
        return this;
    }

    /** Clicks the link or button with this text. */
    public Visitor click(String text) {
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text));
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
        (button.count() > 0 ? button : link).first().click();
        return this;
    }

    /** The page itself, for what is special to one test. */
    public Page page() {
        return page;
    }

    /** The text of the main part. */
    public String reads() {
        return page.locator("main").innerText().replace('\u00a0', ' ');
    }

    /** No rule of WCAG 2.2 AA nor best practice is broken on this page. */
    public Visitor findsNoBarrier() {
        standsStill();
        var report = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze();
        assertThat(report.getViolations()).as(page.url()).extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getTarget()).isEmpty();
        return this;
    }

    // What still unfolds covers what lies beneath it; it begins with the next frame.
    private void standsStill() {
        page.waitForTimeout(60);
        for (int tries = 0; tries < 20 && Boolean.TRUE.equals(page.evaluate("document.getAnimations().some(one => one.playState === 'running')")); tries++) {
            page.waitForTimeout(100);
        }
    }

    /** Nothing was blocked or broken on the way. */
    public Visitor heardNoComplaint() {
        assertThat(complaints).isEmpty();
        return this;
    }

    /** Keeps a picture for the README and the guides. */
    public Visitor photograph(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target/screenshots"));
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")).setFullPage(false));
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
