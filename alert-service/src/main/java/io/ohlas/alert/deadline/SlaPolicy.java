package io.ohlas.alert.deadline;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;

import io.ohlas.alert.calendar.BusinessCalendar;

/** What a tenant promises its customers for one severity, in business time. */
@Entity
@Table(name = "sla_policy")
class SlaPolicy {

    // The public name: Hibernate applies no converter to a key.
    @Id
    private String severity;

    @TenantId
    private String tenantId;

    @Version
    private int version;

    private long firstContactSeconds;
    private long resolutionSeconds;
    private String calendar;

    protected SlaPolicy() {}

    static SlaPolicy forSeverity(Severity severity) {
        var policy = new SlaPolicy();
        policy.severity = severity.wire();
        return policy;
    }

    /**
     * @param calendarKey by whose hours both times count
     * @throws SlaPolicyRejected unless {@code PT1M <= firstContact <= resolution <= PT2000H}, in whole seconds
     */
    void promise(Duration firstContact, Duration resolution, String calendarKey) {
        if (firstContact.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new SlaPolicyRejected("firstContact is PT1M or longer");
        }
        if (resolution.compareTo(firstContact) < 0) {
            throw new SlaPolicyRejected("resolution is not shorter than firstContact");
        }
        if (resolution.compareTo(Duration.ofHours(2_000)) > 0) {
            throw new SlaPolicyRejected("resolution is PT2000H or shorter");
        }
        firstContactSeconds = firstContact.toSeconds();
        resolutionSeconds = resolution.toSeconds();
        calendar = calendarKey;
    }

    DueTimes dueFrom(Instant start, BusinessCalendar hours) {
        return new DueTimes(hours.due(start, firstContact()), hours.due(start, resolution()));
    }

    Severity severity() {
        return Severity.of(severity);
    }

    int version() {
        return version;
    }

    Duration firstContact() {
        return Duration.ofSeconds(firstContactSeconds);
    }

    Duration resolution() {
        return Duration.ofSeconds(resolutionSeconds);
    }

    String calendar() {
        return calendar;
    }
}
