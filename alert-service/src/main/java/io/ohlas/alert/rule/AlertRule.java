package io.ohlas.alert.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;

import io.ohlas.alert.deadline.Severity;

/** Which answers open a case, and how urgent it is. */
@Entity
@Table(name = "alert_rule")
class AlertRule {

    @Id
    private String key;

    @TenantId
    private String tenantId;

    @Version
    private int version;

    private String name;
    private int position;
    private boolean active;
    private String metric;
    private String band;
    private Severity severity;
    private Severity lowestSeverity;

    protected AlertRule() {}

    /** The rule every tenant starts with: who is dissatisfied, by whichever metric, gets a case. */
    static AlertRule dissatisfied() {
        var rule = new AlertRule();
        rule.key = "dissatisfied";
        rule.name = "Every dissatisfied customer";
        rule.position = 1_000;
        rule.active = true;
        rule.band = "unfavourable";
        rule.severity = Severity.NORMAL;
        rule.lowestSeverity = Severity.HIGH;
        return rule;
    }

    boolean meets(RatedAnswer answer) {
        return active && answer.band().equals(band) && (metric == null || metric.equals(answer.metric()));
    }

    /** A rating in the lowest fifth of its scale is as severe as the rule says for those. */
    Severity severityOf(RatedAnswer answer) {
        return answer.inLowestFifth() ? lowestSeverity : severity;
    }

    String key() {
        return key;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    int position() {
        return position;
    }

    boolean active() {
        return active;
    }

    /** Null means every metric, and ratings without one. */
    String metric() {
        return metric;
    }

    String band() {
        return band;
    }

    Severity severity() {
        return severity;
    }

    Severity lowestSeverity() {
        return lowestSeverity;
    }
}
