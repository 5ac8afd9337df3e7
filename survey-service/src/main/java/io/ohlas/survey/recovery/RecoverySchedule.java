package io.ohlas.survey.recovery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.organisation.OrgUnit;
import io.ohlas.survey.organisation.OrgUnits;
import io.ohlas.survey.tenant.Tenants;

/** When a customer is asked again, by the tenant's policy and the clock on the customer's wall. */
@ApplicationScoped
class RecoverySchedule {

    private final RecoveryPolicies policies;
    private final OrgUnits orgUnits;
    private final Tenants tenants;
    private final Clock clock;

    RecoverySchedule(RecoveryPolicies policies, OrgUnits orgUnits, Tenants tenants, Clock clock) {
        this.policies = policies;
        this.orgUnits = orgUnits;
        this.tenants = tenants;
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
        return policy.quietHours() == null
                ? possible
                : policy.quietHours().shift(possible, zone(event.orgUnit(), contact));
    }

    // The contact's own zone, else that of the place, else the tenant's: as with a first asking.
    private ZoneId zone(String orgUnit, Contact contact) {
        return Optional.ofNullable(contact.timeZone())
                .or(() -> Optional.ofNullable(orgUnit).flatMap(orgUnits::byKey).map(OrgUnit::timeZone))
                .map(ZoneId::of)
                .orElseGet(() -> tenants.current().zone());
    }
}
