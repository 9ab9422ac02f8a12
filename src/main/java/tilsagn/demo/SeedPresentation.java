package tilsagn.demo;

import java.util.List;
import java.util.Locale;

import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.InformationMeeting;
import tilsagn.core.BusinessTime;
import tilsagn.document.PdfRenderer;

/** Plays the county's part after the information meeting: once the demo's clock is past it, the presentation is attached to the call. */
@Profile("demo")
@Component
class SeedPresentation {

    private static final String TITLE = "Bedriftsnettverk og klyngemidler 2022, runde 2";

    private static final String SHEET = """
        <html lang="nb"><head><title>%1$s</title>
        <style>@page { size: A4 landscape; margin: 25mm } body { font-family: Inter; font-size: 16pt }
        h1 { font-size: 28pt }</style></head><body><h1>%1$s</h1>
        <p>Laget for demonstrasjonen. Dette er ikke fylkeskommunens egen presentasjon.</p>
        <ul><li>Ramme: 2,3 mill. kroner</li><li>Søknadsfrist: 16. september 2022</li>
        <li>For bedriftsnettverk og klynger i Vestfold og Telemark</li><li>Grønn omstilling og smart spesialisering</li></ul>
        </body></html>""";

    private final Calls calls;
    private final PdfRenderer pdf;

    SeedPresentation(Calls calls, PdfRenderer pdf) {
        this.calls = calls;
        this.pdf = pdf;
    }

    /** Hears the clock; attaches once. */
    @EventListener
    void clockMoved(BusinessTime.Moved moved) {
        if (calls.exists(SeedCalls.VTFK_ROUND_2)) {
            Call call = calls.bySlug(SeedCalls.VTFK_ROUND_2);
            List<InformationMeeting> meetings = call.meetings();
            if (!meetings.get(0).hasPresentation() && !moved.to().isBefore(meetings.get(0).endsAt())) {
                byte[] sheet = pdf.render(SHEET.formatted(TITLE), TITLE, Locale.forLanguageTag("nb"));
                calls.attachPresentation(call.id(), 0, "presentasjon-informasjonsmote.pdf", MediaType.APPLICATION_PDF_VALUE, sheet);
            }
        }
    }
}
