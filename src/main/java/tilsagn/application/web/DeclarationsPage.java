package tilsagn.application.web;

import org.springframework.stereotype.Component;

import tilsagn.application.DeclarationsSection;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;

/** What the applicant vouches for. */
@Component
class DeclarationsPage implements SectionPage {

    @Override
    public Section section() {
        return Section.DECLARATIONS;
    }

    @Override
    public Typed form(GrantApplication draft) {
        DeclarationsSection given = draft.declarations();
        return Typed.empty().put("truthful", given.truthful()).put("authorised", given.authorised())
            .put("publicityUnderstood", given.publicityUnderstood());
    }

    @Override
    public SectionContent read(Typed typed, Call call) {
        return new DeclarationsSection(typed.flag("truthful"), typed.flag("authorised"), typed.flag("publicityUnderstood"));
    }
}
