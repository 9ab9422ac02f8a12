package tilsagn.application;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** What lies beside the form of an application and goes with it when it is opened again: files, people and who writes what. */
@Component
class RevisionCopy {

    private final AttachmentRepository attachments;
    private final MemberRepository members;
    private final SectionMarkRepository marks;

    RevisionCopy(AttachmentRepository attachments, MemberRepository members, SectionMarkRepository marks) {
        this.attachments = attachments;
        this.members = members;
        this.marks = marks;
    }

    /** Nothing is ready and nothing is signed in the draft: whoever changes something vouches for it again. */
    void begin(UUID sent, UUID draft) {
        attachments.findByApplicationIdOrderByAttachedAtAscIdAsc(sent).forEach(file -> attachments.save(file.alsoOn(draft)));
        members.findByApplicationIdOrderById(sent).forEach(member -> members.save(member.alsoIn(draft)));
        marks.findByApplicationId(sent).stream().filter(mark -> mark.assignee() != null)
            .forEach(mark -> marks.save(new SectionMark(draft, mark.section())).assign(mark.assignee()));
    }

    /** Each version keeps its files. */
    void exchangeFiles(UUID sent, UUID draft) {
        List<Attachment> before = attachments.findByApplicationId(sent);
        List<Attachment> after = attachments.findByApplicationId(draft);
        before.forEach(file -> file.belongsTo(draft));
        after.forEach(file -> file.belongsTo(sent));
    }

    /** Who joined while the new version was written follows the case too. */
    void bringMembersHome(UUID draft, UUID sent) {
        members.findByApplicationIdOrderById(draft).forEach(member -> members.findByApplicationIdAndUsername(sent, member.username())
            .ifPresentOrElse(known -> known.takes(member.role()), () -> members.save(member.alsoIn(sent))));
    }
}
