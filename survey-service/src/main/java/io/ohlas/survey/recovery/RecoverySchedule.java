package io.ohlas.survey.recovery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.decision.ContactZone;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.organisation.OrgUnit;
import io.ohlas.survey.organisation.OrgUnits;

/** When a customer is asked again, by the tenant's policy and the clock on the customer's wall. */
@ApplicationScoped
class RecoverySchedule {

    private final RecoveryPolicies policies;
    private final OrgUnits orgUnits;
    private final ContactZone zones;
    private final Clock clock;

    RecoverySchedule(RecoveryPolicies policies, OrgUnits orgUnits, ContactZone zones, Clock clock) {
        this.policies = policies;
        this.orgUnits = orgUnits;
        this.zones = zones;
        this.clock = clock;
    }

    PolicyRules policy() {
        return policies.current().rules();
    }

    /** Counted from the end of the case, however late the news of it came; never in the past. */
    Instant sendAt(PolicyRules policy, RecoveryRequested event, Contact contact) {
        Instant wanted = policy.delay().after(event.requestedAt());
        Instant now = clock.instant();
        Instant possible = wanted.isBefore(now) ? now : wanted;
        if (policy.quietHours() == null) {
            return possible;
        }
        OrgUnit place =
                Optional.ofNullable(event.orgUnit()).flatMap(orgUnits::byKey).orElse(null);
        return policy.quietHours().shift(possible, zones.of(contact, place));
    }
}
