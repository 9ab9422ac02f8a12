package tilsagn.correspondence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.PostOffice;
import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.DocumentRequest.State;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Somebody who wants to see documents, and what the county does with it. */
@TestComponent
public class AccessScene {

    public static final String WISH = "Jeg vil se søknaden og vedleggene.";
    public static final String WHY = "Vi har vurdert kravet og kommet til dette.";
    private static final Pattern LINK = Pattern.compile("/access/([A-Za-z0-9_-]{43})");

    private final Stage stage;
    private final DocumentRequests requests;
    private final DocumentRequestDesk desk;
    private final DocumentRequestReviews reviews;
    private final GreenMail server;
    private final JdbcClient database;
    private final BusinessTime time;

    AccessScene(Stage stage, DocumentRequests requests, DocumentRequestDesk desk, DocumentRequestReviews reviews, GreenMail server, JdbcClient database, BusinessTime time) {
        this.stage = stage;
        this.requests = requests;
        this.desk = desk;
        this.reviews = reviews;
        this.server = server;
        this.database = database;
        this.time = time;
    }

    /** An address nobody else has, so that its mails are its own. */
    public String address() {
        return "borger-" + UUID.randomUUID() + "@tilsagn.example";
    }

    /** A case somebody may ask about. */
    public CaseNumber aCase(Call call) {
        return stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
    }

    public Call aCall() {
        return stage.openCall(Nok.of(2_300_000));
    }

    /** Asks on the call's page from an address of the network that is used once. @return the id */
    public UUID asks(Call call, String number, String email) {
        requests.askOnCall(call.slug(), NewDocumentRequest.onForm(number, null, email, WISH, Locale.forLanguageTag("nb")), UUID.randomUUID().toString());
        stage.machineryRuns();
        return database.sql("select id from document_request where asked_email = ? order by received_at desc").param(email).query(UUID.class).list().get(0);
    }

    /** The secret part of the link in the newest mail to the address. */
    public String token(String email) {
        List<String> mails = PostOffice.mailsTo(server, email);
        Matcher link = LINK.matcher(mails.get(mails.size() - 1));
        return link.find() ? link.group(1) : null;
    }

    public void isGiven(CaseNumber number, UUID id) {
        answers(number, id, State.GIVEN, null, "");
    }

    public void isRefused(CaseNumber number, UUID id) {
        answers(number, id, State.REFUSED, ExemptionGround.INTERNAL, WHY);
    }

    private void answers(CaseNumber number, UUID id, State state, ExemptionGround ground, String reason) {
        stage.by(Cast.ANNE, user -> desk.answer(user, number, id, new DraftedAnswer(state, ground, reason, state == State.GIVEN ? List.of(application()) : List.of())));
        stage.machineryRuns();
    }

    /** The application, all of it. */
    public ChosenPaper application() {
        return new ChosenPaper(DocumentRequestPapers.APPLICATION, PaperChoice.GIVEN, null, "");
    }

    public void appeals(String email) {
        requests.appeal(token(email), "Jeg klager på avslaget.");
        stage.machineryRuns();
    }

    public void isReviewed(Cast by, CaseNumber number, UUID id, boolean given) {
        stage.by(by, user -> review(user, number, id, given));
        stage.machineryRuns();
    }

    void review(User user, CaseNumber number, UUID id, boolean given) {
        reviews.review(user, number, id, given, WHY, given ? List.of(application()) : List.of());
    }

    public void isRuled(CaseNumber number, UUID id, DocumentRequestAppeal.Ruling ruling) {
        stage.by(Cast.ANNE, user -> reviews.rule(user, number, id, ruling, time.today(), WHY, ruling.gives() ? List.of(application()) : List.of()));
        stage.machineryRuns();
    }

    /** The time of the law has passed. */
    public void fiveWorkingDaysPass(UUID id) {
        time.moveTo(database.sql("select deemed_at from document_request where id = ?").param(id).query(OffsetDateTime.class).single().toInstant().plusSeconds(1));
        stage.machineryRuns();
    }

    /** Every path of the two diagrams, each with a request of its own. */
    public void allOfThem() {
        Call call = aCall();
        CaseNumber number = aCase(call);
        isGiven(number, asks(call, number.value(), address()));
        String givenOnReview = address();
        UUID first = asks(call, number.value(), givenOnReview);
        isRefused(number, first);
        appeals(givenOnReview);
        isReviewed(Cast.METTE, number, first, true);
        String ruled = address();
        UUID second = asks(call, number.value(), ruled);
        isRefused(number, second);
        appeals(ruled);
        isReviewed(Cast.METTE, number, second, false);
        isRuled(number, second, DocumentRequestAppeal.Ruling.UPHELD);
        neverAnswered(call, number);
    }

    // One is given by the adviser after all, the other in the review.
    private void neverAnswered(Call call, CaseNumber number) {
        String one = address();
        String other = address();
        UUID answered = asks(call, number.value(), one);
        UUID reviewed = asks(call, number.value(), other);
        fiveWorkingDaysPass(reviewed);
        appeals(one);
        appeals(other);
        isGiven(number, answered);
        isReviewed(Cast.METTE, number, reviewed, true);
    }
}
