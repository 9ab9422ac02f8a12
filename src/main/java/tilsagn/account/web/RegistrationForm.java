package tilsagn.account.web;

/** What is typed to register, all but the password, which is never shown again. */
record RegistrationForm(String name, String email, String language) {

    RegistrationForm {
        name = name == null ? "" : name;
        email = email == null ? "" : email;
        language = language == null ? "" : language;
    }
}
