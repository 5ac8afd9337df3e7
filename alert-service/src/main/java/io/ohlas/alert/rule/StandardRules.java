package io.ohlas.alert.rule;

import jakarta.enterprise.context.ApplicationScoped;

/** The rules every tenant starts with. */
@ApplicationScoped
public class StandardRules {

    private final AlertRules rules;

    StandardRules(AlertRules rules) {
        this.rules = rules;
    }

    /** Call once for each tenant. */
    public void create() {
        rules.persist(AlertRule.dissatisfied());
    }
}
