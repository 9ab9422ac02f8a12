package tilsagn.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.application.ApplicationPaper;
import tilsagn.application.GrantApplication;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.document.CasePapers;

/**
 * The documents a request can be answered with: the application, what was sent in and out, and what the adviser adds. Internal documents are
 * not among them (offentleglova § 14); whoever wants to give one adds it.
 */
@Component
class DocumentRequestPapers {

    static final String APPLICATION = "application";
    /** A copy made when the application was given is a document of its own, not a blacked-out one. */
    private static final String MADE = "made:";

    private final ObjectProvider<CasePapers> rooms;
    private final DocumentRequestFiles files;
    private final ApplicationPaper paper;
    private final BusinessTime time;

    DocumentRequestPapers(ObjectProvider<CasePapers> rooms, DocumentRequestFiles files, ApplicationPaper paper, BusinessTime time) {
        this.rooms = rooms;
        this.files = files;
        this.paper = paper;
        this.time = time;
    }

    /** All of them, the application first. */
    List<OfferedPaper> of(DocumentRequest request, GrantApplication application) {
        List<AddedFile> added = files.of(request.id());
        Map<String, AddedFile> copies = added.stream().filter(file -> file.copyOf() != null)
            .collect(Collectors.toMap(AddedFile::copyOf, Function.identity(), (older, newer) -> newer));
        List<OfferedPaper> offered = new ArrayList<>();
        offered.add(offered(APPLICATION, application, copies));
        rooms.orderedStream().flatMap(room -> room.of(request.caseNumber()).stream()).forEach(one -> offered.add(offered(one, copies)));
        added.stream().filter(file -> file.copyOf() == null).forEach(file -> offered.add(new OfferedPaper(file.file().toString(), "added",
            file.name(), file.at(), file.file(), file.name(), file.contentType(), file.size(), null, null)));
        return offered;
    }

    private static OfferedPaper offered(String key, GrantApplication application, Map<String, AddedFile> copies) {
        AddedFile copy = copies.get(key);
        return new OfferedPaper(key, key, application.title(), application.lastSentAt(), null, null, null, 0, copy == null ? null : copy.file(),
            copy == null ? null : copy.name());
    }

    private static OfferedPaper offered(CasePapers.Paper one, Map<String, AddedFile> copies) {
        AddedFile copy = copies.get(one.file().toString());
        return new OfferedPaper(one.file().toString(), one.kind(), one.name(), one.at(), one.file(), one.fileName(), one.contentType(), one.size(),
            copy == null ? null : copy.file(), copy == null ? null : copy.name());
    }

    /** What is given of a document, as a row of the answer. */
    AnsweredPaper given(DocumentRequest request, GrantApplication application, OfferedPaper offered, String title, String username, AnsweredPaper.Round round) {
        if (offered.file() != null) {
            return new AnsweredPaper(round, title, PaperChoice.GIVEN, null, null, offered.file(), offered.fileName(), offered.contentType(), offered.size());
        }
        AddedFile made = files.keepOwn(request.id(), MADE + round, fileName(application.caseNumber()), paper.of(application), username, time.now());
        return new AnsweredPaper(round, title, PaperChoice.GIVEN, null, null, made.file(), made.name(), made.contentType(), made.size());
    }

    /** What is given of a document of which there is a blacked-out copy. */
    AnsweredPaper partly(DocumentRequest request, OfferedPaper offered, ChosenPaper chosen, String title, AnsweredPaper.Round round) {
        AddedFile copy = files.of(request.id()).stream().filter(file -> file.file().equals(offered.copy())).findFirst().orElseThrow();
        return new AnsweredPaper(round, title, PaperChoice.PARTLY, chosen.ground(), chosen.reason(), copy.file(), copy.name(), copy.contentType(), copy.size());
    }

    private static String fileName(CaseNumber number) {
        return number + ".pdf";
    }
}
