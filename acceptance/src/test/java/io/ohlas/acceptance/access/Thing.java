package io.ohlas.acceptance.access;

import java.util.UUID;

/** A kind of thing that a request can name, by an id or a key. */
enum Thing {
    CASE(true),
    CONTACT(true),
    EMAIL(true),
    EXTERNAL_ID(true),
    INTERACTION(true),
    NAME(true),
    PHONE(true),
    RESPONSE(true),
    /** An org unit as what something is asked about. */
    UNIT(true),
    API_CLIENT(false),
    CALENDAR(false),
    JOB(false),
    JOURNEY(false),
    /** An org unit, nobody's, as a part of how the tenant is built, which all its people may know. */
    ORG_UNIT(false),
    PROCESS(false),
    PROGRAM(false),
    REBUILD(false),
    ROOT_CAUSE(false),
    SURVEY(false),
    TENANT(false),
    TOUCHPOINT(false),
    USER(false);

    private final boolean ofUnit;

    Thing(boolean ofUnit) {
        this.ofUnit = ofUnit;
    }

    /** Whether it belongs to an org unit, outside which agents and managers may not see it. */
    boolean ofUnit() {
        return ofUnit;
    }

    /** Its name in the table, e.g. {@code api-client}. */
    String key() {
        return name().toLowerCase().replace('_', '-');
    }

    /** What stands for it in a body of the table. */
    String placeholder() {
        return "${" + key() + "}";
    }

    static Thing of(String key) {
        return valueOf(key.toUpperCase().replace('-', '_'));
    }

    /** Whether the tenant names it itself; else it has an id. */
    boolean keyed() {
        return switch (this) {
            case CALENDAR, JOURNEY, ORG_UNIT, PROCESS, PROGRAM, ROOT_CAUSE, SURVEY, TENANT, TOUCHPOINT, UNIT -> true;
            default -> false;
        };
    }

    /** One of its kind that never was. */
    String never() {
        String id = UUID.randomUUID().toString();
        if (keyed()) {
            return "never-" + id.substring(0, 8);
        }
        return switch (this) {
            case EMAIL -> id + "@mail.example";
            case PHONE -> "+420" + id.replaceAll("\\D", "1").substring(0, 9);
            // Version 7, as all ids of the suite are.
            default -> id.replaceFirst("-4", "-7");
        };
    }
}
