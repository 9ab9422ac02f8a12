package tilsagn.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tilsagn.account.AnonymousForms;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/**
 * What somebody asked for, cleaned.
 *
 * @param number       what they call the case; {@code null} for nothing
 * @param name         {@code null} for whoever does not say
 * @param email        {@code null} where the answer goes another way
 * @param wish         in their own words
 * @param language     the language of the form; {@code null} where there was none
 * @param registeredBy login name of the adviser; {@code null} for the public form
 */
public record NewDocumentRequest(String number, String name, String email, String wish, Locale language, DocumentRequest.Channel channel,
                                 String registeredBy) {

    private static final int LONGEST_NUMBER = 40;

    /** Texts without what surrounds them; empty ones are {@code null}, but for the wish. */
    public NewDocumentRequest {
        number = cleaned(number);
        name = cleaned(name);
        email = email == null || email.isBlank() ? null : AnonymousForms.address(email);
        wish = wish == null ? "" : wish.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** As typed on the public form. */
    public static NewDocumentRequest onForm(String number, String name, String email, String wish, Locale language) {
        return new NewDocumentRequest(number, name, email, wish, language, DocumentRequest.Channel.FORM, null);
    }

    /** @throws Refusal on {@code number}, {@code wish}, {@code name} and {@code email} */
    void requireWhole() {
        List<Fault> faults = new ArrayList<>();
        if (number != null && number.length() > LONGEST_NUMBER) {
            faults.add(Fault.on("number", "correspondence.access.number.long", LONGEST_NUMBER));
        }
        if (wish.isEmpty()) {
            faults.add(Fault.on("wish", "correspondence.access.wish.missing"));
        } else if (wish.length() > DocumentRequest.LONGEST_WISH) {
            faults.add(Fault.on("wish", "correspondence.access.wish.long", DocumentRequest.LONGEST_WISH));
        }
        faults.addAll(addressee());
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    // The form is answered by e-mail; who came by or wrote on paper may have none.
    private List<Fault> addressee() {
        if (email == null && channel != DocumentRequest.Channel.FORM && channel != DocumentRequest.Channel.EMAIL) {
            return List.of();
        }
        return AnonymousForms.faults("name", name == null ? "" : name, "email", email == null ? "" : email);
    }

    private static String cleaned(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
