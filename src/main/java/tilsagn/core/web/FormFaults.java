package tilsagn.core.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** Shows a refusal on the very page where the form was typed, with everything that was typed. */
@Component
public class FormFaults {

    private final Wording wording;

    FormFaults(Wording wording) {
        this.wording = wording;
    }

    /**
     * Renders the view again with the faults beside their fields. The caller has put the typed form into the model.
     *
     * @return the view, with status 409 or 422
     */
    public String show(Refusal refusal, Model model, HttpServletResponse response, String view) {
        response.setStatus(refusal.status());
        model.addAttribute("faults", Faults.of(refusal.faults(), wording));
        return view;
    }

    /** Puts what is wrong beside the fields of a page that is merely read: work in progress that may be saved as it is. */
    public void mark(List<Fault> faults, Model model) {
        model.addAttribute("faults", Faults.of(faults, wording));
    }
}
