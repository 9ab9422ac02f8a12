package tilsagn.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.application.Attachments;
import tilsagn.call.AttachmentRequirement;
import tilsagn.call.Call;

/** The papers the cast attaches: one small PDF that says what it is, under the names the call asks for. */
@Component
@Profile("demo")
public class Papers {

    static final byte[] SHEET = sheet("Vedlegg laget for demonstrasjonen");

    private final Attachments attachments;

    Papers(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Attaches everything the call requires of this form. */
    public void attachRequired(User user, UUID application, Call call, FilledForm form) {
        for (AttachmentRequirement asked : call.attachments()) {
            if (asked.isRequired(form.applied(), form.targetGroup())) {
                attachments.add(user, application, asked.code(), asked.nameNb() + ".pdf", new ByteArrayResource(SHEET));
            }
        }
    }

    private static byte[] sheet(String words) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(FontName.HELVETICA), 18);
                text.newLineAtOffset(72, 700);
                text.showText(words);
                text.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
