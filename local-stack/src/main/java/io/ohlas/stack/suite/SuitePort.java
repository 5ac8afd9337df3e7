package io.ohlas.stack.suite;

/**
 * The ports of a suite on this machine, with the number each has unless the environment says otherwise. Those numbers lie
 * below the range from which Linux takes ports for connections that go out: any process could hold one of those.
 */
public enum SuitePort {
    GATEWAY("OHLAS_PORT", 8080, "the gateway"),
    SURVEY("OHLAS_SURVEY_PORT", 8081, "survey-service"),
    SCORING("OHLAS_SCORING_PORT", 8082, "scoring-service"),
    ALERT("OHLAS_ALERT_PORT", 8083, "alert-service"),
    GATEWAY_MANAGEMENT("OHLAS_MANAGEMENT_PORT", 9080, "the gateway's management"),
    SURVEY_MANAGEMENT("OHLAS_SURVEY_MANAGEMENT_PORT", 9081, "survey-service's management"),
    SCORING_MANAGEMENT("OHLAS_SCORING_MANAGEMENT_PORT", 9082, "scoring-service's management"),
    ALERT_MANAGEMENT("OHLAS_ALERT_MANAGEMENT_PORT", 9083, "alert-service's management"),
    KEYCLOAK("OHLAS_KEYCLOAK_PORT", 8180, "Keycloak"),
    KEYCLOAK_MANAGEMENT("OHLAS_KEYCLOAK_MANAGEMENT_PORT", 9180, "Keycloak's management"),
    DATABASE("OHLAS_DATABASE_PORT", 24432, "PostgreSQL"),
    BROKER("OHLAS_BROKER_PORT", 24672, "RabbitMQ"),
    BROKER_MANAGEMENT("OHLAS_BROKER_MANAGEMENT_PORT", 24673, "RabbitMQ's management"),
    SMTP("OHLAS_SMTP_PORT", 24025, "the mail sink"),
    MAIL("OHLAS_MAIL_PORT", 24080, "the page of mails");

    private final String variable;
    private final int usual;
    private final String holder;

    SuitePort(String variable, int usual, String holder) {
        this.variable = variable;
        this.usual = usual;
        this.holder = holder;
    }

    /** The environment variable that sets another number. */
    public String variable() {
        return variable;
    }

    /** Which part listens on it. */
    public String holder() {
        return holder;
    }

    int usual() {
        return usual;
    }
}
