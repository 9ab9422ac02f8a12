package tilsagn.grant.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.TypedDay;
import tilsagn.grant.Payment;
import tilsagn.grant.Payments;
import tilsagn.grant.ReturnedPayments;

/** The register of payments, for those who pay: files to the bank, and what the bank has paid. */
@Controller
@RequestMapping("/worklist/payments")
class PaymentController {

    private static final String VIEW = "grant/payments";

    private final Payments payments;
    private final ReturnedPayments returned;
    private final FormFaults formFaults;

    PaymentController(Payments payments, ReturnedPayments returned, FormFaults formFaults) {
        this.payments = payments;
        this.returned = returned;
        this.formFaults = formFaults;
    }

    @GetMapping
    String show(@LoggedIn User user, @RequestParam(defaultValue = "ORDERED") Payment.Status status, Model model) {
        fill(user, status, new Typed(status, null, null, null), model);
        return VIEW;
    }

    /** @param deed {@code file} makes a file of those chosen, {@code paid} says that the bank has paid them, {@code returned} that it sent them back */
    @PostMapping
    String act(@LoggedIn User user, @RequestParam(defaultValue = "") String deed, @RequestParam(required = false) List<UUID> payment,
               Typed typed, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        List<UUID> chosen = payment == null ? List.of() : payment;
        Done done;
        try {
            done = act(user, deed, chosen, typed);
        } catch (Refusal refusal) {
            fill(user, typed.status() == null ? Payment.Status.ORDERED : typed.status(), typed, model);
            return formFaults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "grant.payment.done." + done.words(), chosen.size(), done.dropped());
        return "redirect:/worklist/payments?status=" + done.after();
    }

    private Done act(User user, String deed, List<UUID> chosen, Typed typed) {
        switch (deed) {
            case "paid" -> {
                payments.paid(user, chosen, TypedDay.read(typed.paidOn()));
                return new Done(Payment.Status.PAID, "PAID", 0);
            }
            case "returned" -> {
                return Done.returned(chosen.size(), returned.comeBack(user, chosen, TypedDay.read(typed.returnedOn()), typed.why()).size());
            }
            default -> {
                payments.makeFile(user, chosen);
                return new Done(Payment.Status.SENT, "SENT", 0);
            }
        }
    }

    /**
     * What was done.
     *
     * @param after   the list in which the payments stand now
     * @param words   which sentence tells of it, {@code grant.payment.done.*}
     * @param dropped how many are not paid again, because their grant lapsed or was ended
     */
    private record Done(Payment.Status after, String words, int dropped) {

        static Done returned(int all, int dropped) {
            return dropped == 0 ? new Done(Payment.Status.RETURNED, "RETURNED", 0)
                : dropped == all ? new Done(Payment.Status.NOT_PAID, "NOT_PAID", dropped) : new Done(Payment.Status.RETURNED, "SOME", dropped);
        }
    }

    /** What was typed under the list, and which list it was. */
    record Typed(Payment.Status status, String paidOn, String returnedOn, String why) {

        Typed {
            paidOn = paidOn == null ? "" : paidOn;
            returnedOn = returnedOn == null ? "" : returnedOn;
            why = why == null ? "" : why;
        }
    }

    @GetMapping("/{paymentFile}")
    ResponseEntity<byte[]> file(@LoggedIn User user, @PathVariable UUID paymentFile) {
        Payments.Written written = payments.file(user, paymentFile);
        ContentDisposition name = ContentDisposition.attachment().filename(written.file().messageId() + ".xml", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
            .header("X-Content-Type-Options", "nosniff").cacheControl(CacheControl.noStore().cachePrivate()).body(written.xml());
    }

    private void fill(User user, Payment.Status status, Typed typed, Model model) {
        List<Payment> rows = payments.in(user, status);
        model.addAttribute("pays", user.has(Role.MANAGER));
        model.addAttribute("status", status);
        model.addAttribute("statuses", Payment.Status.values());
        model.addAttribute("register", rows);
        model.addAttribute("total", Nok.sum(rows.stream().map(Payment::amount)));
        model.addAttribute("bankFiles", payments.files(user));
        model.addAttribute("form", typed);
    }
}
